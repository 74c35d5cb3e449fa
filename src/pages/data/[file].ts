import type { APIRoute, GetStaticPaths } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { getContent } from '../../data/content.ts';
import { CITATION_FILES } from '../../model/citation-formats.ts';
import { cslOfSource } from '../../model/csl.ts';
import {
  dataPackage,
  openTables,
  placesAsGeoJson,
  type OpenTable,
} from '../../model/open-tables.ts';
import { compare } from '../../model/order.ts';

export const getStaticPaths = (async () => {
  const content = await getContent();
  const tables = openTables(content);
  const sources = [...content.sources]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, source]) => cslOfSource(id, source, content));
  const files = [
    ...tables.flatMap((table) => [
      { file: `${table.name}.json`, body: json(table.rows) },
      { file: `${table.name}.csv`, body: csv(table) },
    ]),
    ...Object.entries(CITATION_FILES).map(([ending, write]) => ({
      file: `sources.${ending}`,
      body: write(sources),
    })),
    { file: 'datapackage.json', body: json(dataPackage(content, tables)) },
    { file: 'places.geojson', body: json(placesAsGeoJson(content)) },
  ];
  return files.map(({ file, body }) => ({ params: { file }, props: { body } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** RFC 4180, UTF-8; lists and objects as JSON in their cell. */
function csv({ fields, rows }: OpenTable): string {
  return stringify(rows, {
    header: true,
    columns: fields.map(({ name }) => name),
    record_delimiter: '\r\n',
    cast: { boolean: String, object: (value) => JSON.stringify(value) },
  });
}
