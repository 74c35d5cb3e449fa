import type { FindableKind } from './findables.ts';

/** What the full-text search knows of a page beside its words. */
export interface Filed {
  kind: FindableKind;
  parties?: string[];
  /** Ids of chapters. */
  periods?: string[];
  /** Other names of what the title names: found, and never shown. */
  aliases?: string[];
}

/** The filters of the page by name; a filter may have several values. */
export function filingOf({ kind, parties = [], periods = [] }: Filed): [string, string][] {
  return [
    ['kind', kind],
    ...parties.map((party): [string, string] => ['party', party]),
    ...periods.map((period): [string, string] => ['period', period]),
  ];
}

/** How much a page's words weigh in the full text, 1 for running text: lists of sources and tables repeat every name. */
export function weightOf({ kind }: Filed): number {
  return kind === 'sources' ? 0.1 : kind === 'page' ? 0.4 : 1;
}
