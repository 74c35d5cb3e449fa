import { printSources } from './accounts.ts';
import { printAmount } from './amounts.ts';
import type { PrintedSource } from './bibliography.ts';
import { recordFor, type ContentSet } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { compare } from './order.ts';
import { pageUrl } from './urls.ts';

/** A stated quantity as a row of its table. */
export interface NumberRow {
  id: string;
  amount: string;
  unit: string;
  what: string;
  /** "counted by ..., as of ..." */
  counted: string;
  counts: string | undefined;
  standing: string;
  standingWord: string;
  /** The chapter that tells it. */
  chapter: { href: string; label: string };
  sources: PrintedSource[];
}

/** One table of `numberTables` with its rows by date, then by id. Throws when the table is unknown or empty. */
export function printNumberTable(
  table: string,
  content: ContentSet,
): { caption: string; rows: NumberRow[] } {
  const { site, numbers } = content;
  const caption = site.numberTables.find(({ id }) => id === table)?.title;
  const rows = [...numbers]
    .filter(([, number]) => number.table === table)
    .sort(([idA, a], [idB, b]) => compare(a.asOf + idA, b.asOf + idB))
    .map(([id, number]) => ({
      id,
      amount: printAmount(number, site),
      unit: number.unit,
      what: number.what,
      counted: fill(site.words.countedBy, {
        who: number.countedBy,
        date: printDate(number.asOf, site.language),
      }),
      counts: number.counts,
      standing: number.standing,
      standingWord: site.words.standings[number.standing],
      chapter: {
        href: pageUrl(number.page),
        label: recordFor(content, 'pages', number.page, id).short,
      },
      sources: printSources(number.sources, content),
    }));
  if (caption === undefined || rows.length === 0) {
    throw new Error(
      `<Numbers table="${table}">: add the table to numberTables in content/site.yaml and a number to it, or correct the id.`,
    );
  }
  return { caption, rows };
}
