import { inTurn, printAccounts, printFinding, printSources } from './accounts.ts';
import type { PrintedSource } from './bibliography.ts';
import { recordFor, type ContentSet, type Event } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { compare } from './order.ts';
import { pageUrl, placeUrl, pointUrl } from './urls.ts';

/** An event as the timeline prints it. */
export interface PrintedEvent {
  id: string;
  title: string;
  /** ISO, for `<time>`. */
  date: string;
  /** "27 to 29 February 1988" in full dates: "27 February 1988 to 29 February 1988". */
  when: string;
  lane: string;
  laneWord: string;
  status: string;
  statusWord: string;
  parties: string[];
  page: string;
  text: string | undefined;
  accounts: ReturnType<typeof printAccounts>;
  found: ReturnType<typeof printFinding> | undefined;
  /** To the chapter, the places and the points. */
  links: { href: string; label: string }[];
  sources: PrintedSource[];
}

/** All events by date, a whole month or year after its days, then by id, so that two builds never differ. */
export function eventsInOrder({ events }: ContentSet): [id: string, event: Event][] {
  return [...events].sort(([idA, a], [idB, b]) => compare(a.date + idA, b.date + idB));
}

/** One event as it is printed. `turn`: its place among those with accounts, from 0. Throws when it names an unknown record. */
function printEvent(id: string, event: Event, turn: number, content: ContentSet): PrintedEvent {
  const { words, language } = content.site;
  const from = printDate(event.date, language);
  return {
    id,
    title: event.title,
    date: event.date,
    when: event.until ? fill(words.to, { from, to: printDate(event.until, language) }) : from,
    lane: event.lane,
    laneWord: words.lanes[event.lane] ?? '',
    status: event.status,
    statusWord: words.status[event.status],
    parties: event.parties,
    page: event.page,
    text: event.text,
    accounts: printAccounts(inTurn(event.accounts ?? [], turn), content),
    found: event.found && printFinding(event.found, content),
    links: [
      { href: pageUrl(event.page), label: recordFor(content, 'pages', event.page, id).short },
      ...event.places.map((place) => ({
        href: placeUrl(place),
        label: recordFor(content, 'places', place, id).name,
      })),
      ...(event.clauses ?? []).map((clause) => ({
        href: pointUrl(clause),
        label: fill(words.pointNumber, {
          number: recordFor(content, 'clauses', clause, id).number,
        }),
      })),
    ],
    sources: printSources(event.sources, content),
  };
}

/** All events as they are printed, in order; the accounts of one event and of the next that has any take turns. */
export function printTimeline(content: ContentSet): PrintedEvent[] {
  let turn = 0;
  return eventsInOrder(content).map(([id, event]) =>
    printEvent(id, event, event.accounts ? turn++ : 0, content),
  );
}
