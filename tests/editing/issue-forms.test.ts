import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sourceSchema } from '../../src/schemas/source.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';

interface Form {
  name: string;
  description: string;
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; options?: string[] };
  }[];
}

const forms = await Promise.all(
  (await readdir(FOLDER))
    .filter((name) => name !== 'config.yml')
    .map(async (name) => parse(await readFile(`${FOLDER}/${name}`, 'utf8')) as Form),
);

test('there is a form for an error, an objection and a source', () => {
  expect(forms.map(({ name }) => name)).toEqual([
    'Report an error',
    'Object to a wording, an order or an omission',
    'Suggest a source',
  ]);
});

test.each(forms)('the form “$name” asks, each question once and with a label', ({ body }) => {
  const asked = body.filter(({ type }) => type !== 'markdown');

  expect(asked.length).toBeGreaterThan(3);
  expect(asked.every(({ attributes }) => attributes.label)).toBe(true);
  expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
});

test('the kinds of document are those of the schema', () => {
  const options = forms.flatMap(({ body }) =>
    body.filter(({ id }) => id === 'kind').flatMap(({ attributes }) => attributes.options ?? []),
  );

  expect(options).toEqual(sourceSchema.shape.kind.options);
});
