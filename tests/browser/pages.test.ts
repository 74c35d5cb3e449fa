import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers, COLOUR_RULES, openBrowser, openSite } from '../support/browser.ts';
import { kindsOfPages } from '../support/site.ts';

/** One of each kind of page, and what is singular within a kind. */
const KINDS = [
  ...(await kindsOfPages()).filter((address) => address !== '/search/'),
  '/search/?q=Lachin',
  '/maps/control-2022/',
  '/maps/displaced/',
  '/sources/russia/',
];

const browser = await openBrowser();
const site = await openSite();

/** Waits for a search that the page began; what is not there yet keeps nobody out. */
async function settled(page: Page): Promise<void> {
  if (!page.url().includes('?q=')) return;
  await page.locator('[data-search-state=done]').waitFor();
  expect(await page.locator('[data-search-hit]').count()).toBeGreaterThan(3);
}

test('there is a page of each kind to look at', () => {
  expect(KINDS).toEqual(
    expect.arrayContaining(['/', '/cite/', '/teach/', '/404.html', '/styleguide/']),
  );
});

test.each(KINDS)(
  '%s has nothing that keeps a reader out, in light and in dark',
  async (address) => {
    const context = await browser.newContext({
      colorScheme: 'light',
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(site.origin + address);
    await settled(page);
    const light = await barriers(page);
    // The page is the same but for its colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await barriers(page, COLOUR_RULES);
    await context.close();

    expect(light.passed.length).toBeGreaterThan(10);
    expect(light.found).toEqual([]);
    expect(dark.ran).toEqual(expect.arrayContaining(COLOUR_RULES));
    expect(dark.passed).toContain('color-contrast');
    expect(dark.found).toEqual([]);
  },
);

test.each(KINDS)('%s fits a screen of 320 pixels', async (address) => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(site.origin + address);
  await settled(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.close();

  expect(width).toBeLessThanOrEqual(320);
});

test.each([
  ['/timeline/', '.timeline > li', 'Battlefield', 'data-lane', 'battlefield'],
  ['/sources/independent/', '.bibliography > li', 'English', 'data-language', 'en'],
])('%s hides what a reader unticks, without scripts', async (address, items, box, name, value) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.origin + address);
  const hidden = page.locator(`${items}[${name}="${value}"]`);
  const others = page.locator(`${items}:not([${name}="${value}"])`);
  expect(await hidden.first().isVisible()).toBe(true);
  await page.getByRole('checkbox', { name: box }).uncheck();
  expect(await hidden.first().isVisible()).toBe(false);
  expect(await others.first().isVisible()).toBe(true);
  await context.close();
});

test.each([
  ['/timeline/', '.timeline > li'],
  ['/sources/independent/', '.bibliography > li'],
  ['/ceasefire/', '.text > p'],
  ['/ceasefire/', '.source-list li'],
  ['/places/', '.entry'],
  ['/numbers/', '[data-record] tr[id]'],
])('%s lays out %s when it is near, or at once for an address', async (address, items) => {
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  const itemFarDown = page.locator(items).last();
  const isLaidOut = () =>
    itemFarDown
      .locator('a')
      .first()
      .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));
  await page.goto(site.origin + address);
  const id = await itemFarDown.evaluate((item) => item.id || item.querySelector('[id]')?.id);
  expect(await isLaidOut()).toBe(false);

  await page.goto('about:blank');
  await page.goto(`${site.origin}${address}#${id}`);
  expect(await isLaidOut()).toBe(true);
  const top = await page.evaluate(
    () => document.querySelector(':target')?.getBoundingClientRect().top,
  );
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(844);
  await page.close();
});

test('the grid shows one party alone, without scripts', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/positions/`);
  await page.getByRole('radio', { name: 'Russia' }).check();
  expect(await page.locator('[data-party="russia"]').first().isVisible()).toBe(true);
  expect(await page.locator('[data-party="armenia"]').first().isVisible()).toBe(false);
  expect(await page.locator('.cell.found').first().isVisible()).toBe(true);
  await context.close();
});

test('a mark leads to its source and back by keyboard, without scripts', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/background/`);
  const mark = page.locator('a[data-cite]').first();
  const target = await mark.getAttribute('href');
  await mark.focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(target);
  await page.locator(`${target} a[href^="#mark-"]`).first().focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(`#${await mark.getAttribute('id')}`);
  await context.close();
});

test('the skip link is the first thing that the keyboard reaches', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/background/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  await page.close();
});
