import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** A query as a reader types it, and every address that answers it. */
export interface Query {
  q: string;
  want: string[];
}

/** The queries of one half by kind: `tuning` may be looked at, `kept` only judges. */
export async function queriesOf(half: 'tuning' | 'kept'): Promise<Record<string, Query[]>> {
  return parse(await readFile(`tests/search/queries-${half}.yaml`, 'utf8')) as Record<
    string,
    Query[]
  >;
}

/** How well a kind of query was answered. */
export interface Sums {
  queries: number;
  /** Answered among the first three. */
  hits: number;
  /** Mean of 1 / rank of the first right address; 0 when there is none. */
  mrr: number;
  /** With nothing in the list. */
  empty: number;
}

/** The sums over queries, each with the addresses found, best first. */
export function sumsOf(found: { want: string[]; addresses: string[] }[]): Sums {
  const ranks = found.map(
    ({ want, addresses }) =>
      addresses.findIndex((address) => want.some((one) => fits(address, one))) + 1,
  );
  return {
    queries: found.length,
    hits: ranks.filter((rank) => rank >= 1 && rank <= 3).length,
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / found.length,
    empty: found.filter(({ addresses }) => addresses.length === 0).length,
  };
}

/** An address with a fragment is that entry; one without, anything on that page. */
function fits(address: string, wanted: string): boolean {
  return wanted.includes('#') ? address === wanted : address.split('#')[0] === wanted;
}

/** One line of the report. */
export function lineOf(name: string, { queries, hits, mrr, empty }: Sums): string {
  const share = ((100 * hits) / queries).toFixed(1);
  return `${name.padEnd(16)} ${hits}/${queries} in the first three (${share} %), MRR ${mrr.toFixed(3)}, ${empty} empty`;
}
