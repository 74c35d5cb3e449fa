import { wordsOf } from '../model/search-words.ts';
import { distance } from '../model/distance.ts';
import type { Lookup, Thing } from './lookup.ts';

const MOST = 6;
/** Kinds that have names of their own. */
const NAMED = new Set(['place', 'person', 'term']);

/** The things whose names are nearest to a query that nothing answers, nearest first. */
export function nearestNames(query: string, lookup: Lookup): Thing[] {
  const wanted = wordsOf(query, lookup.rules)
    .map(({ key }) => key)
    .join('')
    .slice(0, 30);
  return lookup.things
    .filter(({ row }) => NAMED.has(lookup.table.kinds[row[0]]?.id ?? ''))
    .map((thing) => ({
      thing,
      // A part of the longer length, so that short names are not always the nearest.
      apart: Math.min(
        ...thing.names.map((name) => {
          const key = name.join('').slice(0, 30);
          return distance(wanted, key, 30) / Math.max(wanted.length, key.length);
        }),
      ),
    }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST)
    .map(({ thing }) => thing);
}
