import {
  fileOf,
  RECORD_KINDS,
  TEXT_KINDS,
  type Body,
  type ContentSet,
  type Kind,
} from './content-set.ts';
import type { Place } from './problem.ts';

/** A place in the content where an id stands for another record. */
export interface Reference {
  from: { kind: Kind; id: string };
  file: string;
  /** Keys from the top of the record, or the place in the file. */
  at: readonly (string | number)[] | Place;
  /** What names it: `"sources"` for a field, `<Cite>` for a component. */
  by: string;
  to: Kind;
  id: string;
}

type Found = Omit<Reference, 'from' | 'file'>;

/** Fields that hold an id or a list of ids, and the kind these stand for. */
const FIELDS: Record<string, Kind> = {
  sources: 'sources',
  party: 'parties',
  parties: 'parties',
  side: 'parties',
  voice: 'parties',
  page: 'pages',
  pages: 'pages',
  places: 'places',
  people: 'people',
  clauses: 'clauses',
  outline: 'outlines',
  figure: 'figures',
  place: 'places',
  alsoInTable: 'places',
  number: 'numbers',
  numbers: 'numbers',
  named: 'events',
  correction: 'corrections',
};

/** Components that name a record: the attribute with its id, and its kind. */
const COMPONENTS: Record<string, { attribute: string; kind: Kind }> = {
  Cite: { attribute: 'source', kind: 'sources' },
  Claim: { attribute: 'id', kind: 'claims' },
  Number: { attribute: 'id', kind: 'numbers' },
  Account: { attribute: 'party', kind: 'parties' },
  Figure: { attribute: 'id', kind: 'figures' },
};

/** What stands in place of a party's id when a thing is no party's, by field. */
export const NO_PARTY: Record<string, string> = { voice: 'independent', side: 'other' };

/** Every id in records and texts that stands for another record, file by file. */
export function references(content: ContentSet): Reference[] {
  return [...RECORD_KINDS, ...TEXT_KINDS].flatMap((kind) =>
    [...content[kind]].flatMap(([id, record]) => {
      const { body, ...fields } = record as { body?: Body };
      const found = [...inValue(fields, []), ...inBody(body)];
      return found.map((one) => ({ from: { kind, id }, file: fileOf(kind, id), ...one }));
    }),
  );
}

function inValue(value: unknown, at: (string | number)[]): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => inValue(item, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...inField(key, inner, [...at, key]),
    ...(key === 'positions' ? partiesAnswering(inner, [...at, key]) : []),
    ...inValue(inner, [...at, key]),
  ]);
}

function inField(key: string, value: unknown, at: (string | number)[]): Found[] {
  const to = FIELDS[key];
  if (!to) return [];
  const ids: unknown[] = Array.isArray(value) ? value : [value];
  return ids.flatMap((id, index) =>
    typeof id === 'string' && id !== NO_PARTY[key]
      ? [{ at: Array.isArray(value) ? [...at, index] : at, by: `"${key}"`, to, id }]
      : [],
  );
}

/** A topic's answers stand under the id of the party that gave them. */
function partiesAnswering(value: unknown, at: (string | number)[]): Found[] {
  return Object.keys(value ?? {}).map((id) => ({
    at: [...at, id],
    by: '"positions"',
    to: 'parties',
    id,
  }));
}

function inBody(body: Body | undefined): Found[] {
  return (body?.components ?? []).flatMap(({ name, attributes, line, column }) => {
    const named = COMPONENTS[name];
    const id = named && attributes[named.attribute];
    // What is no id at all is told of the component itself.
    return id && /^[a-z0-9-]+$/.test(id)
      ? [{ at: { line, column }, by: `<${name}>`, to: named.kind, id }]
      : [];
  });
}
