import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { readingEases } from '../../src/editing/reading-ease.ts';
import { chaptersInOrder } from '../../src/model/chapters.ts';
import { positionGrid } from '../../src/model/grid.ts';
import { RECORD_KINDS, TEXT_KINDS } from '../../src/model/content-set.ts';
import { wordCount } from '../../src/model/wording.ts';

const { content, problems } = await readContent(contentFolder);
const chapters = chaptersInOrder(content);

test('the content breaks no promise', () => {
  expect(problems).toEqual([]);
});

test.each(
  [...RECORD_KINDS, ...TEXT_KINDS].filter(
    // Nobody may have asked for one yet.
    (kind) => kind !== 'corrections' && kind !== 'objections',
  ),
)('there are %s', (kind) => {
  expect(content[kind].size).toBeGreaterThan(0);
});

test('there are five chapters', () => {
  expect(chapters.map(({ id }) => id)).toEqual([
    'background',
    'war-2020',
    'ceasefire',
    'flare-up-2022',
    'aftermath',
  ]);
});

test.each(chapters.map(({ id }) => id))('%s is as long as it should be', (id) => {
  const running = content.pages.get(id)?.body.blocks.filter(({ type }) => type !== 'tableCell');
  const words = running?.map(({ text }) => wordCount(text)) ?? [];
  const total = words.reduce((sum, count) => sum + count, 0);

  expect(total).toBeGreaterThanOrEqual(2200);
  expect(total).toBeLessThanOrEqual(3800);
});

test.each(chapters.map(({ id }) => id))('%s cites enough sources', (id) => {
  const cited = citedIn(id);

  expect(cited.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cited).size).toBeGreaterThanOrEqual(20);
});

test.each(chapters.map(({ id }) => id))(
  '%s cites official voices of both governments, and others',
  (id) => {
    const sources = citedIn(id).map((source) => content.sources.get(source));
    const official = sources.filter(
      (source) => source?.ownership === 'official' || source?.ownership === 'state-media',
    );

    expect(official.map((source) => source?.voice)).toContain('armenia');
    expect(official.map((source) => source?.voice)).toContain('azerbaijan');
    expect(sources.filter((source) => source?.voice === 'independent').length).toBeGreaterThan(5);
  },
);

test('the chapters together cite at least 150 sources', () => {
  expect(new Set(chapters.flatMap(({ id }) => citedIn(id))).size).toBeGreaterThanOrEqual(150);
});

test('the one-minute versions have 80 to 120 words', async () => {
  const counts = await Promise.all(
    chapters.map(async ({ id }) => {
      const written = await readFile(`${contentFolder}/pages/${id}.mdx`, 'utf8');
      const [, minute = ''] = /<OneMinute>([\s\S]*?)<\/OneMinute>/.exec(written) ?? [];
      // A number that is printed from its record counts as one word.
      return wordCount(minute.replace(/<Number[^>]*>/g, 'number').replace(/<[^>]*>/g, ''));
    }),
  );

  expect(counts.length).toBeGreaterThan(0);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(80);
  expect(Math.max(...counts)).toBeLessThanOrEqual(120);
});

test('the one-minute versions read easily enough: 45 or better on Flesch’s scale', () => {
  const ease = readingEases(content);

  expect(ease.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['home', ...chapters.map(({ id }) => id)]),
  );
  expect(ease.filter(({ oneMinute }) => oneMinute < 45)).toEqual([]);
});

test('every page has a description of its own', () => {
  const descriptions = [...content.pages.values()].map(({ description }) => description);

  expect(new Set(descriptions).size).toBe(descriptions.length);
});

/** The sources that a page cites, one entry a mark. */
function citedIn(id: string): string[] {
  return (content.pages.get(id)?.body.components ?? [])
    .filter(({ name }) => name === 'Cite')
    .map(({ attributes }) => attributes['source'] ?? '');
}

test('the grid has an answer or a gap of every party to every topic, and at least 60 answers', () => {
  const rows = positionGrid(content);
  const cells = rows.flatMap((row) => row.cells);

  expect(rows.length).toBeGreaterThanOrEqual(9);
  expect(cells).toHaveLength(rows.length * content.parties.size);
  expect(cells.filter(({ answers }) => answers.length > 0).length).toBeGreaterThanOrEqual(60);
  expect(cells.filter(({ answers, gap }) => answers.length === 0 && !gap)).toEqual([]);
});

test('every point has what became of it at the same four dates', () => {
  const dates = [...content.clauses.values()].map(({ standings }) =>
    standings.map(({ asOf }) => asOf),
  );

  expect(dates).toHaveLength(9);
  expect(new Set(dates.map((four) => four.join(' ')))).toEqual(
    new Set(['2020-12-31 2021-12-31 2022-08-31 2026-03-12']),
  );
});

test('there are as many events, numbers and questions as a reader should find', () => {
  const lanes = new Set([...content.events.values()].map(({ lane }) => lane));
  const chaptersAsked = new Set([...content.questions.values()].map(({ pages }) => pages[0]));

  expect(content.events.size).toBeGreaterThanOrEqual(180);
  expect(lanes.size).toBe(4);
  expect(content.numbers.size).toBeGreaterThanOrEqual(60);
  expect(content.questions.size).toBeGreaterThanOrEqual(70);
  expect(chaptersAsked).toEqual(new Set(chapters.map(({ id }) => id)));
});

test('the text of an answer has 60 to 120 words', () => {
  const counts = [...content.questions].map(([id, { body }]) => ({
    id,
    words: body.blocks.reduce((sum, { text }) => sum + wordCount(text), 0),
  }));

  expect(counts.filter(({ words }) => words < 60 || words > 120)).toEqual([]);
});
