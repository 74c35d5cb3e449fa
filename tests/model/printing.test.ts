import { expect, test } from 'vitest';
import { inTurn, printFinding } from '../../src/model/accounts.ts';
import { printAmount } from '../../src/model/amounts.ts';
import { printSource } from '../../src/model/bibliography.ts';
import type { NumberRecord } from '../../src/model/content-set.ts';
import { isOverdue, printDate } from '../../src/model/dates.ts';
import { fill } from '../../src/model/interface-words.ts';
import { partsOfTitle } from '../../src/model/languages.ts';
import { printNumberTable } from '../../src/model/number-tables.ts';
import { usesOfSources } from '../../src/model/source-uses.ts';
import { printTimeline } from '../../src/model/timeline.ts';
import { withApostrophes } from '../../src/model/typography.ts';
import { houseWordsIn, quotations, wordCount } from '../../src/model/wording.ts';
import { recordOf, sampleContent } from '../support/content.ts';

test.each([
  ['2022-08-03', '3 August 2022'],
  ['2022-08', 'August 2022'],
  ['2022', '2022'],
  ['1905-02-06', '6 February 1905'],
])('the date %s is printed as exactly as it is known', (written, printed) => {
  expect(printDate(written, 'en-GB')).toBe(printed);
});

test.each([
  ['2026-11', '2026-11-23', false],
  ['2026-11', '2026-12-01', true],
  ['2026', '2026-11-23', false],
  ['2026-11-23', '2026-11-23', false],
  ['2026-11-22', '2026-11-23', true],
])('a review due by %s is overdue on %s: %s', (reviewBy, checked, expected) => {
  expect(isOverdue(reviewBy, { checked })).toBe(expected);
});

test.each([
  [{ value: 2783 }, '2,783'],
  [{ value: 90000, approximate: true }, 'about 90,000'],
  [{ range: [20000, 25000] as [number, number] }, '20,000 to 25,000'],
  [{ range: [1000, 2500] as [number, number], approximate: true }, 'about 1,000 to 2,500'],
  [{ range: [-3.5, 0] as [number, number] }, '-3.5 to 0'],
  [{ value: 0 }, '0'],
  [{ atLeast: 0 }, 'at least 0'],
  [{ atLeast: 150 }, 'at least 150'],
  [{ atMost: 0.5 }, 'at most 0.5'],
])('the amount %o is printed as %s', async (amount, printed) => {
  const { site } = await sampleContent();
  expect(printAmount(amount as unknown as NumberRecord, site)).toBe(printed);
});

test('words of the interface are filled in, and a missing value stops the build', () => {
  expect(fill('Source {number}: {name}', { number: 3, name: 'A' })).toBe('Source 3: A');
  expect(() => fill('Source {number}', {})).toThrow('{number} is not known here');
});

test('a source is printed with its ownership, country and language in words', async () => {
  const content = await sampleContent();
  const source = content.sources.get('watch-report');
  if (!source) throw new Error('The second subject has lost its report.');

  expect(printSource('watch-report', source, content)).toMatchObject({
    publisher: 'The Harbour Watch',
    date: '5 March 2024',
    language: 'English',
    ownership: 'intergovernmental body',
    voice: 'The Harbour Watch',
  });
});

test('a date of publication that is not exact is printed as about that date', async () => {
  const content = await sampleContent();
  const source = recordOf(content.sources, 'watch-report');

  expect(
    printSource('watch-report', { ...source, published: '2019', approximate: true }, content).date,
  ).toBe('about 2019');
});

test.each([
  ['dead', 'This address did not answer when it was last tried, on 20 January 2026.'],
  ['unclear', undefined],
  ['alive', undefined],
] as const)('of an address that is %s it is said: %s', async (state, says) => {
  const content = await sampleContent();
  const source = recordOf(content.sources, 'watch-report');
  content.addresses = {
    [source.url]: { state, status: 0, checked: '2026-01-20', failures: 1 },
  };

  expect(printSource('watch-report', source, content).dead).toBe(says);
});

test('a source knows where it is used: by heading in a text, by entry for a record', async () => {
  const uses = usesOfSources(await sampleContent()).get('crier-north');

  expect(uses).toContainEqual({
    href: '/dispute/#what-happened-on-4-march',
    label: 'Dispute: What happened on 4 March?',
  });
  expect(uses).toContainEqual({ href: '/timeline/#boats-collide', label: 'Timeline' });
  expect(uses).toContainEqual({ href: '/dispute/#claim-harbour-shared', label: 'Dispute' });
  expect(uses).toContainEqual({
    href: '/questions/who-owns-the-harbour/',
    label: 'Who owns the harbour?',
  });
  expect(uses).toContainEqual({ href: '/maps/boats-over-time/', label: 'Maps' });
  expect(new Set(uses?.map(({ href }) => href)).size).toBe(uses?.length);
});

