import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { builtPages, DIST, attribute, serve } from '../support/site.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serve(DIST, '/sub/')]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

async function hitsOf(page: Page): Promise<{ href: string; text: string }[]> {
  await page.locator('[data-search-state=done]').waitFor();
  return page
    .locator('[data-search-hit] > a')
    .evaluateAll((links) =>
      links.map((link) => ({ href: (link as HTMLAnchorElement).href, text: link.textContent })),
    );
}

test.each([
  ['Lachin corridor', '/sub/questions/what-does-point-6-say-about-the-lachin-corridor/index.html'],
  ['Sumgait', '/sub/questions/what-happened-in-sumgait/index.html'],
  ['mobilisation', '/sub/questions/what-was-the-partial-mobilisation-of-august-2022/index.html'],
])('a search for %s finds %s among the first three', async (query, expected) => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/sub/search/?q=${encodeURIComponent(query)}`);
  const hits = await hitsOf(page);
  await page.close();

  expect(hits.slice(0, 3).map(({ href }) => new URL(href).pathname)).toContain(expected);
});

test('the box on each page leads to the results', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/sub/positions/armenia/`);
  await page.getByRole('searchbox').fill('Sumgait');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/sub\/search\/(index\.html)?\?q=Sumgait/);
  expect((await hitsOf(page)).length).toBeGreaterThan(0);
  await page.close();
});

test('with nothing found, the page says so and shows ways on', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/sub/search/?q=qqqqqq`);
  expect(await hitsOf(page)).toEqual([]);
  expect(await page.getByRole('status').textContent()).toContain('qqqqqq');
  expect(await page.locator('main a').count()).toBeGreaterThan(5);
  await page.close();
});

test('without scripts, the search page leads to the chapters', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/sub/search/?q=x`);
  expect(await page.locator('main a[href$="background/index.html"]').count()).toBeGreaterThan(0);
  await context.close();
});

test('every page but the search and the page for wrong addresses is in the search index', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/sub/search/`);
  // As text: the test's own compiler would rewrite the import.
  const indexed = await page.evaluate<string[]>(`import('${site.origin}/sub/pagefind/pagefind.js')
    .then((pagefind) => pagefind.search(null))
    .then(({ results }) => Promise.all(results.map((result) => result.data())))
    .then((pages) => pages.map(({ url }) => url))`);
  await page.close();
  const expected = (await builtPages())
    .filter(({ elements }) => elements.every((one) => attribute(one, 'content') !== 'noindex'))
    .map(({ file }) => `/sub/${file}`);

  expect(expected.length).toBeGreaterThan(15);
  expect([...indexed].sort()).toEqual(expected.sort());
});
