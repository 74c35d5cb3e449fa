import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { startBrowser } from '../support/browser.ts';
import { DIST, serve } from '../support/site.ts';

const { content } = await readContent(contentFolder);
const ADDRESSES = ['/maps/', ...[...content.figures.keys()].map((id) => `/maps/${id}/`)];

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.close()]);
});

/** The words of each picture that stand over other words of it, or outside its frame; and how many there are. */
async function collisions(page: Page): Promise<{ found: string[]; words: number }> {
  return page.evaluate(() => {
    const found: string[] = [];
    let words = 0;
    for (const svg of document.querySelectorAll('figure svg[role="img"]')) {
      const frame = svg.getBoundingClientRect();
      const own = [...svg.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      // What `use` repeats stands in its frame as in that of the first map.
      const repeated = [...svg.querySelectorAll('use')].flatMap((use) => {
        const original = document.querySelector(use.getAttribute('href') ?? '');
        const first = original?.closest('svg')?.getBoundingClientRect() ?? frame;
        return [...(original?.querySelectorAll('text') ?? [])].map((text) => {
          const { x, y, width, height } = text.getBoundingClientRect();
          const box = new DOMRect(x - first.x + frame.x, y - first.y + frame.y, width, height);
          return { text: text.textContent, box };
        });
      });
      const texts = [...own, ...repeated];
      words += texts.length;
      texts.forEach(({ text, box }, index) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(`${text} is cut`);
        for (const other of texts.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // The boxes hold the room above and below the letters, too.
          if (across > 0.5 && down > box.height * 0.3) found.push(`${text} over ${other.text}`);
        }
      });
    }
    return { found, words };
  });
}

test.each(ADDRESSES.flatMap((address) => [390, 1440].map((width) => [address, width] as const)))(
  'no words of the pictures on %s stand over others or outside, at %i pixels',
  async (address, width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(site.origin + address);
    const { found, words } = await collisions(page);
    await page.close();

    expect(words).toBeGreaterThan(5);
    expect(found).toEqual([]);
  },
);

test('a map to fill in, with its heading, key and caption, is printed on one sheet of A4', async () => {
  const blank = [...content.figures].filter(([, { draw }]) => draw.form === 'map' && draw.blank);
  expect(blank.length).toBeGreaterThan(0);
  for (const [id] of blank) {
    // A4 between margins of 12 and 10 millimetres, at 96 dots an inch.
    const page = await browser.newPage({ viewport: { width: 703, height: 1047 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${site.origin}/maps/${id}/`);
    const bottom = await page.evaluate(
      () => document.querySelector('figure')?.getBoundingClientRect().bottom ?? Infinity,
    );
    await page.close();

    expect(bottom, id).toBeLessThanOrEqual(1047);
  }
});

test.each(ADDRESSES)('%s keeps no reader out and fits 320 pixels', async (address) => {
  const page = await (
    await browser.newContext({ viewport: { width: 320, height: 640 } })
  ).newPage();
  await page.goto(site.origin + address);
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.context().close();

  expect(passes.length).toBeGreaterThan(10);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(width).toBeLessThanOrEqual(320);
});
