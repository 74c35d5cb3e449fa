import { expect, test } from 'vitest';
import { countVoices, summariseSources } from '../../src/model/source-counts.ts';
import { recordOf, sampleContent } from '../support/content.ts';

test('marks are counted by voice and chapter, documents over the whole site', async () => {
  const { chapters, rows } = countVoices(await sampleContent());

  expect(chapters).toEqual(['Dispute', 'Agreement']);
  expect(rows).toEqual([
    { voice: 'The town of Northbank', marks: [3, 1], documents: 1 },
    { voice: 'The town of Southbank', marks: [2, 1], documents: 1 },
    { voice: 'The Harbour Watch', marks: [3, 1], documents: 1 },
  ]);
});

test('voices of no party stand first, and a voice without a document is left out', async () => {
  const content = await sampleContent();
  recordOf(content.sources, 'crier-south').voice = 'independent';

  expect(countVoices(content).rows.map(({ voice }) => voice)).toEqual([
    'Independent',
    'The town of Northbank',
    'The Harbour Watch',
  ]);
});

test('sources are counted in all, by language, and by how they were read', async () => {
  const content = await sampleContent();
  Object.assign(recordOf(content.sources, 'crier-south'), {
    language: 'fr',
    read: 'excerpt',
    via: { publisher: 'A library' },
    kind: 'reference',
    approximate: true,
    published: undefined,
  });

  expect(summariseSources(content)).toEqual([
    { label: 'All', count: 3 },
    { label: 'English', count: 2 },
    { label: 'French', count: 1 },
    { label: 'Read whole', count: 2 },
    { label: 'Read in part', count: 1 },
    { label: 'Read in a copy on another site', count: 1 },
    { label: 'Encyclopaedias and other reference works', count: 1 },
    { label: 'Date of publication approximate', count: 1 },
    { label: 'Without a date of publication', count: 1 },
  ]);
});
