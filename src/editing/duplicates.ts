import { fileOf, type ContentSet } from '../model/content-set.ts';
import { idOf } from './record-id.ts';
import type { NewKind } from './fields.ts';

/** What makes two records of a kind the same, as strings of which one in common is enough. */
type Marks = (record: Record<string, unknown>) => string[];

const SAME: Partial<Record<NewKind, { marks: Marks; what: string }>> = {
  sources: { marks: ({ url }) => [addressOf(url)], what: 'has this address' },
  events: {
    marks: ({ date, title }) => [`${written(date)} ${idOf(written(title))}`],
    what: 'is this event, with the same date and title',
  },
  claims: { marks: ({ text }) => [idOf(written(text))], what: 'is this claim' },
  numbers: {
    marks: ({ what, asOf, countedBy, side }) => [
      [what, asOf, countedBy, side].map((one) => idOf(written(one))).join(' '),
    ],
    what: 'is this number, with the same counter and date',
  },
  places: { marks: namesIn, what: 'has this name' },
  people: { marks: namesIn, what: 'has this name' },
  terms: {
    marks: ({ term, also }) => [term, ...listIn(also)].map((one) => nameOf(one)),
    what: 'explains this word',
  },
  questions: { marks: ({ question }) => [idOf(written(question))], what: 'asks this' },
  topics: { marks: ({ question }) => [idOf(written(question))], what: 'asks this' },
  parties: {
    marks: ({ name, mark }) => [nameOf(name), written(mark)],
    what: 'has this name or mark',
  },
  positions: { marks: ({ party }) => [written(party)], what: 'is the page of this party' },
  corrections: {
    marks: ({ page, date, said }) => [[page, date, said].map((one) => written(one)).join('\n')],
    what: 'is this correction',
  },
  objections: {
    marks: ({ page, objection }) => [[page, objection].map((one) => written(one)).join('\n')],
    what: 'is this objection',
  },
};

/** A sentence that names the record which is this one already; undefined when there is none. */
export function duplicateOf(
  kind: NewKind,
  values: Record<string, unknown>,
  content: ContentSet,
): string | undefined {
  const same = SAME[kind];
  if (!same) return undefined;
  const marks = new Set(same.marks(values).filter(Boolean));
  const found = [...content[kind]].find(([, record]) =>
    same.marks(record as unknown as Record<string, unknown>).some((mark) => marks.has(mark)),
  );
  return found && `${fileOf(kind, found[0])} ${same.what}: change that one.`;
}

/** An address without what does not change what it leads to: scheme, www, a last slash, a fragment, marks of campaigns. */
export function addressOf(address: unknown): string {
  if (typeof address !== 'string' || !URL.canParse(address)) return '';
  const { hostname, pathname, searchParams } = new URL(address);
  const kept = [...searchParams].filter(([name]) => !/^(utm_.*|fbclid|gclid)$/.test(name));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : '';
  return hostname.replace(/^(www|m|amp)\./, '') + pathname.replace(/\/$/, '') + query;
}

function namesIn({ name, pair, names, others }: Record<string, unknown>): string[] {
  const forms = Object.values((names ?? {}) as Record<string, string[]>).flat();
  return [name, ...written(pair).split('/'), ...forms, ...listIn(others)].map((one) => nameOf(one));
}

/** A name without case and accents; a name in another script as it is. */
function nameOf(name: unknown): string {
  return written(name).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
