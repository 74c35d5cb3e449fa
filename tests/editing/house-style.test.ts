import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { dictionaryOf } from '../../src/editing/dictionary.ts';
import { styleWarnings } from '../../src/editing/house-style.ts';
import { datesAfter } from '../../src/model/date-problems.ts';
import { sentence } from '../../src/model/problem.ts';
import { copyOfSample, sampleContent, SECOND_SUBJECT } from '../support/content.ts';

const isWord = dictionaryOf(SECOND_SUBJECT);

/** The warnings of the second subject whose page of positions says this. */
async function warningsOf(says: string): Promise<string[]> {
  const folder = await copyOfSample();
  await writeFile(
    path.join(folder, 'positions/north.mdx'),
    `---
title: Northbank's positions
description: What the town of Northbank said on the harbour and on the bell, in the words of its crier, with dates.
party: north
period: { from: '2024', to: '2025' }
checked: '2026-01-31'
---

${says}
`,
  );
  const { content, problems, place } = await readContent(folder);
  expect(problems).toEqual([]);
  return styleWarnings(content, isWord).map((one) => sentence(place(one)));
}

test('the second subject is written as the house writes', async () => {
  expect(styleWarnings(await sampleContent(), isWord)).toEqual([]);
});

test.each([
  ['The *ferry* has a new colour and a new color.', '9:40', 'writes "color"'],
  ['They met on March 4, 2024 at noon.', '9:13', 'writes "March 4, 2024": write the day before'],
  ['They met on 4th March and left.', '9:13', 'writes "4th March": write the day as a bare number'],
  ['They met on 04.03.2024 and left.', '9:13', 'writes "04.03.2024": write the month in letters'],
  ['They met on 2024-03-04 and left.', '9:13', 'writes "2024-03-04": write the date in words'],
  ['They counted 12500 boats there.', '9:14', 'writes "12500": write a comma'],
  ['They counted 12 500 boats there.', '9:14', 'writes "12 500": write a comma'],
  ['They counted 12% of the boats.', '9:14', 'writes "12%": write “per cent”'],
  ['They paid 3 mln for the boats.', '9:11', 'writes "3 mln": write “million”'],
  ['They met at Longmoth in the rain.', '9:13', 'writes "Longmoth": the record writes Longmouth'],
  [`It ${'goes on and '.repeat(16)}ends.`, '9:1', 'has a sentence of 50 words: make two of it.'],
  ['It rains. '.repeat(70), '9:1', 'has a paragraph of 140 words: divide it.'],
])('“%s” is pointed at', async (says, place, expected) => {
  const warnings = await warningsOf(says);

  const start = `content/positions/north.mdx:${place}: ${expected}`;
  expect(warnings.filter((one) => one.startsWith(start))).toHaveLength(1);
  expect(warnings.every((one) => one.startsWith('content/positions/north.mdx:9:'))).toBe(true);
});

test.each([
  'In 2024 they met on 4 March 2024 and counted 12,500 boats, or 12 per cent.',
  'The crier said “12% of the color” at noon.',
  'A bell-ringer’s two ferries’ ropes, pre-war and well-made.',
])('“%s” stands', async (says) => {
  expect(await warningsOf(says)).toEqual([]);
});

test('a chapter that first names a place by one of its names is pointed at', async () => {
  const content = await sampleContent();
  const block = content.pages
    .get('dispute')
    ?.body.blocks.find(({ text }) => text.includes('Brevport'));
  if (!block) throw new Error('The second subject has lost a sentence.');
  expect(styleWarnings(content, isWord)).toEqual([]);
  block.text = block.text.replace('Brevport/Longmouth', 'Longmouth');

  expect(styleWarnings(content, isWord).map(({ says }) => says)).toEqual([
    'writes "Longmouth" where the page names it first: write Brevport/Longmouth.',
  ]);
});

test('a word of the subject’s own list is spelt well', async () => {
  const folder = await copyOfSample();
  await writeFile(path.join(folder, 'spelling.txt'), '# ours\nbellwright # a trade\n');

  expect(isWord('bellwright')).toBe(false);
  expect(dictionaryOf(folder)('bellwright')).toBe(true);
  expect(dictionaryOf(folder)('trade-bellwright')).toBe(true);
});

test('a day to come is pointed at, but for what is due', async () => {
  const content = await sampleContent();

  expect(datesAfter('2026-01-31', content)).toEqual([]);
  expect(datesAfter('2026-01-30', content).length).toBeGreaterThan(0);
});
