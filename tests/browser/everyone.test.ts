import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers, openBrowser, openSite } from '../support/browser.ts';
import { lostText, movingParts, tabStop, tintedWithoutWords } from '../support/page-probes.ts';
import { kindsOfPages } from '../support/site.ts';

const KINDS = (await kindsOfPages()).map((address) =>
  address === '/search/' ? '/search/?q=Lachin' : address,
);
/** The page for wrong addresses has no link: it is shown at any depth. */
const LINKING = KINDS.filter((address) => address !== '/404.html');

/** What a reader may set for more room between lines, paragraphs, letters and words (WCAG 2.2, 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Letters of 32 pixels where a reader has set none: twice what browsers start with. */
const LARGE_LETTERS = '--blink-settings=defaultFontSize=32';

/** How many stops of the keyboard are tried on a page: its head, its controls and its first marks. */
const STOPS = 40;

const browser = await openBrowser();
const largeLetters = await openBrowser([LARGE_LETTERS]);
const site = await openSite();

/** The same page laid out as a whole, as an address that leads into it has it; else what is far is laid out when near. */
const whole = (address: string) => `${address}#main`;

/** What `look` gives for a page of the site, opened for it and closed after it. */
async function onPage<T>(
  address: string,
  { inBrowser = browser, ...options }: BrowserContextOptions & { inBrowser?: Browser },
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await inBrowser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.origin + address);
    if (address.includes('?q=')) await page.locator('[data-search-state=done]').waitFor();
    return await look(page);
  } finally {
    await context.close();
  }
}

test('there is a page of each kind to try', () => {
  expect(KINDS.length).toBeGreaterThan(20);
  expect(KINDS).toEqual(expect.arrayContaining(['/', '/404.html', '/styleguide/']));
  for (const folder of ['maps', 'positions', 'questions', 'sources'])
    expect(KINDS.filter((address) => address.startsWith(`/${folder}/`))).toHaveLength(2);
});

// 1280 pixels at 400 per cent are 320.
test.each(KINDS)('%s loses no words at 320 pixels, nor with more room between them', (address) =>
  onPage(whole(address), { viewport: { width: 320, height: 640 } }, async (page) => {
    const narrow = await page.evaluate(lostText);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACING);
    const spaced = await page.evaluate(lostText);

    expect(narrow.runs).toBeGreaterThan(3);
    expect(narrow.lost).toEqual([]);
    expect(spaced.lost).toEqual([]);
  }),
);

// As wide as a narrow screen of 650 pixels, and so before tables fold.
test.each(KINDS)('%s loses no words when its letters are twice as large', (address) =>
  onPage(
    whole(address),
    { inBrowser: largeLetters, viewport: { width: 1300, height: 800 } },
    async (page) => {
      const { lost, runs } = await page.evaluate(lostText);
      const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);

      expect(parseFloat(size)).toBeGreaterThanOrEqual(32);
      expect(runs).toBeGreaterThan(3);
      expect(lost).toEqual([]);
    },
  ),
);

test.each([
  ...LINKING.map((address) => [address, { colorScheme: 'light' }] as const),
  ['/styleguide/', { colorScheme: 'dark' }] as const,
  ['/styleguide/', { forcedColors: 'active' }] as const,
])('%s can be walked through by keyboard, each stop in sight, %o', (address, options) =>
  onPage(address, { viewport: { width: 1280, height: 800 }, ...options }, async (page) => {
    const stops = [];
    for (let count = 0; count < STOPS; count += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(tabStop);
      if (!stop) break;
      stops.push(stop);
    }

    expect(stops.length).toBeGreaterThan(20);
    expect(stops[0]?.name).toContain('#main');
    expect(
      stops.filter(
        ({ isNext, isInSight, ring, contrast }) =>
          !isNext || !isInSight || ring < 2 || contrast < 3,
      ),
    ).toEqual([]);
  }),
);

test.each(LINKING)('%s has targets large enough for a finger, or apart', (address) =>
  onPage(whole(address), { viewport: { width: 390, height: 844 } }, async (page) => {
    const { found, passed } = await barriers(page, ['target-size']);

    expect(passed).toEqual(['target-size']);
    expect(found).toEqual([]);
  }),
);

test.each(KINDS)('%s tells nothing by tints alone, and moves nothing unasked', (address) =>
  onPage(address, {}, async (page) => {
    expect(await page.evaluate(tintedWithoutWords)).toEqual([]);
    expect(await page.evaluate(movingParts)).toEqual([]);
  }),
);

test('what an address leads to is marked where the reader has chosen the colours', () =>
  onPage('/styleguide/#source-1', { forcedColors: 'active' }, async (page) => {
    const style = await page.locator(':target').evaluate((one) => getComputedStyle(one).outline);
    expect(style).toContain('solid');
  }));
