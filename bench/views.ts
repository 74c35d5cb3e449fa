// What a first view of a page costs a reader with a slow connection and a slow device.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Slow 4G as Lighthouse has it (150 ms and 1.6 Mbit/s, as they are for one request), and a CPU four times slower. */
const NETWORK = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 184_320,
  uploadThroughput: 84_375,
};
const SLOWER = 4;
const RUNS = 5;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder in the same way for all who are compared: brotli for text, nothing kept. */
export async function serveAlike(folder: string): Promise<{ origin: string; server: Server }> {
  const ready = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(
      folder,
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    void readFile(file).then(
      (bytes) => {
        const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
        const isText = /text|json|svg/.test(type);
        if (isText && !ready.has(file)) ready.set(file, brotliCompressSync(bytes));
        response.writeHead(200, {
          'content-type': type,
          'cache-control': 'no-store',
          ...(isText && { 'content-encoding': 'br' }),
        });
        response.end(ready.get(file) ?? bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

export interface View {
  bytes: number;
  requests: number;
  lcp: number;
  cls: number;
  tbt: number;
}

/** The middle one of five first views, after one that warms the browser up: bytes over the line, milliseconds. */
export async function viewOf(browser: Browser, address: string): Promise<View> {
  const views: View[] = [];
  await oneView(browser, address);
  for (let run = 0; run < RUNS; run += 1) views.push(await oneView(browser, address));
  return views.toSorted((a, b) => a.lcp - b.lcp)[Math.floor(RUNS / 2)] as View;
}

async function slowPage(
  browser: Browser,
): Promise<{ page: Page; context: BrowserContext; cost: { bytes: number; requests: number } }> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const cost = { bytes: 0, requests: 0 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) cost.requests += 1;
  });
  session.on(
    'Network.loadingFinished',
    ({ encodedDataLength }) => (cost.bytes += encodedDataLength),
  );
  return { page, context, cost };
}

async function oneView(browser: Browser, address: string): Promise<View> {
  const { page, context, cost } = await slowPage(browser);
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, tbt: 0 };
    (window as unknown as { seen: typeof seen }).seen = seen;
    const watch = (type: string, take: (entry: never) => void) => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry as never);
      }).observe({ type, buffered: true });
    };
    watch(
      'largest-contentful-paint',
      (entry: { startTime: number }) => (seen.lcp = entry.startTime),
    );
    watch('layout-shift', (entry: { value: number }) => (seen.cls += entry.value));
    watch(
      'longtask',
      (entry: { duration: number }) => (seen.tbt += Math.max(0, entry.duration - 50)),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  const seen = await page.evaluate(
    () => (window as unknown as { seen: Omit<View, 'bytes' | 'requests'> }).seen,
  );
  await context.close();
  return { ...cost, ...seen };
}

/** Milliseconds from the first key, and what had to be fetched by then. */
export interface SearchTimes {
  /** The first answer, from the table of names. */
  answer: number;
  /** Bytes of the table of names, as sent. */
  answerBytes: number;
  /** The full text under it. */
  text: number;
  /** The first answer to a second question, and its full text. */
  nextAnswer: number;
  nextText: number;
  /** Pagefind's own JS API for the same two questions: loading it, searching, and the data of as many pages. */
  stockText: number;
  stockNextText: number;
}

/** How many pages the search page shows of the full text. */
const SHOWN = 8;

/** Asks the search page two questions, and Pagefind's JS API the same two, each in a browser that has fetched only the page. */
export async function searchOf(
  browser: Browser,
  site: string,
  [first, second]: [string, string],
): Promise<SearchTimes> {
  const ours = await slowPage(browser);
  let answerBytes = 0;
  ours.page.on('response', async (response) => {
    if (response.url().includes('/names-'))
      answerBytes += (await response.request().sizes()).responseBodySize;
  });
  await ours.page.goto(`${site}/search/`, { waitUntil: 'load' });
  const asked = await timesOf(ours.page, first);
  const next = await timesOf(ours.page, second);
  await ours.context.close();

  const stock = await slowPage(browser);
  await stock.page.goto(`${site}/search/`, { waitUntil: 'load' });
  const [stockText = 0, stockNextText = 0] = await stock.page.evaluate(
    async ({ bundle, questions, shown }) => {
      const times: number[] = [];
      let pagefind: Stock | undefined;
      for (const question of questions) {
        const start = performance.now();
        if (!pagefind) {
          pagefind = (await import(bundle)) as Stock;
          await pagefind.options({ noWorker: true });
        }
        const { results } = await pagefind.search(question);
        await Promise.all(results.slice(0, shown).map((result) => result.data()));
        times.push(performance.now() - start);
      }
      return times;
    },
    { bundle: `${site}/pagefind/pagefind.js`, questions: [first, second], shown: SHOWN },
  );
  await stock.context.close();
  return {
    answer: asked.answer,
    answerBytes,
    text: asked.text,
    nextAnswer: next.answer,
    nextText: next.text,
    stockText,
    stockNextText,
  };
}

interface Stock {
  options(options: object): Promise<void>;
  search(question: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

/** Types a question at once, and gives the time of the first answer and of the last, measured in the page. */
async function timesOf(page: Page, question: string): Promise<{ answer: number; text: number }> {
  return page.evaluate(async (asked) => {
    const field = document.querySelector<HTMLInputElement>('main input[name=q]');
    if (!field) throw new Error('The search page has no field.');
    const until = (isThere: () => boolean) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (isThere()) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      });
    const hits = () =>
      [...document.querySelectorAll('[data-search-hit]')].map((hit) => hit.textContent).join();
    const before = hits();
    const start = performance.now();
    field.value = asked;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const answer = await until(() => hits() !== before && hits() !== '');
    const text = await until(
      () =>
        document.querySelector('[data-search-state=done]') !== null &&
        (document.querySelector('[data-search-status]')?.textContent ?? '').includes(asked),
    );
    return { answer: answer - start, text: text - start };
  }, question);
}

/** Lighthouse's four scores of a page, of 100, and what it found wanting. */
export async function scoresOf(
  port: number,
  address: string,
): Promise<{ scores: number[]; wanting: string[] }> {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gave no report of ${address}.`);
  const { categories, audits } = result.lhr;
  const names = ['performance', 'accessibility', 'best-practices', 'seo'];
  const refs = names
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0);
  return {
    scores: names.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    wanting: refs
      .filter(({ id }) => audits[id]?.score !== null && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  };
}
