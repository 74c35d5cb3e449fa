import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { jsonSchemas, yamlAssociations, type JsonSchema } from '../../src/editing/json-schemas.ts';

const schemas = jsonSchemas();

test('the written schemas are those of the code: run npm run schemas', async () => {
  const written = await Promise.all(
    (await readdir('schemas')).map(
      async (name) => [name, JSON.parse(await readFile(`schemas/${name}`, 'utf8'))] as const,
    ),
  );

  expect(schemas.size).toBeGreaterThan(15);
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(schemas));
});

test('each field of each record says what belongs in it', () => {
  const silent = [...schemas]
    .filter(([name]) => !/^(site|words|addresses|outlines)/.test(name))
    .flatMap(([name, schema]) => silentFields(name, schema.properties));

  expect(silent).toEqual([]);
});

test('each field of a picture and of an outline says what belongs in it, however deep', () => {
  const fields = ['figures', 'outlines'].flatMap((name) =>
    propertiesIn(schemas.get(`${name}.schema.json`)).map((properties) => ({ name, properties })),
  );

  expect(fields.length).toBeGreaterThan(20);
  expect(fields.flatMap(({ name, properties }) => silentFields(name, properties))).toEqual([]);
});

function silentFields(name: string, properties: unknown): string[] {
  return Object.entries(properties as Record<string, { description?: string }>)
    .filter(([, field]) => !field.description)
    .map(([field]) => `${name}: ${field}`);
}

/** The fields of a schema and of all schemas in it. */
function propertiesIn(schema: unknown): unknown[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as JsonSchema;
  // A field may itself be called "properties".
  const inner = [(properties ?? {}) as JsonSchema, rest].flatMap((one) => Object.values(one));
  return [...(properties ? [properties] : []), ...inner.flatMap(propertiesIn)];
}

test('the settings of the editor name the schema of every kind of record', async () => {
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8')) as Record<
    string,
    unknown
  >;

  expect(Object.keys(yamlAssociations()).length).toBeGreaterThan(10);
  expect(settings['yaml.schemas']).toEqual(yamlAssociations());
  expect(settings['astro.content-intellisense']).toBe(true);
});
