import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import datapackage from 'datapackage';
import { expect, test } from 'vitest';
import { DIST } from '../support/site.ts';

const DATA = path.join(DIST, 'data');
const TABLES = [
  'sources',
  'events',
  'claims',
  'numbers',
  'places',
  'people',
  'clauses',
  'positions',
];

interface Resource {
  name: string;
  schema: { fields: { name: string; description: string }[] };
}

const descriptor = JSON.parse(await readFile(path.join(DATA, 'datapackage.json'), 'utf8')) as {
  resources: Resource[];
  licenses: { name: string }[];
};

test('datapackage.json is a valid Data Package with a licence', async () => {
  const { valid, errors } = await datapackage.validate(descriptor, { basePath: DATA });

  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  expect(descriptor.licenses[0]?.name).toBe('CC-BY-4.0');
});

test('every table of the contract is there, and every field is described', () => {
  expect(descriptor.resources.map(({ name }) => name)).toEqual(expect.arrayContaining(TABLES));
  for (const { name, schema } of descriptor.resources) {
    expect(schema.fields.length, name).toBeGreaterThan(2);
    for (const field of schema.fields)
      expect(field.description, `${name}.${field.name}`).toMatch(/\.$/);
  }
});

test.each(TABLES)('%s.csv fits its schema and has the rows of %s.json', async (table) => {
  const rows = JSON.parse(await readFile(path.join(DATA, `${table}.json`), 'utf8')) as {
    id: string;
  }[];
  const loaded = await datapackage.Package.load(descriptor, { basePath: DATA });
  const read = (await loaded.getResource(table).read({ keyed: true })) as { id: string }[];

  expect(rows.length).toBeGreaterThan(0);
  expect(read.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
});

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
    (name) => !/\.(json|csv|geojson|html|md)(\.br|\.gz)?$/.test(name),
  );
  expect(files).toEqual([]);
});
