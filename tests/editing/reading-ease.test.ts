import { expect, test } from 'vitest';
import { easeOf, readingEases } from '../../src/editing/reading-ease.ts';
import { readBody } from '../../src/markdown/body.ts';
import { sampleContent } from '../support/content.ts';

test('short words in short sentences read more easily than long ones in a long one', () => {
  // 6 words, 2 sentences, 6 syllables: 206.835 - 1.015 x 3 - 84.6 x 1.
  expect(easeOf('The bell rang. The boats came.', 'en')).toBe(119);
  // 4 words, 1 sentence, 5 syllables: 206.835 - 1.015 x 4 - 84.6 x 1.25.
  expect(easeOf('The harbour bell rang.', 'en')).toBe(97);
});

test('numerals count neither as words nor as syllables', () => {
  expect(easeOf('On 4 March 1,234 boats came.', 'en')).toBe(easeOf('On March boats came.', 'en'));
});

test('each page with a one-minute version has its figures', async () => {
  expect(readingEases(await sampleContent())).toEqual([
    { text: 'dispute', oneMinute: 83, whole: 85 },
  ]);
});

test('the end of a paragraph of a one-minute version is the end of a sentence', () => {
  const { components } = readBody('<OneMinute>\n\nA *bell* rang.\n\nBoats came.\n\n</OneMinute>');
  expect(components.map(({ text }) => text)).toEqual(['A bell rang. Boats came.']);
});
