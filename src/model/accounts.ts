import type { z } from 'astro/zod';
import type { account, finding } from '../schemas/common.ts';
import { printSource, type PrintedSource } from './bibliography.ts';
import { recordFor, type ContentSet } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { compare } from './order.ts';

/**
 * Accounts in alphabetical order of their party, and in reverse where `turn` is odd, so that no side always speaks
 * first. `turn`: the number of the record among those shown together.
 */
export function inTurn<A extends { party: string }>(accounts: readonly A[], turn: number): A[] {
  const ordered = [...accounts].sort((a, b) => compare(a.party, b.party));
  return turn % 2 === 0 ? ordered : ordered.reverse();
}

/** Accounts with the party's name in place of its id and the sources as they are printed. */
export function printAccounts(
  accounts: readonly z.infer<typeof account>[],
  content: ContentSet,
): { party: string; says: string; sources: PrintedSource[] }[] {
  return accounts.map(({ party, says, sources }) => ({
    party: recordFor(content, 'parties', party, 'an account').name,
    says,
    sources: printSources(sources, content),
  }));
}

/** The finding, or the sentence that none was found on the day of the search. */
export function printFinding(
  found: z.infer<typeof finding>,
  content: ContentSet,
): { says: string; sources: PrintedSource[] } {
  if (found.says !== null)
    return { says: found.says, sources: printSources(found.sources, content) };
  const { words, language } = content.site;
  return {
    says: fill(words.noFinding, { date: printDate(found.searched, language) }),
    sources: [],
  };
}

/** Sources by id, in the same order, as they are printed. Throws when one is unknown. */
export function printSources(ids: readonly string[], content: ContentSet): PrintedSource[] {
  return ids.map((id) =>
    printSource(id, recordFor(content, 'sources', id, `the source "${id}"`), content),
  );
}
