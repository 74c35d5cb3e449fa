import { inTurn, printAccounts, printSources } from './accounts.ts';
import type { Clause, ContentSet } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { pointUrl } from './urls.ts';

/** The points of the statement by their number, each with its id. */
export function clausesInOrder({ clauses }: ContentSet): [id: string, clause: Clause][] {
  return [...clauses].sort(([, a], [, b]) => a.number - b.number);
}

/** Every date for which some point has a word, in order: "2020-12-31". */
export function standingDates({ clauses }: ContentSet): string[] {
  return [
    ...new Set([...clauses.values()].flatMap(({ standings }) => standings.map(({ asOf }) => asOf))),
  ].sort();
}

/** What became of each point, a column a date; a cell is empty where a point has no word for the date. */
export function standingTable(content: ContentSet) {
  const { words, language } = content.site;
  const dates = standingDates(content);
  return {
    dates: dates.map((date) => printDate(date, language)),
    rows: clausesInOrder(content).map(([id, { number, title, standings }]) => ({
      number,
      title,
      href: `#${id}`,
      cells: dates.map((date) => {
        const word = standings.find(({ asOf }) => asOf === date)?.word;
        return {
          date: printDate(date, language),
          standing: word && { word, inWords: words.standingWord[word] },
        };
      }),
    })),
  };
}

/** A point as its card in the chapter prints it. `id`: "point-6". */
export function printClause(id: string, clause: Clause, content: ContentSet) {
  const { words, language } = content.site;
  return {
    id,
    href: pointUrl(id),
    label: fill(words.pointLabel, { number: clause.number, title: clause.title }),
    says: clause.says,
    sources: printSources(clause.sources, content),
    obligations: clause.obligations.map(({ who, what, due }) => ({
      who,
      what,
      due: due ? fill(words.due, { date: printDate(due, language) }) : words.noDate,
    })),
    standings: clause.standings.map(({ asOf, word, reason, sources }) => ({
      date: printDate(asOf, language),
      word,
      inWords: words.standingWord[word],
      reason,
      sources: printSources(sources, content),
    })),
  };
}

/** A point with its whole record. */
export function printPoint(id: string, clause: Clause, content: ContentSet) {
  return {
    ...printClause(id, clause, content),
    outcomes: clause.outcomes.map(({ date, what, sources }) => ({
      when: printDate(date, content.site.language),
      what,
      sources: printSources(sources, content),
    })),
    readings: printAccounts(inTurn(clause.readings, clause.number), content),
    wording: clause.wording.map(({ version, words, sources }) => ({
      version,
      words,
      sources: printSources(sources, content),
    })),
  };
}
