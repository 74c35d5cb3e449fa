import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readExplained } from '../../src/data/explained.ts';
import { copyOfSample } from '../support/content.ts';

const BELL = { kind: 'terms', id: 'bell', forms: ['harbour bell'] };

test('a term is found by its name, and with another name in brackets by both', async () => {
  const folder = await copyOfSample();
  await writeFile(path.join(folder, 'terms/abc.yaml'), 'term: harbour watch (HW)\n');

  const [first, second] = await readExplained(folder);
  expect(first).toEqual({ kind: 'terms', id: 'abc', forms: ['harbour watch', 'HW'] });
  expect(second).toEqual(BELL);
});

test('a place with two names is found by both together, and one with a single name not at all', async () => {
  const folder = await copyOfSample();
  await rm(path.join(folder, 'places'), { recursive: true });
  await rm(path.join(folder, 'terms'), { recursive: true });
  expect(await readExplained(folder)).toEqual([]);

  await mkdir(path.join(folder, 'places'));
  await writeFile(path.join(folder, 'places/quay.yaml'), 'name: Quay\npair: Quay/Kai\n');
  await writeFile(path.join(folder, 'places/reef.yaml'), 'name: Reef\n');
  expect(await readExplained(folder)).toEqual([
    { kind: 'places', id: 'quay', forms: ['Quay/Kai'] },
  ]);
});

test('an empty record has no entry', async () => {
  const folder = await copyOfSample();
  await rm(path.join(folder, 'places'), { recursive: true });
  await writeFile(path.join(folder, 'terms/bell.yaml'), '# nothing yet\n');

  expect(await readExplained(folder)).toEqual([]);
});
