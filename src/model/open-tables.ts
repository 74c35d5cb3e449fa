import { z } from 'astro/zod';
import { SCHEMAS } from '../schemas/index.ts';
import type { ContentSet } from './content-set.ts';
import { compare } from './order.ts';

/** A field of an open table, as the Table Schema of Frictionless Data describes it. */
export interface Field {
  name: string;
  type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  description: string;
}

/** A table that readers may take away: its fields in order, and its rows by id. */
export interface OpenTable {
  name: string;
  title: string;
  fields: Field[];
  rows: Record<string, unknown>[];
}

/** The kinds whose records are rows as they are. */
const KINDS = [
  'sources',
  'events',
  'claims',
  'numbers',
  'places',
  'people',
  'terms',
  'clauses',
] as const;

const ID: Field = {
  name: 'id',
  type: 'string',
  description: 'The id of the record; it stands in its address on the site.',
};

/** All open tables, the same for the same content. Throws when a field has no description. */
export function openTables(content: ContentSet): OpenTable[] {
  const tables = KINDS.map((kind) => ({
    name: kind,
    title: content.site.words.tables[kind],
    fields: [ID, ...fieldsOf(SCHEMAS[kind])],
    rows: [...content[kind]].sort(byId).map(([id, record]) => ({ id, ...record })),
  }));
  return [...tables, positionsTable(content)];
}

/** One row for each dated answer of a party to a topic, and for each gap. */
function positionsTable(content: ContentSet): OpenTable {
  const text = (name: string, description: string): Field => ({
    name,
    type: 'string',
    description,
  });
  return {
    name: 'positions',
    title: content.site.words.tables.positions,
    fields: [
      ID,
      text('topic', 'The id of the topic.'),
      text('question', 'The question put to every party.'),
      text('party', 'The id of the party.'),
      text('period', 'The period in the words of the grid.'),
      text('date', 'When the party said it: a year, a month or a day.'),
      text('says', 'What the party said; empty when nothing was found.'),
      text('searched', 'The day of the search, when nothing was found.'),
      { name: 'sources', type: 'array', description: 'Ids of the sources that carry it.' },
    ],
    rows: [...content.topics].sort(byId).flatMap(([topic, { question, positions }]) =>
      Object.entries(positions).flatMap(([party, entries]) =>
        entries.map((entry, index) => ({
          id: `${topic}-${party}-${index + 1}`,
          topic,
          question,
          party,
          ...entry,
        })),
      ),
    ),
  };
}

function byId([a]: [string, unknown], [b]: [string, unknown]): number {
  return compare(a, b);
}

/** The fields of a record kind from its schema: name, type and the sentence on what belongs there. */
function fieldsOf(schema: z.ZodType): Field[] {
  const { properties = {} } = z.toJSONSchema(schema);
  return Object.entries(properties).map(([name, property]) => {
    const { type, description } = property as { type?: string; description?: string };
    if (!description) throw new Error(`The schema of "${name}" has no description: add one.`);
    return { name, type: (type ?? 'object') as Field['type'], description };
  });
}

/** The sources as reference managers read them: the media types by the ending of the file. */
const SOURCE_FILES: Record<string, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
};

/** The files in which a table is there: "sources.csv". */
export function filesOf({ name }: Pick<OpenTable, 'name'>): string[] {
  const endings = ['csv', 'json', ...(name === 'sources' ? Object.keys(SOURCE_FILES) : [])];
  return endings.map((ending) => `${name}.${ending}`);
}

/** The licence, the date and every table with its fields, as a Frictionless Data Package (version 1). */
export function dataPackage(content: ContentSet, tables: OpenTable[]) {
  const { site } = content;
  return {
    profile: 'data-package',
    name: 'open-tables',
    title: site.name,
    description: site.description,
    created: `${site.checked}T00:00:00Z`,
    licenses: [{ name: site.licence.id, title: site.licence.name, path: site.licence.url }],
    resources: [
      ...tables.map(({ name, title, fields }) => ({
        profile: 'tabular-data-resource',
        name,
        title,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { fields, primaryKey: 'id' },
      })),
      ...Object.entries(SOURCE_FILES).map(([format, mediatype]) => ({
        profile: 'data-resource',
        name: `sources.${format}`,
        title: site.words.tables.sources,
        path: `sources.${format}`,
        format,
        mediatype,
        encoding: 'utf-8',
      })),
    ],
  };
}

/** The places that have coordinates, as GeoJSON (RFC 7946): degrees east and north, WGS 84. */
export function placesAsGeoJson({ places }: ContentSet) {
  return {
    type: 'FeatureCollection',
    features: [...places].sort(byId).flatMap(([id, place]) =>
      place.lat === undefined || place.lon === undefined
        ? []
        : [
            {
              type: 'Feature',
              id,
              geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
              properties: {
                name: place.pair ?? place.name,
                kind: place.kind,
                accuracyKm: place.accuracyKm ?? null,
                coordinateSource: place.coordinateSource ?? null,
              },
            },
          ],
    ),
  };
}
