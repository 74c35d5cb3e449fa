// Long, for one browser and one served site answer every promise of the search page.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openSite } from '../support/browser.ts';
import { attribute, builtPages } from '../support/site.ts';

const browser = await openBrowser();
const site = await openSite('/sub/');

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
  expect(await page.locator('[data-search-nearest] a').count()).toBe(6);
  await page.close();
});

test('without scripts, the search page leads to the chapters', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/sub/search/?q=x`);
  expect(await page.locator('main a[href$="background/index.html"]').count()).toBeGreaterThan(0);
  await context.close();
});

test('the names from A to Z are laid out when they come near', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/sub/search/`);
  const name = page.locator('.letter').last().locator('a').first();
  const isLaidOut = () =>
    name.evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));

  expect(await isLaidOut()).toBe(false);
  await name.scrollIntoViewIfNeeded();
  await expect.poll(isLaidOut).toBe(true);
  await page.close();
});

test('without scripts, the search page lists every name for the find of the browser', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/sub/search/?q=x`);
  expect(await page.getByText('Ստեփանակերտ').first().isVisible()).toBe(true);
  await context.close();
});

test('a name in another script is answered by its entry, which says why', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/sub/search/?q=${encodeURIComponent('Xankəndi')}`);
  const [first] = await hitsOf(page);

  expect(new URL(first?.href ?? '').hash).toBe('#stepanakert');
  expect(await page.locator('[data-search-hit]').first().textContent()).toContain(
    '“Xankəndi” is listed as Khankendi/Stepanakert.',
  );
  await page.close();
});

test('the names answer before the full text is loaded', async () => {
  const page = await browser.newPage();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${site.origin}/sub/search/?q=Sumgait`);
  expect((await hitsOf(page)).length).toBeGreaterThan(0);
  await page.close();
});

test('when nothing can be loaded, the page says so and shows the links of which it speaks', async () => {
  const page = await browser.newPage();
  for (const files of ['**/pagefind/**', '**/names-*.json'])
    await page.route(files, (route) => route.abort());
  await page.goto(`${site.origin}/sub/search/?q=Sumgait`);
  await page.getByText('The search could not be loaded').waitFor();

  expect(await page.getByRole('link', { name: 'Sumgait', exact: true }).isVisible()).toBe(true);
  await page.close();
});

test('a reader can turn off what the key / does, here and on every page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await page.goto(`${site.origin}/sub/search/`);
  await page.getByLabel('the key /').uncheck();
  for (const address of ['method/', 'search/']) {
    await page.goto(`${site.origin}/sub/${address}`);
    await page.keyboard.press('/');
    expect(await focused(), address).toBe('BODY');
    await page.keyboard.press('Control+k');
    expect(await focused(), address).toBe('INPUT');
  }
  await page.getByLabel('the key /').check();
  await page.goto(`${site.origin}/sub/method/`);
  await page.keyboard.press('/');
  expect(await focused()).toBe('INPUT');
  await context.close();
});

test('a typing error is guessed at, and the address keeps the query', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/sub/search/`);
  await page.getByRole('searchbox').pressSequentially('helicoper');
  await hitsOf(page);

  expect(new URL(page.url()).searchParams.get('q')).toBe('helicoper');
  await page.getByRole('link', { name: 'helicopter', exact: true }).click();
  await page.waitForURL(/q=helicopter/);
  expect((await hitsOf(page)).length).toBeGreaterThan(0);
  expect(await page.getByRole('status').textContent()).toMatch(/^\d+ results for “helicopter”/);
  await page.close();
});

test('what a filter leaves has its value, as many as it said', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/sub/search/?q=Lachin`);
  const all = (await hitsOf(page)).length;
  await page.locator('select[name=kind]').selectOption('place');
  await page.waitForFunction(
    (before) => document.querySelectorAll('[data-search-hit]').length < before,
    all,
  );
  const left = await hitsOf(page);

  expect(left.length).toBeGreaterThan(0);
  expect(left.every(({ href }) => new URL(href).pathname.endsWith('/places/index.html'))).toBe(
    true,
  );
  await page.close();
});

test('the address keeps the filters, restores them, and forgets those that there are not', async () => {
  const page = await browser.newPage();
  const chosen = () => page.locator('select[name=kind]').inputValue();
  const search = `${site.origin}/sub/search/?q=Lachin`;
  await page.goto(search);
  await hitsOf(page);
  await page.locator('select[name=kind]').selectOption('place');
  await page.waitForURL(/kind=place/);
  const filtered = await hitsOf(page);
  expect(filtered.length).toBeGreaterThan(0);

  await page.goto('about:blank');
  await page.goto(`${search}&kind=place`);
  expect(await hitsOf(page)).toEqual(filtered);
  expect(await chosen()).toBe('place');

  await page.getByRole('searchbox').fill('Sumgait');
  await page.waitForURL((url) => !url.searchParams.has('kind'));

  await page.goto(`${search}&kind=nonsense`);
  expect((await hitsOf(page)).length).toBeGreaterThan(filtered.length);
  expect(await chosen()).toBe('');
  await page.close();
});

test('the keys lead to the field, through the results and back', async () => {
  const page = await browser.newPage();
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await page.goto(`${site.origin}/sub/positions/`);
  await page.goto(`${site.origin}/sub/search/?q=Sumgait`);
  await hitsOf(page);
  await page.keyboard.press('/');
  expect(await focused()).toBe('INPUT');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('A');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('INPUT');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+k');
  expect(await focused()).toBe('INPUT');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  await page.getByRole('searchbox').pressSequentially('Sumgait');
  const [first] = await hitsOf(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(first?.href ?? '');
  await page.close();
});

test('what stands in the list stays where it is when the full text comes', async () => {
  const page = await browser.newPage();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${site.origin}/sub/search/?q=Lachin`);
  await page.locator('[data-search-hit]').first().waitFor();
  await page.waitForFunction(
    () => (document.querySelector('select[name=kind]')?.childElementCount ?? 0) > 1,
  );
  const places = () =>
    page
      .locator('[data-search-hit]')
      .evaluateAll((hits) => hits.map((hit) => hit.getBoundingClientRect().top));
  const before = await places();
  release();
  await hitsOf(page);
  const after = await places();

  expect(before.length).toBeGreaterThan(3);
  expect(after.length).toBeGreaterThan(before.length);
  expect(after.slice(0, before.length)).toEqual(before);
  await page.close();
});

test('the search runs under a policy with Trusted Types', async () => {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.route('**/search/?q=*', async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
    const headers = { ...response.headers(), 'content-security-policy': policy };
    await route.fulfill({ response, headers });
  });
  await page.goto(`${site.origin}/sub/search/?q=helicoper`);

  expect((await hitsOf(page)).length).toBeGreaterThan(3);
  expect(await page.locator('[data-search-hit] ul a').count()).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  await page.close();
});

test('every page but the search, the citations and the page for wrong addresses is in the search index', async () => {
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
    .filter(({ file }) => !/^(?:search\/|cite\/.+\/)index/.test(file))
    .map(({ file }) => `/sub/${file}`);

  expect(expected.length).toBeGreaterThan(15);
  expect([...indexed].sort()).toEqual(expected.sort());
});
