import { fileOf, RECORD_KINDS, TEXT_KINDS, type Body, type ContentSet } from './content-set.ts';
import type { Place, Problem } from './problem.ts';

/** A piece of the site's own prose: a block of a text, an attribute of a component, or a field of a record. */
export interface Prose {
  file: string;
  /** "paragraph", "heading", "tableCell", or "field" for a field of a record and an attribute. */
  type: string;
  text: string;
  /** Where an offset of the text stands; for a field, where the field stands. */
  placeOf: (offset: number) => Problem['at'];
}

/** Fields that hold names, addresses or other people's words, not the site's own. */
const NOT_PROSE = new Set([
  ...['url', 'archived', 'names', 'others', 'also', 'sources', 'via'],
  ...['said', 'objection', 'say', 'coordinateSource'],
]);

/** Attributes of components that are printed as they are; all others are ids and numbers. */
const PROSE_ATTRIBUTES = ['about', 'at'];

/** All prose of the site, file by file. The titles of sources are their publishers' words. */
export function proseOf(content: ContentSet): Prose[] {
  return [
    ...fieldsOf('content/site.yaml', content.site),
    ...TEXT_KINDS.flatMap((kind) =>
      [...content[kind]].flatMap(([id, { body, ...fields }]) => [
        ...fieldsOf(fileOf(kind, id), fields),
        ...body.blocks.map((block) => ({
          file: fileOf(kind, id),
          type: block.type,
          text: block.text,
          placeOf: (offset: number) => placeIn(block, offset),
        })),
        ...body.components.flatMap(({ attributes, line, column }) =>
          PROSE_ATTRIBUTES.flatMap((name) => attributes[name] ?? []).map((text) => ({
            file: fileOf(kind, id),
            type: 'field',
            text,
            placeOf: () => ({ line, column }),
          })),
        ),
      ]),
    ),
    ...RECORD_KINDS.filter((kind) => kind !== 'sources' && kind !== 'outlines').flatMap((kind) =>
      [...content[kind]].flatMap(([id, record]) => fieldsOf(fileOf(kind, id), record)),
    ),
  ];
}

function fieldsOf(file: string, record: unknown): Prose[] {
  return proseIn(record, []).map(({ at, text }) => ({
    file,
    type: 'field',
    text,
    placeOf: () => at,
  }));
}

function proseIn(
  value: unknown,
  at: (string | number)[],
): { at: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_PROSE.has(key))
    .flatMap(([key, inner]) => proseIn(inner, [...at, Array.isArray(value) ? Number(key) : key]));
}

function placeIn({ text, pieces, line, column }: Body['blocks'][number], offset: number): Place {
  const piece = pieces.findLast((one) => one.offset <= offset) ?? { offset: 0, line, column };
  const before = text.slice(piece.offset, offset).split('\n');
  return {
    line: piece.line + before.length - 1,
    column: (before.length === 1 ? piece.column : 1) + (before.at(-1)?.length ?? 0),
  };
}
