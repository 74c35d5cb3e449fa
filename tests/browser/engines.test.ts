import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, startEngine, type Engine } from '../support/engines.ts';
import { DIST, kindsOfPages, serve } from '../support/site.ts';

const KINDS = await kindsOfPages();

test('there is a page of each kind to try', () => {
  expect(KINDS.length).toBeGreaterThan(20);
});

// Left out, and counted as such, where the browser is not on this machine.
test.skip.each(['Firefox', 'WebKit'].filter((name) => !ENGINES.includes(name)))(
  'the pages are tried in %s',
  (name) => expect.fail(`${name} is not installed.`),
);

describe.each(ENGINES)('in %s', (name) => {
  let engine: Engine;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    [engine, site] = await Promise.all([startEngine(name), serve(DIST)]);
  });
  afterAll(async () => {
    await Promise.all([engine.close(), site.close()]);
  });

  /** Waits until an expression is true in the page. */
  const until = (expression: string): Promise<boolean> =>
    engine.ask(`new Promise((resolve) => {
      const started = Date.now();
      const look = () => {
        const is = ${expression};
        if (is || Date.now() - started > 10000) resolve(Boolean(is));
        else setTimeout(look, 50);
      };
      look();
    })`);

  test.each(KINDS)(
    '%s has its words, fits 360 pixels and is dark for who likes it dark',
    async (address) => {
      expect(await engine.open(site.origin + address)).toEqual([]);
      const page = await engine.ask<{
        words: number;
        room: number;
        width: number;
        paper: string;
      }>(`({
      words: document.querySelector('main').innerText.split(/\\s+/).length,
      room: innerWidth,
      width: document.documentElement.scrollWidth,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    })`);

      expect(page.words).toBeGreaterThan(5);
      expect(page.room).toBe(360);
      expect(page.width).toBeLessThanOrEqual(360);
      expect(Math.max(...(page.paper.match(/\d+/g) ?? ['255']).map(Number))).toBeLessThan(64);
    },
  );

  test('the contents fold out', async () => {
    await engine.open(`${site.origin}/background/`);
    const height = `document.querySelector('.contents').clientHeight`;
    const folded = await engine.ask<number>(height);
    await engine.ask(`document.querySelector('.contents summary').click()`);

    expect(await engine.ask<number>(height)).toBeGreaterThan(folded * 2);
  });

  test('a filter hides what a reader unticks', async () => {
    await engine.open(`${site.origin}/timeline/`);
    const shown = `[...document.querySelectorAll('.timeline > li')].filter((one) => one.offsetParent).length`;
    const before = await engine.ask<number>(shown);
    await engine.ask(`document.querySelector('.filters input[type=checkbox]').click()`);
    const after = await engine.ask<number>(shown);

    expect(after).toBeGreaterThan(10);
    expect(after).toBeLessThan(before);
  });

  test.each([
    ['/timeline/', '.timeline > li:nth-child(100) [id]'],
    ['/aftermath/', '.text > p[id]:nth-child(n + 60)'],
  ])('an address leads into %s, far down', async (address, place) => {
    await engine.open(site.origin + address);
    const id = await engine.ask<string>(`document.querySelector('${place}').id`);
    await engine.open('about:blank');
    await engine.open(`${site.origin}${address}#${id}`);

    expect(
      await until(`(() => {
        const { top } = document.querySelector(':target').getBoundingClientRect();
        return top >= 0 && top < innerHeight / 5;
      })()`),
    ).toBe(true);
  });

  test('a mark leads to its source', async () => {
    await engine.open(`${site.origin}/background/`);
    const title = await engine.ask<string>(
      `document.querySelector(document.querySelector('a[data-cite]').hash + ' a').textContent`,
    );
    // A reader has the mark in sight.
    await engine.ask(`document.querySelector('a[data-cite]').scrollIntoView({ block: 'center' })`);
    await engine.ask(`document.querySelector('a[data-cite]').click()`);

    expect(title).toBeTruthy();
    expect(
      await until(
        `(() => {
          const note = document.querySelector('.note:popover-open');
          const { top, bottom } = note?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
          return top >= 0 && bottom <= innerHeight && note.querySelector('a').textContent === ${JSON.stringify(title)};
        })()`,
      ),
    ).toBe(true);
  });

  test('a search has answers', async () => {
    expect(await engine.open(`${site.origin}/search/?q=Lachin`)).toEqual([]);

    expect(await until(`document.querySelector('[data-search-state=done]')`)).toBe(true);
    expect(
      await engine.ask<number>(`document.querySelectorAll('[data-search-hit] > a').length`),
    ).toBeGreaterThan(2);
  });
});
