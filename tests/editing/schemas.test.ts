import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { jsonSchemas, yamlAssociations } from '../../src/editing/json-schemas.ts';

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
  // Pictures and outlines are of several forms, each with fields of its own.
  const silent = [...schemas]
    .filter(([name]) => !/^(site|words|addresses|figures|outlines)/.test(name))
    .flatMap(([name, { properties }]) =>
      Object.entries(properties as Record<string, { description?: string }>)
        .filter(([, field]) => !field.description)
        .map(([field]) => `${name}: ${field}`),
    );

  expect(silent).toEqual([]);
});

test('the settings of the editor name the schema of every kind of record', async () => {
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8')) as Record<
    string,
    unknown
  >;

  expect(Object.keys(yamlAssociations()).length).toBeGreaterThan(10);
  expect(settings['yaml.schemas']).toEqual(yamlAssociations());
  expect(settings['astro.content-intellisense']).toBe(true);
});
