import { printFinding, printSources } from './accounts.ts';
import type { PrintedSource } from './bibliography.ts';
import type { ContentSet, Topic } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { partiesInOrder } from './parties.ts';
import { positionUrl } from './urls.ts';

/** What one party says on one topic: dated answers, or the sentence that none was found. */
export interface Cell {
  party: string;
  name: string;
  href: string | undefined;
  answers: { when: string; says: string; sources: PrintedSource[] }[];
  /** Set when nothing was found: the sentence with the day of the search. */
  gap: string | undefined;
}

/** A topic with the answers of all parties in the parties' order. */
export interface Row {
  id: string;
  title: string;
  question: string;
  cells: Cell[];
  found: { says: string; sources: PrintedSource[] };
}

/** The grid, topic by party: every topic in order, every party in each. */
export function positionGrid(content: ContentSet): Row[] {
  const parties = partiesInOrder(content);
  return [...content.topics]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, topic]) => ({
      id,
      title: topic.title,
      question: topic.question,
      cells: parties.map(({ id: party, name }) => ({
        party,
        name,
        href: content.positions.has(party) ? positionUrl(party) : undefined,
        ...answersOf(topic.positions[party] ?? [], content),
      })),
      found: printFinding(topic.found, content),
    }));
}

function answersOf(
  entries: Topic['positions'][string],
  content: ContentSet,
): Pick<Cell, 'answers' | 'gap'> {
  const { words, language } = content.site;
  const answers = entries.flatMap((entry) =>
    entry.says === null
      ? []
      : [
          {
            when: printDate(entry.date, language),
            says: entry.says,
            sources: printSources(entry.sources, content),
          },
        ],
  );
  const search = entries.find((entry) => entry.says === null);
  const gap =
    search && 'searched' in search
      ? fill(words.noPosition, { date: printDate(search.searched, language) })
      : undefined;
  return { answers, gap: answers.length === 0 ? gap : undefined };
}
