import { printSources } from './accounts.ts';
import { wordFor, type PrintedSource } from './bibliography.ts';
import type { Clause, ContentSet } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';

/** The points of the statement by their number. */
export function clausesInOrder({ clauses }: ContentSet): Clause[] {
  return [...clauses.values()].sort((a, b) => a.number - b.number);
}

/** What became of a point by each date, in words. */
export function printStandings(
  standings: Clause['standings'],
  { site }: ContentSet,
): { date: string; word: string; inWords: string }[] {
  return standings.map(({ asOf, word }) => ({
    date: printDate(asOf, site.language),
    word,
    inWords: wordFor(site.words.standingWord, word, 'standingWord'),
  }));
}

/** A point as its card prints it. */
export function printClause(clause: Clause, content: ContentSet) {
  const { words, language } = content.site;
  const withSources = <T extends { sources: string[] }>(
    record: T,
  ): Omit<T, 'sources'> & { sources: PrintedSource[] } => ({
    ...record,
    sources: printSources(record.sources, content),
  });
  return {
    label: fill(words.pointLabel, { number: clause.number, title: clause.title }),
    says: clause.says,
    sources: printSources(clause.sources, content),
    obligations: clause.obligations.map(({ who, what, due }) => ({
      who,
      what,
      due: due ? fill(words.due, { date: printDate(due, language) }) : words.noDate,
    })),
    wording: clause.wording.map(withSources),
    standings: clause.standings.map((standing, index) => ({
      ...withSources(standing),
      ...(printStandings(clause.standings, content)[index] ?? { date: '', inWords: '' }),
    })),
  };
}
