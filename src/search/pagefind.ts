import type { WantedWord } from './rewriting.ts';

/** The part of Pagefind's JS API (1.6) that the search page uses. */
export interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(query: string, options?: { filters?: Filters }): Promise<PagefindResults>;
}

/** Chosen values by the name of the filter. */
export type Filters = Record<string, string>;

/** Pages that have a value, by the name of the filter and the value. */
export type FilterCounts = Record<string, Record<string, number>>;

interface PagefindResults {
  results: PagefindResult[];
  filters: FilterCounts;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

/** A page that the search found. `excerpt` has the words found in <mark>. */
export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** What the full text has. */
export interface FullText {
  pages: PagefindPage[];
  /** Counted when it is asked for: Pagefind fetches its filters by themselves. */
  counts: () => Promise<FilterCounts>;
  /** True when no page has all the words. */
  hasFewer: boolean;
}

/** How many pages are shown. */
const PAGES = 8;

/** Loads Pagefind from `bundle`, the address of its folder, absolute. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // Under a policy with Trusted Types a worker made from a string is refused.
  await pagefind.options({
    excerptLength: 24,
    noWorker: true,
    ranking: { metaWeights: { title: 5, aliases: 2 } },
  });
  return pagefind;
}

/**
 * The pages with all words; when there is none, those with most of them. `isWanted`: whether a newer query has not made
 * this one needless, so that its pages are not fetched.
 */
export async function searchText(
  pagefind: Pagefind,
  wanted: WantedWord[],
  filters: Filters,
  isWanted: () => boolean,
): Promise<FullText> {
  const words = await Promise.all(wanted.map((one) => chosenWord(pagefind, one)));
  const all = await pagefind.search(words.join(' '), { filters });
  const countsOf = (query: string) => async () => {
    await pagefind.filters();
    return (await pagefind.search(query, { filters })).filters;
  };
  if (all.results.length > 0 || words.length < 2) {
    const pages = await firstPages(isWanted() ? all.results : []);
    return { pages, counts: countsOf(words.join(' ')), hasFewer: false };
  }
  const single = await Promise.all(words.map((word) => pagefind.search(word, { filters })));
  const sums = new Map<string, { result: PagefindResult; sum: number }>();
  for (const { results } of single) {
    // A word that is on few pages tells more.
    const weight = 1 / Math.log2(2 + results.length);
    for (const result of results) {
      const { sum } = sums.get(result.id) ?? { sum: 0 };
      sums.set(result.id, { result, sum: sum + weight * (1 + Math.min(result.score, 10) / 10) });
    }
  }
  const results = [...sums.values()].sort((a, b) => b.sum - a.sum).map(({ result }) => result);
  // The counts of one word, the one on most pages, stand for those of all.
  const most = Math.max(...single.map(({ results }) => results.length));
  const widest = words[single.findIndex(({ results }) => results.length === most)] ?? '';
  return {
    pages: await firstPages(isWanted() ? results : []),
    counts: countsOf(widest),
    hasFewer: true,
  };
}

function firstPages(results: PagefindResult[]): Promise<PagefindPage[]> {
  return Promise.all(results.slice(0, PAGES).map((result) => result.data()));
}

/** What the reader wrote, where the pages have it; a guess is for what they do not have. */
async function chosenWord(pagefind: Pagefind, { word, written }: WantedWord): Promise<string> {
  if (written === undefined) return word;
  return (await pagefind.search(written)).results.length > 0 ? written : word;
}
