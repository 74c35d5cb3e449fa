import { expect, test } from 'vitest';
import { clausesInOrder, printPoint, standingTable } from '../../src/model/clauses.ts';
import { recordOf, sampleContent } from '../support/content.ts';

test('points stand by number, not by the letters of their ids', async () => {
  const content = await sampleContent();
  const point = recordOf(content.clauses, 'point-1');
  for (const number of [10, 2]) content.clauses.set(`point-${number}`, { ...point, number });

  expect(clausesInOrder(content).map(([id]) => id)).toEqual(['point-1', 'point-2', 'point-10']);
});

test('a point is printed with who owed what by when, and with what became of it by date', async () => {
  const content = await sampleContent();
  const point = recordOf(content.clauses, 'point-1');
  point.obligations.push({ who: 'The Watch', what: 'listen' });

  expect(printPoint('point-1', point, content)).toMatchObject({
    href: '/points/#point-1',
    label: 'Point 1: The bell',
    obligations: [
      { who: 'Both towns', what: 'hang a bell', due: 'by 1 June 2024' },
      { who: 'The Watch', what: 'listen', due: 'no date set' },
    ],
    outcomes: [{ when: '2 June 2024', what: 'Both bells hang.' }],
    wording: [{ version: 'Northern text', words: '“a loud bell”' }],
    standings: [
      { date: '30 June 2024', word: 'carried-out', inWords: 'carried out' },
      { date: '31 December 2025', word: 'disputed', inWords: 'disputed' },
    ],
  });
});

test('the readings of the points take turns by number', async () => {
  const content = await sampleContent();
  const point = recordOf(content.clauses, 'point-1');
  const first = (number: number) =>
    printPoint('point', { ...point, number }, content).readings[0]?.party;

  expect([first(1), first(2)]).toEqual(['The town of Southbank', 'The town of Northbank']);
});

test('what became of the points stands under its date, and a point without a word for a date leaves the cell empty', async () => {
  const content = await sampleContent();
  const point = recordOf(content.clauses, 'point-1');
  const standings = (...dates: string[]) =>
    dates.map((asOf) => ({ asOf, word: 'in-part' as const, reason: 'A.', sources: [] }));
  content.clauses.set('point-1', { ...point, standings: standings('2024-06-30') });
  content.clauses.set('point-2', {
    ...point,
    number: 2,
    standings: standings('2023-01-31', '2025-12-31'),
  });
  const { dates, rows } = standingTable(content);

  expect(dates).toEqual(['31 January 2023', '30 June 2024', '31 December 2025']);
  expect(rows.map(({ cells }) => cells.map(({ date }) => date))).toEqual([dates, dates]);
  expect(rows.map(({ cells }) => cells.map(({ standing }) => standing?.inWords))).toEqual([
    [undefined, 'carried out in part', undefined],
    ['carried out in part', undefined, 'carried out in part'],
  ]);
});
