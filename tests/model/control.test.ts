import { expect, test } from 'vitest';
import { controlAt } from '../../src/model/control.ts';
import { isShownAt } from '../../src/model/figures.ts';
import { recordOf, sampleContent } from '../support/content.ts';

test('who holds a place changes on the day itself, and its first and last holder have no end', async () => {
  const place = recordOf((await sampleContent()).places, 'harbour');
  place.controlled = [
    { from: null, to: '2024-03-04', by: 'Northbank' },
    { from: '2024-03-04', to: '2024-06-01', by: 'Southbank' },
    { from: '2024-07-01', to: null, by: 'The Watch' },
  ];
  const by = (day: string) => controlAt(place, day)?.by;

  expect(['1700-01-01', '2024-03-03', '2024-03-04', '2024-03-05'].map(by)).toEqual([
    ...['Northbank', 'Northbank', 'Southbank', 'Southbank'],
  ]);
  // Who held it in June is not on record.
  expect(['2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01', '2999-12-31'].map(by)).toEqual([
    ...['Southbank', undefined, undefined, 'The Watch', 'The Watch'],
  ]);
});

test('what a map shows is there from its first day, and gone on the day that it ends', () => {
  const days = ['2024-03-03', '2024-03-04', '2024-03-05', '2024-05-31', '2024-06-01', '2024-06-02'];
  const shown = (limits: Parameters<typeof isShownAt>[0]) =>
    days.filter((day) => isShownAt(limits, day));

  expect(shown({ from: '2024-03-04', to: '2024-06-01' })).toEqual(days.slice(1, 4));
  expect(shown({ from: '2024-03-04' })).toEqual(days.slice(1));
  expect(shown({ to: '2024-06-01' })).toEqual(days.slice(0, 4));
  expect(shown({})).toEqual(days);
});
