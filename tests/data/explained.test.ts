import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { explainedIn } from '../../src/data/explained.ts';
import { readContent } from '../../src/data/read.ts';
import { copyOfSample, recordOf, sampleContent } from '../support/content.ts';

test('a term is found by its name, and with another name in brackets by both', async () => {
  const content = await sampleContent();
  recordOf(content.terms, 'bell').term = 'harbour bell (HB)';

  expect(explainedIn({ ...content, places: new Map() })).toEqual([
    { kind: 'terms', id: 'bell', forms: ['harbour bell', 'HB'] },
  ]);
});

test('a place with two names is found by both together, and one with a single name not at all', async () => {
  const { places } = await sampleContent();
  const { pair, ...single } = recordOf(places, 'harbour');
  const content = { ...(await sampleContent()), terms: new Map() };

  expect(explainedIn(content)).toEqual([{ kind: 'places', id: 'harbour', forms: [pair] }]);
  expect(explainedIn({ ...content, places: new Map([['harbour', single]]) })).toEqual([]);
});

test('a name is found with the apostrophe that the texts have', async () => {
  const folder = await copyOfSample();
  const file = path.join(folder, 'terms/bell.yaml');
  const written = await readFile(file, 'utf8');
  await writeFile(file, written.replace('harbour bell', "harbour's bell"));

  const { content } = await readContent(folder);
  expect(explainedIn(content)[0]?.forms).toEqual(['harbour’s bell']);
});
