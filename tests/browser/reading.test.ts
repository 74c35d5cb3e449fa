import type { BrowserContextOptions, Page } from 'playwright-core';
import AxeBuilder from '@axe-core/playwright';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser, openSite } from '../support/browser.ts';
import { DIST } from '../support/site.ts';

const browser = await openBrowser();
const site = await openSite();

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(site.origin + address);
  return page;
}

const CHAPTER = '/flare-up-2022/';
const MARK = '#mark-6-1';
const noteOf = (page: Page) => page.locator('.note:popover-open');
const scrolled = (page: Page) => page.evaluate(() => scrollY);

test.each([MARK, 'a.term >> nth=0'])(
  'the mouse over %s shows its entry beside it, and leaving both takes it away',
  async (selector) => {
    const page = await open(CHAPTER, { viewport: { width: 1440, height: 900 } });
    const mark = page.locator(selector);
    await mark.hover();
    await noteOf(page).waitFor();
    const entry = page.locator((await mark.getAttribute('href')) ?? '');
    const title = (await entry.locator('a').first().textContent()) ?? 'no title';
    const [at, note] = [await mark.boundingBox(), await noteOf(page).boundingBox()];

    expect(await noteOf(page).textContent()).toContain(title);
    expect(Math.abs((note?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0))).toBeLessThan(20);
    expect(note?.x).toBeGreaterThanOrEqual(0);
    await noteOf(page).hover();
    await page.waitForTimeout(500);
    expect(await noteOf(page).count()).toBe(1);
    await page.mouse.move(1400, 5);
    await expect.poll(() => noteOf(page).count()).toBe(0);
  },
);

test('the Tab key on a mark shows its entry and goes on to the next mark', async () => {
  const page = await open(CHAPTER);
  await page.locator(MARK).scrollIntoViewIfNeeded();
  await page.locator('#mark-5-1').focus();
  expect(await noteOf(page).count()).toBe(0);
  await page.keyboard.press('Tab');

  expect(await noteOf(page).count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mark-6-1');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.note'))).toBe(null);
});

test('Enter goes into the entry, the keys on through it, Escape back to the mark', async () => {
  const page = await open(CHAPTER);
  const mark = page.locator(MARK);
  await mark.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('note');
  expect(await mark.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.note')?.tagName)).toBe('DIV');
  const { violations } = await new AxeBuilder({ page }).include('.note').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');

  expect(await noteOf(page).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('mark-6-1');
  expect(await mark.getAttribute('aria-expanded')).toBe(null);
});

test.each([390, 320])(
  'a tap opens the entry and the link back closes it, at %i pixels',
  async (width) => {
    const page = await open(CHAPTER, { viewport: { width, height: 640 }, hasTouch: true });
    await page.locator(MARK).scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    const list = await page.locator('.source-list li').count();
    await page.locator(MARK).tap();
    const box = await noteOf(page).boundingBox();

    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await noteOf(page).locator('.close').tap();
    expect(await noteOf(page).count()).toBe(0);
    expect(await scrolled(page)).toBe(before);
    expect(page.url()).toBe(site.origin + CHAPTER);
    expect(await page.locator('.source-list li').count()).toBe(list);
  },
);

test('without a script a tap shows the entry at the foot, and nothing moves, there and back', async () => {
  const page = await open(CHAPTER, { javaScriptEnabled: false, hasTouch: true });
  const mark = page.locator(MARK);
  await mark.scrollIntoViewIfNeeded();
  const before = await mark.boundingBox();
  await mark.tap();
  const sheet = page.locator('#source-6');
  await expect.poll(() => sheet.evaluate((one) => getComputedStyle(one).position)).toBe('fixed');
  const box = await sheet.boundingBox();

  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
  expect(await mark.boundingBox()).toEqual(before);
  await page.locator('.source-list .close').tap();
  expect(await sheet.evaluate((one) => getComputedStyle(one).position)).toBe('static');
  expect(await mark.boundingBox()).toEqual(before);
  await mark.tap();
  await sheet.locator('.back a').first().tap();
  await expect.poll(async () => (await mark.boundingBox())?.y).toBeGreaterThan(200);
  expect((await mark.boundingBox())?.y).toBeLessThan(600);
});

test('in print an entry that was led to stands in its list', async () => {
  const page = await open(`${CHAPTER}#source-6`, { javaScriptEnabled: false });
  const position = (selector: string) =>
    page.locator(selector).evaluate((one) => getComputedStyle(one).position);

  expect(await position('#source-6')).toBe('fixed');
  await page.emulateMedia({ media: 'print' });
  expect(await position('#source-6')).toBe('static');
  expect(await page.locator('.source-list .close').isVisible()).toBe(false);
});

test('in print the fields of a table are unfolded, and answers are not', async () => {
  const page = await open('/data/');
  const isShown = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => one.checkVisibility());

  expect(await isShown('details dl')).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await isShown('details dl')).toBe(true);
  for (const address of ['/teach-quiz/', '/maps/map-to-fill-in/']) {
    await page.goto(site.origin + address);
    expect(await isShown('main details > :not(summary)'), address).toBe(false);
  }
});

