import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import datapackage from 'datapackage';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import type { Kind } from '../../src/model/content-set.ts';
import { dataPackage } from '../../src/model/open-tables.ts';
import { sampleContent } from '../support/content.ts';
import { DIST } from '../support/site.ts';

const DATA = path.join(DIST, 'data');
/** The tables that are promised. */
const PROMISED = [
  'sources',
  'events',
  'claims',
  'numbers',
  'places',
  'people',
  'terms',
  'clauses',
  'positions',
];

const { content } = await readContent(contentFolder);

interface Resource {
  name: string;
  profile: string;
  path: string;
  schema: { fields: { name: string; description: string }[] };
}

const descriptor = JSON.parse(await readFile(path.join(DATA, 'datapackage.json'), 'utf8')) as {
  resources: Resource[];
  licenses: { name: string }[];
};
const tables = descriptor.resources.filter(({ profile }) => profile === 'tabular-data-resource');
const names = tables.map(({ name }) => name);

test('datapackage.json is a valid Data Package with a licence', async () => {
  const { valid, errors } = await datapackage.validate(descriptor, { basePath: DATA });

  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  expect(descriptor.licenses[0]?.name).toBe('CC-BY-4.0');
});

test('the licence of the tables is that of the site', async () => {
  const content = await sampleContent();
  content.site.licence = { id: 'CC0-1.0', name: 'CC0', url: 'https://example.org/cc0' };

  expect(dataPackage(content, []).licenses).toEqual([
    { name: 'CC0-1.0', title: 'CC0', path: 'https://example.org/cc0' },
  ]);
});

test('every table of the contract is there, and every field is described', () => {
  expect(names).toEqual(expect.arrayContaining(PROMISED));
  for (const { name, schema } of tables) {
    expect(schema.fields.length, name).toBeGreaterThan(2);
    for (const field of schema.fields)
      expect(field.description, `${name}.${field.name}`).toMatch(/\.$/);
  }
});

test('datapackage.json names the sources for reference managers too, and every file that it names is there', async () => {
  const others = descriptor.resources.filter((resource) => !tables.includes(resource));
  const files = await readdir(DATA);

  expect(others.map(({ path: file }) => file)).toEqual([
    'sources.bib',
    'sources.ris',
    'sources.csl.json',
  ]);
  expect(descriptor.resources.filter(({ path: file }) => !files.includes(file))).toEqual([]);
});

type Row = Record<string, unknown> & { id: string };

async function rowsOf(table: string): Promise<Row[]> {
  return JSON.parse(await readFile(path.join(DATA, `${table}.json`), 'utf8')) as Row[];
}

/** A row without what has no value; a cell of CSV cannot tell an empty one from none. */
function filled(row: object): object {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null && value !== undefined),
  );
}

test.each(names)(
  'each cell of %s.csv fits its schema and says what the JSON says',
  async (table) => {
    const rows = await rowsOf(table);
    const loaded = await datapackage.Package.load(descriptor, { basePath: DATA });
    const read = (await loaded.getResource(table).read({ keyed: true })) as Row[];

    expect(rows.length).toBeGreaterThan(0);
    expect(read.map(filled)).toEqual(rows.map(filled));
  },
);

test.each(names.filter((table) => table !== 'positions') as Kind[])(
  '%s.json holds each record as it is written',
  async (table) => {
    const records = content[table];
    const rows = await rowsOf(table);

    expect(rows.length).toBeGreaterThan(0);
    expect(rows.toSorted(byId)).toEqual(
      [...records].map(([id, record]) => ({ id, ...record })).toSorted(byId),
    );
  },
);

test('positions.json holds each answer and each gap of each party', async () => {
  const rows = await rowsOf('positions');
  const expected = [...content.topics].flatMap(([topic, { positions }]) =>
    Object.entries(positions).flatMap(([party, entries]) =>
      entries.map((entry) => ({ topic, party, ...entry })),
    ),
  );
  const plain = rows.map(({ id, question, ...row }) => {
    expect(id).toMatch(/-\d+$/);
    expect(question).toBe(content.topics.get(String(row['topic']))?.question);
    return row;
  });

  expect(plain).toHaveLength(expected.length);
  expect(plain).toEqual(expect.arrayContaining(expected));
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

test('places.geojson holds points in degrees east and north', async () => {
  const { features } = JSON.parse(await readFile(path.join(DATA, 'places.geojson'), 'utf8')) as {
    features: { geometry: { coordinates: [number, number] } }[];
  };

  expect(features.length).toBeGreaterThan(50);
  for (const { geometry } of features) {
    const [east, north] = geometry.coordinates;
    expect(east).toBeGreaterThan(43);
    expect(east).toBeLessThan(52);
    expect(north).toBeGreaterThan(38);
    expect(north).toBeLessThan(42);
  }
});

test('nothing else lies among the data', async () => {
  const files = (await readdir(DATA)).filter(
    (name) => !/\.(json|csv|geojson|bib|ris|html|md)(\.br|\.gz)?$/.test(name),
  );
  expect(files).toEqual([]);
});

test('what is long has compressed copies, whatever its form', async () => {
  const names = await readdir(DATA);
  const sizes = await Promise.all(
    names.map(async (name) => ({ name, size: (await stat(path.join(DATA, name))).size })),
  );
  const long = sizes.filter(({ name, size }) => size > 1000 && !/\.(br|gz)$/.test(name));

  expect(long.length).toBeGreaterThan(15);
  expect(
    long.filter(({ name }) => !['br', 'gz'].every((ending) => names.includes(`${name}.${ending}`))),
  ).toEqual([]);
});
