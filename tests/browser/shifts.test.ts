import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sirv from 'sirv';
import { afterAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { DIST, kindsOfPages } from '../support/site.ts';

const KINDS = await kindsOfPages();
/** A phone, a tablet and a desk, in pixels. */
const WIDTHS = [412, 1000, 1350];
const HEIGHT = 900;
/** Milliseconds from piece to piece, in which what has come is shown. */
const PAUSE = 50;
/** Milliseconds after the last piece, in which scripts run. */
const REST = 200;
const BLOCKS = /<(?:nav|form|details|main|header|h\d|p|ul|ol|li|div|section|table|tr)\b/g;
/** About as many blocks as a first screen has. */
const FIRST_BLOCKS = 150;
/** A row that moves when its second item comes. */
const MOVING = `<!doctype html><body><div style="display: flex; align-items: center">
  <p>One</p><p style="height: 9rem">Two</p></div>`;

/** The pieces of each page that is asked for. */
const pieces = new Map<string, string[]>();
const browser = await openBrowser();
const origin = await serveInPieces();

/** Serves the site as a slow line brings it: the page in its pieces. */
async function serveInPieces(): Promise<string> {
  const files = sirv(DIST, { dev: true });
  const server = createServer((request, response) => {
    const inPieces = pieces.get(request.url ?? '');
    if (!inPieces) {
      files(request, response, () => void response.writeHead(404).end());
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    void (async () => {
      for (const piece of inPieces) {
        response.write(piece);
        await wait(PAUSE);
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * A page in at most so many pieces, cut where one of its first blocks begins. Not within a paragraph: there a word may go
 * to the next line when its mark comes.
 */
function cut(html: string, most: number): string[] {
  const blocks = [...html.matchAll(BLOCKS)]
    .map(({ index }) => index)
    .filter((index) => index > html.indexOf('<body'))
    .slice(0, FIRST_BLOCKS);
  const cuts = blocks.filter((_, index) => index % Math.ceil(blocks.length / (most - 1)) === 0);
  expect(cuts.length).toBeGreaterThan(0);
  return [0, ...cuts].map((from, index) => html.slice(from, cuts[index]));
}

/** What moves at a width while a page comes, as the first element and how much of the screen times how far. */
async function shiftsOf(address: string, width: number): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
  await page.goto(origin + address);
  const shifts = await page.evaluate(
    (rest) =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        new PerformanceObserver((list) => {
          for (const { sources, value } of list.getEntries() as unknown as LayoutShift[])
            seen.push(`${sources[0]?.node?.nodeName ?? '?'} ${value.toFixed(5)}`);
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(seen);
        }, rest);
      }),
    REST,
  );
  await page.close();
  return shifts.map((shift) => `${width} pixels: ${shift}`);
}

interface LayoutShift {
  value: number;
  sources: { node: Node | null }[];
}

async function pageAt(address: string): Promise<string> {
  return readFile(path.join(DIST, address, address.endsWith('/') ? 'index.html' : ''), 'utf8');
}

test('what moves is seen', async () => {
  pieces.set('/moving/', cut(MOVING, 4));
  expect(await shiftsOf('/moving/', 412)).toEqual([
    expect.stringMatching(/^412 pixels: P 0\.0*[1-9]/),
  ]);
});

test('there is a page of each kind to look at', () => {
  expect(KINDS.length).toBeGreaterThan(20);
});

test.each(WIDTHS)('the head of the site is still while it comes, %i pixels wide', async (width) => {
  const html = await pageAt('/background/');
  const [head = ''] = html.split('<main');
  pieces.set('/background/', [...cut(head, 30), html.slice(head.length)]);
  expect(await shiftsOf('/background/', width)).toEqual([]);
});

test.each(KINDS)('nothing of %s moves while it comes', async (address) => {
  pieces.set(address, cut(await pageAt(address), 9));
  const shifts = await Promise.all(WIDTHS.map((width) => shiftsOf(address, width)));
  expect(shifts.flat()).toEqual([]);
});
