import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readTermLinks } from '../../src/data/terms.ts';
import { copyOfSample, SECOND_SUBJECT } from '../support/content.ts';

test('each term leads to its entry', async () => {
  expect(await readTermLinks(SECOND_SUBJECT)).toEqual([
    { forms: ['harbour bell'], href: '/glossary/#bell' },
  ]);
});

test('a term with another name in brackets is found by both', async () => {
  const folder = await copyOfSample();
  await writeFile(path.join(folder, 'terms/abc.yaml'), 'term: harbour watch (HW)\n');

  expect((await readTermLinks(folder))[0]).toEqual({
    forms: ['harbour watch', 'HW'],
    href: '/glossary/#abc',
  });
});

test('an empty record has no form, and a subject without a glossary no links', async () => {
  const folder = await copyOfSample();
  await writeFile(path.join(folder, 'terms/bell.yaml'), '# nothing yet\n');
  expect(await readTermLinks(folder)).toEqual([{ forms: [], href: '/glossary/#bell' }]);

  await rm(path.join(folder, 'terms'), { recursive: true });
  expect(await readTermLinks(folder)).toEqual([]);
});
