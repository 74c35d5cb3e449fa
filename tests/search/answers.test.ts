import { expect, test } from 'vitest';
import { aliasesIn } from '../../src/model/aliases.ts';
import { filingOf, weightOf } from '../../src/model/filing.ts';
import { findablesIn } from '../../src/model/findables.ts';
import { namesByLetter } from '../../src/model/names-by-letter.ts';
import { namesTable } from '../../src/model/names-table.ts';
import { passagesOf } from '../../src/model/passages.ts';
import { answersTo } from '../../src/search/answers.ts';
import { chosenOf } from '../../src/search/filters.ts';
import { lookupOf } from '../../src/search/lookup.ts';
import { nearestNames } from '../../src/search/nearest.ts';
import { meantQuery, siteWords } from '../../src/search/rewriting.ts';
import { sampleContent } from '../support/content.ts';

const content = await sampleContent();
const lookup = lookupOf(namesTable(content));
const firstFor = (query: string, isTyping = false) =>
  answersTo(query, lookup, isTyping).answers[0]?.thing.row[2];

test.each([
  ['the name', 'Longmouth', 'places/#harbour'],
  ['the other name of a pair', 'Brevport', 'places/#harbour'],
  ['a listed spelling', 'Langmouth', 'places/#harbour'],
  ['a spelling of its own', 'Longmauth', 'places/#harbour'],
  ['two letters swapped', 'Longmotuh', 'places/#harbour'],
  ['a person, last name first', 'crier ada', 'people/#ada-crier'],
  ['a question', 'who owns the harbour', 'questions/who-owns-the-harbour/'],
  ['a date in digits', '4.3.2024', 'timeline/#boats-collide'],
  ['a word that stands for another', 'boats collide', 'timeline/#boats-collide'],
  ['a point by its number', 'point 1', 'points/#point-1'],
])('%s leads to the entry: %s', (_, query, href) => {
  expect(firstFor(query)).toBe(href);
});

test('a beginning answers while one types, from its first letter', () => {
  expect(firstFor('brevp', true)).toBe('places/#harbour');
  expect(answersTo('l', lookup, true).answers.length).toBeGreaterThan(0);
});

test('a word that is not known leaves the others to answer', () => {
  expect(firstFor('zzzz Longmouth')).toBe('places/#harbour');
});

test('a misspelt query is written out as it was meant, a known one is not', () => {
  const meant = (query: string) => {
    const { answers, units } = answersTo(query, lookup, false);
    return meantQuery(units, answers, lookup);
  };
  expect(meant('Longmotuh')).toBe('Longmouth');
  expect(meant('Longmouth')).toBeUndefined();
});

test('the full text is asked in the spelling of the site, and dates as they are printed', () => {
  const wanted = (query: string) => {
    const { answers, units } = answersTo(query, lookup, false);
    return siteWords(units, answers, lookup, 'en-GB');
  };
  expect(wanted('Langmouth 4/3/2024')).toEqual([{ word: 'Longmouth' }, { word: '4 March 2024' }]);
  expect(wanted('2024')).toEqual([{ word: '2024' }]);
  expect(wanted('Longmotuh')).toEqual([{ word: 'Longmouth', written: 'Longmotuh' }]);
});

test('a chosen kind and party leave only what has them', () => {
  const { answers } = answersTo('harbour', lookup, false);
  const events = chosenOf(answers, { kind: 'event', party: 'south' }, lookup);

  expect(answers.length).toBeGreaterThan(1);
  expect(events.map(({ thing }) => thing.row[2])).toEqual(['timeline/#boats-collide']);
  expect(chosenOf(answers, { kind: 'event', party: 'watch' }, lookup)).toEqual([]);
});

test('with nothing found, the nearest names are offered', () => {
  expect(answersTo('qqqqqq', lookup, false).answers).toEqual([]);
  const nearest = nearestNames('Brxxport', lookup);
  expect(nearest[0]?.row[2]).toBe('places/#harbour');
});

test('everything with an address of its own can be found', () => {
  const kinds = new Set(findablesIn(content).map(({ kind }) => kind));
  const expected = ['place', 'person', 'term', 'party', 'point', 'question', 'event', 'numbers'];
  expect(expected.filter((kind) => !kinds.has(kind as never))).toEqual([]);
});

test('the table is the same in whatever order the records were read', async () => {
  const other = await sampleContent();
  const reversed = Object.entries(other).map(([kind, records]: [string, unknown]) => [
    kind,
    records instanceof Map ? new Map([...records].reverse()) : records,
  ]);
  const read = Object.fromEntries(reversed) as typeof other;

  expect([...read.parties.keys()]).toEqual([...content.parties.keys()].reverse());
  expect(namesTable(read)).toEqual(namesTable(content));
});

test('passages have the addresses of their headings, a second one of the same words its own', () => {
  const block = (type: string, text: string) => ({ type, text, line: 1, column: 1, pieces: [] });
  expect(
    passagesOf({
      blocks: [
        block('paragraph', 'before'),
        block('heading', "What's next?"),
        block('paragraph', 'below'),
        block('heading', "What's next?"),
      ],
      components: [],
    }),
  ).toEqual([
    { slug: 'whats-next', heading: "What's next?", text: ' below', line: 1 },
    { slug: 'whats-next-1', heading: "What's next?", text: '', line: 1 },
  ]);
});

test('a page is filed under the other names of what its title names', () => {
  expect(aliasesIn('Who owns Longmouth?', content)).toEqual([
    'Brevport',
    'Brève-Port',
    'Langmouth',
  ]);
  expect(aliasesIn('Who owns Longmouthville?', content)).toEqual([]);
});

test('a page is filed by kind, party and period, and lists weigh less than texts', () => {
  expect(filingOf({ kind: 'question', periods: ['a', 'b'] })).toEqual([
    ['kind', 'question'],
    ['period', 'a'],
    ['period', 'b'],
  ]);
  expect(weightOf({ kind: 'sources' })).toBeLessThan(weightOf({ kind: 'page' }));
  expect(weightOf({ kind: 'page' })).toBeLessThan(weightOf({ kind: 'passage' }));
});

test('the list of all names has every spelling, under its first letter', () => {
  const letters = namesByLetter(content);
  expect(letters.map(({ letter }) => letter)).toEqual(['A', 'B', 'H']);
  expect(letters[1]?.entries[0]).toEqual({
    title: 'Brevport/Longmouth',
    href: '/places/#harbour',
    others: 'Brève-Port, Langmouth',
  });
});
