import { expect, test } from 'vitest';
import { correctionsInOrder, correctionsOf } from '../../src/model/corrections.ts';
import { feedEntries } from '../../src/model/feeds.ts';
import { printObjections } from '../../src/model/objections.ts';
import { recordOf, sampleContent } from '../support/content.ts';

test('corrections stand the newest first, and a page names its own', async () => {
  const content = await sampleContent();
  const correction = recordOf(content.corrections, 'bell-date');
  content.corrections.set('later', { ...correction, date: '2025-03-01', page: 'dispute' });

  expect(correctionsInOrder(content).map(([id]) => id)).toEqual(['later', 'bell-date']);
  expect(correctionsOf('agreement', content)).toEqual([
    {
      day: '15 January 2025',
      href: '/corrections/#bell-date',
      says: 'The bells were due on 1 June 2024.',
    },
  ]);
});

test('objections stand the newest first, each with its answer and what was changed', async () => {
  const [first, second, ...others] = printObjections(await sampleContent());

  expect(others).toEqual([]);
  expect(first).toMatchObject({
    id: 'too-short',
    changed: 'Nothing; the answer says why.',
    correction: undefined,
  });
  expect(second).toEqual({
    id: 'loud-bell',
    day: '10 January 2025',
    title: 'The agreement on the bell',
    href: '/agreement/',
    objection: 'The page hides that our bell was the louder one.',
    who: 'A reader, from the side of The town of Southbank',
    answer: 'No measurement of the bells is known to us, so the page does not compare them.',
    changed: 'The day on which the bells were due, which the reader also doubted, was corrected.',
    correction: '/corrections/#bell-date',
  });
});

test('the feed tells an objection on its day, with the objection and the answer', async () => {
  const entries = feedEntries(await sampleContent());

  expect(entries).toContainEqual(
    expect.objectContaining({
      title: 'Objection answered: How the dispute began',
      date: '2025-02-10',
      address: '/objections/#too-short',
      text: 'The objection: You pirates left out the old days.\nWhat we answer: The page describes 2020 to 2024 and says so.\nWhat we changed: Nothing; the answer says why.',
    }),
  );
});
