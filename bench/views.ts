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
const RUNS = 3;

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

/** The middle one of three first views: bytes over the line, milliseconds. */
export async function viewOf(browser: Browser, address: string): Promise<View> {
  const views: View[] = [];
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

/** Milliseconds and bytes until the search page shows what it found: opened with a question, then asked another. */
export async function searchOf(
  browser: Browser,
  site: string,
  questions: [string, string],
): Promise<{ first: number; bytes: number; next: number }> {
  const { page, context, cost } = await slowPage(browser);
  let start = Date.now();
  await page.goto(`${site}/search/?q=${encodeURIComponent(questions[0])}`);
  await page.locator('[data-search-state=done]').waitFor();
  const first = Date.now() - start;
  const { bytes } = cost;
  start = Date.now();
  await page.locator('main input[name=q]').fill(questions[1]);
  await page.locator('[data-search-status]', { hasText: questions[1] }).waitFor();
  const next = Date.now() - start;
  await context.close();
  return { first, bytes, next };
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
