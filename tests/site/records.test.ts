import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { printAmount } from '../../src/model/amounts.ts';
import { printDate } from '../../src/model/dates.ts';
import { attribute, builtPages, textOf, within, type BuiltPage } from '../support/site.ts';

type Element = BuiltPage['elements'][number];

const pages = await builtPages();
const { content } = await readContent(contentFolder);
const { words, language } = content.site;
const print = (date: string) => printDate(date, language);

/** The elements with an attribute, on all pages, each with its value and its page. */
function having(name: string): { value: string; element: Element; file: string }[] {
  return pages
    .filter(({ file }) => file !== 'styleguide/index.html')
    .flatMap(({ file, elements }) =>
      elements.flatMap((element) => {
        const value = attribute(element, name);
        return value === undefined ? [] : [{ value, element, file }];
      }),
    );
}
const below = (element: Element, tag: string) =>
  within(element).filter(({ tagName }) => tagName === tag);
const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

test('a number in a text is that of its record', () => {
  const numbers = having('data-number').filter(({ element }) => element.tagName === 'span');
  expect(numbers.length).toBeGreaterThan(300);
  for (const { value, element, file } of numbers) {
    const record = content.numbers.get(value);
    expect(record && printAmount(record, content.site), file).toBe(textOf(element));
  }
});

test('a claim says who holds it under that heading, and who denies it under that', () => {
  const claims = having('id').filter(({ value }) => value.startsWith('claim-'));
  expect(claims.length).toBeGreaterThan(20);
  for (const { value, element } of claims) {
    const claim = content.claims.get(value.slice('claim-'.length));
    const sides = below(element, 'dl')
      .flatMap((list) => below(list, 'div'))
      .map(textOf);
    for (const [heading, accounts] of [
      [words.heldBy, claim?.heldBy ?? []],
      [words.deniedBy, claim?.deniedBy ?? []],
    ] as const) {
      const side = sides.find((text) => text.startsWith(heading)) ?? '';
      for (const { party, says } of accounts)
        expect(side, value).toContain(`${content.parties.get(party)?.name ?? ''}. ${folded(says)}`);
    }
  }
});

test('a row of a table of numbers has amount, counter, day and standing of its record', () => {
  const page = pages.find(({ file }) => file === 'numbers/index.html');
  const rows = (page?.elements ?? [])
    .filter(({ tagName }) => tagName === 'tr')
    .flatMap((row) => {
      const record = content.numbers.get(attribute(row, 'id') ?? '');
      return record ? [{ record, text: textOf(row) }] : [];
    });
  expect(rows.length).toBe(content.numbers.size);
  for (const { record, text } of rows) {
    expect(text.startsWith(`${printAmount(record, content.site)} ${record.unit}`), text).toBe(true);
    expect(text).toContain(folded(record.countedBy));
    expect(text).toContain(print(record.asOf));
    expect(text).toContain(words.standings[record.standing]);
  }
});

test('what became of a point stands at its date in the table', () => {
  const rows = [...content.clauses.values()].sort((a, b) => a.number - b.number);
  const table = pages
    .find(({ file }) => file === 'ceasefire/index.html')
    ?.elements.find((one) => attribute(one, 'class')?.split(' ')[0] === 'clauses');
  const cells = table ? below(table, 'td') : [];
  expect(cells.map((cell) => [attribute(cell, 'data-date'), textOf(cell)])).toEqual(
    rows.flatMap(({ standings }) =>
      standings.map(({ asOf, word }) => [print(asOf), words.standingWord[word]]),
    ),
  );
});

test('each answer of the grid stands under its party', () => {
  const page = pages.find(({ file }) => file === 'positions/index.html');
  const topics = (page?.elements ?? []).filter((one) => attribute(one, 'data-topic'));
  let answers = 0;
  for (const element of topics) {
    const topic = content.topics.get(attribute(element, 'data-topic') ?? '');
    for (const [party, entries] of Object.entries(topic?.positions ?? {})) {
      const cell = within(element).find((one) => attribute(one, 'data-party') === party);
      for (const entry of entries) {
        answers += 1;
        expect(cell ? textOf(cell) : '', party).toContain(
          entry.says === null
            ? print(entry.searched)
            : `${print(entry.date)}. ${folded(entry.says)}`,
        );
      }
    }
  }
  expect(answers).toBeGreaterThan(60);
});

test('an event has its date, lane, status and accounts', () => {
  const page = pages.find(({ file }) => file === 'timeline/index.html');
  const items = (page?.elements ?? []).filter(
    (one) => attribute(one, 'data-lane') && one.tagName === 'li',
  );
  expect(items.length).toBe(content.events.size);
  for (const item of items) {
    const id = below(item, 'h2').map((one) => attribute(one, 'id'))[0] ?? '';
    const event = content.events.get(id);
    if (!event) throw new Error(`The timeline has "${id}", which is no event.`);
    const text = textOf(item);
    expect(text.startsWith(print(event.date)), id).toBe(true);
    expect(text, id).toContain(words.lanes[event.lane]);
    expect(text, id).toContain(`${words.status[event.status]}.`);
    for (const { says } of event.accounts ?? []) expect(text, id).toContain(folded(says));
  }
});
