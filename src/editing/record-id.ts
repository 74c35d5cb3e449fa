import type { NewKind } from './fields.ts';

/** The most characters of an id that is made from a title. */
const LONGEST = 48;

/** The fields that an id is made of, and whether the year of the record stands at its end. */
const MADE_OF: Record<NewKind, { of: string[]; year?: string }> = {
  sources: { of: ['publisher', 'title'], year: 'published' },
  events: { of: ['title'], year: 'date' },
  claims: { of: ['text'] },
  numbers: { of: ['table', 'side', 'countedBy'], year: 'asOf' },
  clauses: { of: [] },
  topics: { of: ['title'] },
  parties: { of: ['name'] },
  places: { of: ['name'] },
  people: { of: ['name'] },
  terms: { of: ['term'] },
  corrections: { of: ['page', 'date'] },
  objections: { of: ['page', 'date'] },
  pages: { of: ['short'] },
  positions: { of: ['party'] },
  questions: { of: ['question'] },
};

/** An id for a new record: words of its title, and its year. Empty when the record says nothing yet. */
export function idFor(kind: NewKind, values: Record<string, unknown>): string {
  if (kind === 'clauses') return `point-${String(values['number'])}`;
  const { of, year } = MADE_OF[kind];
  const words = idOf(
    of
      .map((field) => values[field])
      .filter((value) => typeof value === 'string')
      .join(' '),
  );
  const written = year && values[year];
  const end = typeof written === 'string' ? written.slice(0, 4) : '';
  return [shortened(words), words.endsWith(end) ? '' : end].filter(Boolean).join('-');
}

/** A text as an id: lower-case Latin letters, digits and single hyphens. Letters without a Latin base are left out. */
export function idOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’ʻʼ]/g, '')
    .replaceAll('ə', 'a')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

function shortened(id: string): string {
  return id.length <= LONGEST ? id : id.slice(0, id.lastIndexOf('-', LONGEST) || LONGEST);
}