test('of two headings with the same words, a use leads to the one above it', async () => {
  const content = await sampleContent();
  const { blocks } = recordOf(content.pages, 'dispute').body;
  const [first] = blocks.filter(({ type }) => type === 'heading');
  if (!first) throw new Error('The second subject has lost its headings.');
  blocks.unshift({ ...first, line: 1 });

  expect(usesOfSources(content).get('crier-north')).toContainEqual({
    href: '/dispute/#what-happened-on-4-march-1',
    label: 'Dispute: What happened on 4 March?',
  });
});

test('a table of numbers stands in the order of its dates, with who counted', async () => {
  const content = await sampleContent();
  recordOf(content.numbers, 'boats-south').asOf = '2024-03-04';
  const { caption, rows } = printNumberTable('boats', content);

  expect(caption).toBe('Boats in the harbour');
  expect(rows.map(({ amount, counted }) => [amount, counted])).toEqual([
    ['900 to 1,000', 'The crier of Southbank, as of 4 March 2024.'],
    ['1,250', 'The crier of Northbank, as of 5 March 2024.'],
  ]);
});

test('numbers of one date stand by id, each with how it stands', async () => {
  const { rows } = printNumberTable('boats', await sampleContent());

  expect(rows.map(({ id, standingWord }) => [id, standingWord])).toEqual([
    ['boats-north', 'Latest count of this counter.'],
    ['boats-south', 'Disputed.'],
  ]);
});

test('a table without rows stops the build', async () => {
  const content = await sampleContent();
  content.numbers.clear();

  expect(() => printNumberTable('boats', content)).toThrow('<Numbers table="boats">');
});

test('quotations are what stands between curly quotation marks', () => {
  expect(quotations('He said “a b” and “c”.')).toEqual(['a b', 'c']);
  expect(wordCount('one – two, 3')).toBe(3);
});

test('house words are whole words in any script and any case', () => {
  const words = [{ forms: ['now', 'səs'], instead: 'x', why: 'y.' }];
  const found = (text: string) => houseWordsIn(text, words).map(({ form }) => form);

  expect(found('Now it is known.')).toEqual(['now']);
  expect(found('It is known, “now” and snow.')).toEqual([]);
  expect(found('Səs, səsli')).toEqual(['səs']);
  expect(found('səsli')).toEqual([]);
});

test('apostrophes are typographic in prose, and as written in names', () => {
  expect(
    withApostrophes({ text: "Northbank's crier; the towns' bells", names: { hy: ["Bre'v"] } }),
  ).toEqual({ text: 'Northbank’s crier; the towns’ bells', names: { hy: ["Bre'v"] } });
});

test('apostrophes in addresses stay as they are', () => {
  const addresses = {
    url: "https://example.org/crier's",
    archived: "https://web.archive.org/web/https://example.org/crier's",
  };

  expect(withApostrophes(addresses)).toEqual(addresses);
});

test('the accounts of records take turns, so that no side always speaks first', () => {
  const accounts = [{ party: 'south' }, { party: 'north' }];
  const first = (turn: number) => inTurn(accounts, turn)[0]?.party;

  expect([first(0), first(1), first(2)]).toEqual(['north', 'south', 'north']);
});

test('a finding is printed with its sources, and none with the day of the search', async () => {
  const content = await sampleContent();
  const found = { says: 'One ferry was late.', sources: ['watch-report'] };

  expect(printFinding(found, content)).toMatchObject({
    says: 'One ferry was late.',
    sources: [{ id: 'watch-report' }],
  });
  expect(printFinding(recordOf(content.claims, 'harbour-shared').found, content)).toEqual({
    says: 'We searched on 28 January 2026 and found no court, UN body or independent count that settles it.',
    sources: [],
  });
});

test('on the timeline, neither of two parties is heard first in all events', async () => {
  const content = await sampleContent();
  const [event] = content.events.values();
  if (!event) throw new Error('The second subject has lost its event.');
  content.events.set('later', { ...event, date: '2024-03-06' });

  expect(printTimeline(content).map(({ accounts }) => accounts[0]?.party)).toEqual([
    'The town of Northbank',
    'The town of Southbank',
  ]);
});

test.each([
  ['ru', 'Объявление о гавани [Notice on the harbour]', 'Объявление о гавани'],
  ['ru', 'Notice [Объявление 7, о гавани]', 'Объявление 7, о гавани'],
  ['ru', 'Notice [гавань] 7 [гавань]', 'гавань'],
  ['ru', '[Notice on the harbour]', ''],
  ['az', 'Böyük Kirs', ''],
  ['sv', 'Гавань (copy)', ''],
])(
  'of a title in %s, “%s”, the words in the script of the language are %s',
  (code, title, words) => {
    const { before, own, after } = partsOfTitle(title, code);

    expect(own).toBe(words);
    expect(before + own + after).toBe(title);
  },
);
