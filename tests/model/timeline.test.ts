import { expect, test } from 'vitest';
import { eventsInOrder, printTimeline } from '../../src/model/timeline.ts';
import { recordOf, sampleContent } from '../support/content.ts';

test('events stand by date, a whole month after its days, then by id', async () => {
  const content = await sampleContent();
  const event = recordOf(content.events, 'boats-collide');
  content.events = new Map([
    ['b', { ...event, date: '2024-03-04' }],
    ['c', { ...event, date: '1988' }],
    ['a', { ...event, date: '2024-03-04' }],
    ['d', { ...event, date: '2024-03' }],
  ]);

  expect(eventsInOrder(content).map(([id]) => id)).toEqual(['c', 'a', 'b', 'd']);
});

test('an event is printed with its days, its words, its accounts and its ways on', async () => {
  const content = await sampleContent();
  recordOf(content.events, 'boats-collide').until = '2024-03-06';
  const [printed] = printTimeline(content);

  expect(printed).toMatchObject({
    id: 'boats-collide',
    when: '4 March 2024 to 6 March 2024',
    laneWord: 'People',
    statusWord: 'Contested',
    found: { says: 'The Watch could not tell which ferry was late.' },
    links: [
      { href: '/dispute/', label: 'Dispute' },
      { href: '/places/#harbour', label: 'Longmouth' },
      { href: '/points/#point-1', label: 'Point 1' },
    ],
  });
  expect(printed?.accounts.map(({ party }) => party)).toEqual([
    'The town of Northbank',
    'The town of Southbank',
  ]);
});

test('each event says in words of its own how sure it is', async () => {
  const content = await sampleContent();
  const event = recordOf(content.events, 'boats-collide');
  content.events.set('later', { ...event, date: '2024-03-05', status: 'agreed' });
  content.events.set('last', { ...event, date: '2024-03-06', status: 'single-source' });

  expect(printTimeline(content).map(({ statusWord }) => statusWord)).toEqual([
    'Contested',
    'Agreed',
    'One source says',
  ]);
});

test('an event without accounts takes no turn from those that have some', async () => {
  const content = await sampleContent();
  const event = recordOf(content.events, 'boats-collide');
  const plain = { ...event };
  delete plain.accounts;
  content.events.set('later', { ...plain, date: '2024-03-05' });
  content.events.set('last', { ...event, date: '2024-03-06' });

  expect(printTimeline(content).map(({ accounts }) => accounts[0]?.party)).toEqual([
    'The town of Northbank',
    undefined,
    'The town of Southbank',
  ]);
});
