import { expect, test } from 'vitest';
import { openBrowser, openSite } from '../support/browser.ts';
import { lineOf, queriesOf, sumsOf } from './queries.ts';

/** What a search must reach on each half of the queries (README, "Search"). */
const SHARE_IN_FIRST_THREE = 0.93;
const MEAN_RECIPROCAL_RANK = 0.85;

const browser = await openBrowser();
const site = await openSite();
const page = await browser.newPage();
await page.goto(`${site.origin}/search/`);

/** The addresses that the page lists for a query, best first, once the full text is in too. */
async function addressesFor(query: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(query);
  await page.keyboard.press('Enter');
  await page.locator('[data-search-state=done]').waitFor();
  return page.locator('[data-search-hit] > a').evaluateAll((links) =>
    links.map((link) => {
      const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
      // The file of a page and its folder are one address.
      return pathname.replace(/index\.html$/, '') + hash;
    }),
  );
}

test.each(['tuning', 'kept'] as const)(
  'of the %s half of the queries, at least 93 % are answered among the first three, and none ends empty',
  async (half) => {
    const kinds = await queriesOf(half);
    const lines: string[] = [];
    const all: Parameters<typeof sumsOf>[0] = [];
    for (const [kind, queries] of Object.entries(kinds)) {
      const found: typeof all = [];
      for (const { q, want } of queries) found.push({ want, addresses: await addressesFor(q) });
      lines.push(lineOf(kind, sumsOf(found)));
      all.push(...found);
    }
    const sums = sumsOf(all);
    console.log([`Queries, ${half}:`, ...lines, lineOf('all', sums)].join('\n  '));

    expect(sums.queries).toBeGreaterThanOrEqual(100);
    expect(sums.hits / sums.queries).toBeGreaterThanOrEqual(SHARE_IN_FIRST_THREE);
    expect(sums.mrr).toBeGreaterThanOrEqual(MEAN_RECIPROCAL_RANK);
    expect(sums.empty).toBe(0);
  },
);
