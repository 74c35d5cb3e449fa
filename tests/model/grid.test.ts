import { expect, test } from 'vitest';
import { positionGrid } from '../../src/model/grid.ts';
import { recordOf, sampleContent } from '../support/content.ts';

test('topics and parties stand in their own order, not in that of their ids, and every party in every topic', async () => {
  const content = await sampleContent();
  const harbour = recordOf(content.topics, 'harbour');
  content.topics.set('bell', { ...harbour, order: 2 });
  content.topics.set('weather', { ...harbour, order: 0 });
  recordOf(content.parties, 'south').order = 0;

  const rows = positionGrid(content);

  expect(rows.map(({ id }) => id)).toEqual(['weather', 'harbour', 'bell']);
  for (const { cells } of rows)
    expect(cells.map(({ party }) => party)).toEqual(['south', 'north', 'watch']);
});

test('a party without an answer has the day of the search, and one with an answer has no gap', async () => {
  const content = await sampleContent();
  const { positions } = recordOf(content.topics, 'harbour');
  positions['south']?.push({ says: null, searched: '2026-01-28' });

  const [row] = positionGrid(content);

  expect(row?.cells).toMatchObject([
    {
      name: 'The town of Northbank',
      href: '/positions/north/',
      answers: [
        { when: '5 March 2024', says: 'It is Northbank’s own.', sources: [{ id: 'crier-north' }] },
      ],
      gap: undefined,
    },
    {
      name: 'The town of Southbank',
      href: undefined,
      answers: [{ says: 'It is shared.' }],
      gap: undefined,
    },
    { name: 'The Harbour Watch', answers: [], gap: 'Nothing found; searched on 29 January 2026.' },
  ]);
  expect(row?.found.says).toContain('We searched on 30 January 2026');
});