test('on a wide screen the contents are open, and nothing there says that it can be folded', async () => {
  const page = await open(CHAPTER, { viewport: { width: 1440, height: 900 } });
  const contents = page.getByRole('navigation', { name: 'On this page' });

  expect(await contents.getByRole('link').first().isVisible()).toBe(true);
  expect(await contents.locator('summary').isVisible()).toBe(false);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(
    await contents
      .locator('a')
      .first()
      .evaluate((one) => one.checkVisibility()),
  ).toBe(false);
  expect(await contents.locator('summary').isVisible()).toBe(true);
});

test('the choice of names changes the text without a script, and no quotation', async () => {
  // Laid out as a whole, as an address that leads into it has it: what is not laid out has no words to read.
  const page = await open(`${CHAPTER}#main`, { javaScriptEnabled: false });
  const text = async () => (await page.locator('main .text > p').allInnerTexts()).join('\n');
  const quotations = (one: string) => one.match(/“[^”]*”/g) ?? [];
  const before = await text();
  await page.locator('.naming summary').click();
  expect(await page.locator('.naming .keep').isVisible()).toBe(false);
  await page.locator('#naming-azerbaijan').check();
  const azerbaijan = await text();
  await page.locator('#naming-armenia').check();
  const armenia = await text();
  await page.locator('#naming-un').check();
  const un = await text();
  await page.locator('#naming-both').check();

  expect(before).toContain('Khankendi/Stepanakert');
  expect(azerbaijan).toContain('Khankendi');
  expect(azerbaijan).not.toContain('/Stepanakert');
  expect(armenia).toContain('Stepanakert');
  expect(armenia).not.toContain('Khankendi/');
  expect(un).toContain('Kelbadjar');
  expect(quotations(before).length).toBeGreaterThan(5);
  for (const other of [azerbaijan, armenia, un])
    expect(quotations(other)).toEqual(quotations(before));
  expect(await text()).toBe(before);
});

test('the chosen names are remembered only while the reader wants it', async () => {
  const page = await open(CHAPTER);
  const kept = () => page.evaluate(() => localStorage.length);
  const chosen = () => page.locator('input[name=naming]:checked').getAttribute('value');
  await page.locator('.naming summary').click();
  await page.locator('#naming-un').check();
  expect(await kept()).toBe(0);
  await page.goto(`${site.origin}/background/`);
  expect(await chosen()).toBe('both');
  await page.locator('.naming summary').click();
  await page.locator('#naming-un').check();
  await page.locator('input[name=keep-naming]').check();
  expect(await kept()).toBe(1);
  await page.goto(site.origin + CHAPTER);
  expect(await chosen()).toBe('un');
  expect(await page.locator('.naming summary').innerText()).toContain('UN');
  await page.locator('.naming summary').click();
  await page.locator('input[name=keep-naming]').uncheck();
  expect(await kept()).toBe(0);
});

test.each(['/', 'Control+k'])(
  '%s leads to the search on every page, but not while one types',
  async (key) => {
    const page = await open('/method/');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    expect(await focused()).toBe(null);
    await page.keyboard.press(key);
    expect(await focused()).toBe('q');
    await page.keyboard.press('/');
    expect(await page.locator('.site-head input[name=q]').inputValue()).toBe('/');
  },
);

test('the script runs from a disk, and under the policy without an error', async () => {
  const page = await open('/');
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(`file://${DIST}${CHAPTER}index.html`);
  await page.locator(MARK).click();

  expect(await noteOf(page).count()).toBe(1);
  expect(problems).toEqual([]);
});
