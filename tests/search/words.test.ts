import { expect, test } from 'vitest';
import { tellingWords, wordRules, wordsOf } from '../../src/model/search-words.ts';
import { datesIn, monthsOf } from '../../src/model/written-dates.ts';

const months = monthsOf(['en-GB', 'ru', 'az', 'hy']);
const rules = wordRules(
  {
    stopWords: ['the', 'of', 'who'],
    endings: [
      ['is', 'isation', 'ization', 'ise', 'ize'],
      ['ter', 'tre'],
      ['or', 'our'],
      ['y', 'ies'],
      ['', 's', 'ed', 'ing', 'e'],
    ],
  },
  months,
);
const keysOf = (text: string) => wordsOf(text, rules).map(({ key }) => key);

test.each([
  '3 August 2022',
  '3.8.2022',
  '03/08/2022',
  '3-8-22',
  'Aug 3 2022',
  'August 3rd, 2022',
  '3rd of August 2022',
  '2022-08-03',
  '3 августа 2022',
  '3 avqust 2022',
  'օգոստոսի 3 2022',
])('%s is 3 August 2022', (written) => {
  expect(datesIn(`on ${written} there`, months).dates[0]?.[0]).toBe('2022-08-03');
});

test('a month first is the second reading of a date in digits', () => {
  expect(datesIn('8/3/2022', months).dates).toEqual([['2022-03-08', '2022-08-03']]);
  expect(datesIn('8/31/2022', months).dates).toEqual([['2022-08-31']]);
});

test('a year of two digits is first the likelier century, then the other', () => {
  expect(datesIn('31.8.22', months).dates).toEqual([['2022-08-31', '1922-08-31']]);
  expect(datesIn('12.5.94', months).dates).toEqual([
    ['1994-05-12', '1994-12-05', '2094-05-12', '2094-12-05'],
  ]);
});

test('a date in digits has all its other readings', () => {
  expect(wordsOf('12.5.18', rules)).toEqual([
    {
      written: '2018-05-12',
      key: '2018-05-12',
      others: ['2018-12-05', '1918-05-12', '1918-12-05'],
    },
  ]);
});

test('a month with its year, and a day without a year', () => {
  expect(datesIn('in September 2023', months)).toEqual({ dates: [['2023-09']], rest: 'in  ' });
  expect(datesIn('2023-09', months).dates).toEqual([['2023-09']]);
  expect(datesIn('9 November', months).dates).toEqual([['-11-09']]);
});

test('two days of one month are two dates', () => {
  expect(datesIn('19 and 20 September 2023', months).dates[0]).toEqual([
    '2023-09-20',
    '2023-09-19',
  ]);
});

test.each(['62/243', '3 soldiers 2022', 'version 1.2', '44 days', 'point 6', 'May Day'])(
  '%s holds no date',
  (text) => {
    expect(datesIn(text, months).dates).toEqual([]);
  },
);

test.each([
  ['mobilisation', 'mobilization', 'mobilise', 'mobilize'],
  ['centre', 'center'],
  ['labour', 'labor'],
  ['peacekeeper', 'peacekeepers'],
  ['territory', 'territories'],
  ['displaced', 'displace'],
])('British, American and inflected forms meet: %s, %s', (...forms) => {
  expect(new Set(forms.flatMap(keysOf)).size).toBe(1);
});

test('a short word keeps its ending', () => {
  expect(keysOf('Aras Sus Mets')).toEqual(['aras', 'sus', 'mets']);
});

test('the numbers of resolutions meet however they are written', () => {
  expect(keysOf('S/RES/822')).toContain('822');
  expect(keysOf('resolution 822 (1993)')).toContain('822');
  expect(keysOf('3,825 dead')).toEqual(['3825', 'dead']);
});

test('apostrophes end a word only before an s', () => {
  expect(keysOf("harbour’s Step'anakert")).toEqual([...keysOf('harbor'), 'stepanakert']);
});

test('words that say nothing are dropped, but not when nothing else is left', () => {
  const telling = (text: string) => tellingWords(wordsOf(text, rules), rules).map(({ key }) => key);
  expect(telling('who of the ferries')).toEqual(keysOf('ferry'));
  expect(telling('who')).toEqual(keysOf('who'));
});
