import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { barriers, openBrowser, openSite } from '../support/browser.ts';

const { content } = await readContent(contentFolder);
const ADDRESSES = ['/maps/', ...[...content.figures.keys()].map((id) => `/maps/${id}/`)];

/** A4 without the margins of src/styles/print.css, at 96 dots an inch. */
const SHEET = { width: 627, height: 971 };

const browser = await openBrowser();
const site = await openSite();

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
        const isCut =
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 2 ||
          box.bottom > frame.bottom + 2;
        if (isCut) found.push(`${text} is cut`);
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

/** Names on maps under which a state border or a road runs for ten pixels or more; and how many lines there are. */
async function crossed(page: Page): Promise<{ found: string[]; lines: number }> {
  return page.evaluate(() => {
    const found: string[] = [];
    let lines = 0;
    for (const figure of document.querySelectorAll('figure[data-kind="map"]')) {
      // What `use` repeats stands in the first map of the figure, beside lines of its own.
      const svg = figure.querySelector('svg[role="img"]') as SVGSVGElement;
      const frame = svg.getBoundingClientRect();
      const pixelsPerUnit = frame.width / svg.viewBox.baseVal.width;
      const words = [...svg.querySelectorAll('text tspan')].map((line) => ({
        line: line.textContent,
        box: line.getBoundingClientRect(),
      }));
      for (const path of svg.querySelectorAll<SVGPathElement>('.fig-border, .fig-road')) {
        lines += 1;
        const under = new Map<string, number>();
        for (let at = 0; at < path.getTotalLength(); at += 1 / pixelsPerUnit) {
          const point = path.getPointAtLength(at);
          const [x, y] = [frame.x + point.x * pixelsPerUnit, frame.y + point.y * pixelsPerUnit];
          for (const { line, box } of words) {
            // The boxes hold the room above and below the letters, too.
            const room = box.height * 0.22;
            if (x > box.left && x < box.right && y > box.top + room && y < box.bottom - room) {
              under.set(line, (under.get(line) ?? 0) + 1);
            }
          }
        }
        for (const [line, pixels] of under) {
          if (pixels >= 10) found.push(`${line} over a line for ${pixels} pixels`);
        }
      }
    }
    return { found, lines };
  });
}

/** The size in pixels of the smallest letters of the pictures of a page. */
async function smallestLetters(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('figure svg[role="img"]')].flatMap((svg) => {
        const { width } = (svg as SVGSVGElement).viewBox.baseVal;
        const pixelsPerUnit = svg.getBoundingClientRect().width / width;
        return [...svg.querySelectorAll('text')].map(
          (text) => parseFloat(getComputedStyle(text).fontSize) * pixelsPerUnit,
        );
      }),
    ),
  );
}

/** Places on a map whose mark stands under the name of another. */
async function coveredMarks(page: Page): Promise<{ found: string[]; marks: number }> {
  return page.evaluate(() => {
    const found: string[] = [];
    let marks = 0;
    for (const svg of document.querySelectorAll('figure[data-kind="map"] svg[role="img"]')) {
      const lines = [...svg.querySelectorAll('text tspan')].map((line) => ({
        line: line.textContent,
        box: line.getBoundingClientRect(),
      }));
      for (const mark of svg.querySelectorAll('.fig-town, .fig-height')) {
        const { x, y, width, height } = mark.getBoundingClientRect();
        const [middle, level] = [x + width / 2, y + height / 2];
        marks += 1;
        for (const { line, box } of lines) {
          // The boxes hold the room above and below the letters, too.
          const room = box.height * 0.2;
          const isUnder =
            middle > box.left &&
            middle < box.right &&
            level > box.top + room &&
            level < box.bottom - room;
          if (isUnder) found.push(`a mark under ${line}`);
        }
      }
    }
    return { found, marks };
  });
}

test.each(ADDRESSES)(
  'the letters of the pictures on %s have 11 pixels on a phone',
  async (address) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } });
    await page.goto(site.origin + address);
    const smallest = await smallestLetters(page);
    await page.close();

    expect(smallest).toBeGreaterThanOrEqual(11);
    expect(smallest).toBeLessThan(40);
  },
);

test.each([390, 1440])(
  'no mark on a map stands under a name, and no border, at %i pixels',
  async (width) => {
    let all = 0;
    let lines = 0;
    for (const address of ADDRESSES) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(site.origin + address);
      const { found, marks } = await coveredMarks(page);
      const borders = await crossed(page);
      await page.close();
      all += marks;
      lines += borders.lines;

      expect(found, address).toEqual([]);
      expect(borders.found, address).toEqual([]);
    }
    expect(all).toBeGreaterThan(50);
    expect(lines).toBeGreaterThan(10);
  },
);

test.each(ADDRESSES)(
  'no words of the pictures on %s stand over others on paper, and one sheet holds picture, key and caption',
  async (address) => {
    const page = await browser.newPage({ viewport: SHEET });
    await page.emulateMedia({ media: 'print' });
    await page.goto(site.origin + address);
    const { found, words } = await collisions(page);
    const bottom = await page.evaluate(
      () => document.querySelector('figure')?.getBoundingClientRect().bottom ?? Infinity,
    );
    await page.close();

    expect(words).toBeGreaterThan(5);
    expect(found).toEqual([]);
    expect(bottom).toBeLessThanOrEqual(SHEET.height);
  },
);

test('the six maps of who held what print on one sheet, side by side', async () => {
  const page = await browser.newPage({ viewport: SHEET });
  await page.emulateMedia({ media: 'print' });
  const row = [...content.figures].find(
    ([, { draw }]) => draw.form === 'map' && draw.panels.length === 6,
  )?.[0];
  await page.goto(`${site.origin}/maps/${row ?? ''}/`);
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('figure svg[role="img"]')].map((svg) => {
      const { top, bottom, width } = svg.getBoundingClientRect();
      return { top, bottom, width };
    }),
  );
  await page.close();
  const height =
    Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));

  expect(boxes).toHaveLength(6);
  expect(new Set(boxes.map(({ width }) => Math.round(width))).size).toBe(1);
  expect(height).toBeLessThan(680);
});

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

test.each(ADDRESSES)('%s keeps no reader out and fits 320 pixels', async (address) => {
  const page = await (
    await browser.newContext({ viewport: { width: 320, height: 640 } })
  ).newPage();
  await page.goto(site.origin + address);
  const { found, passed } = await barriers(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.context().close();

  expect(passed.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
  expect(width).toBeLessThanOrEqual(320);
});
