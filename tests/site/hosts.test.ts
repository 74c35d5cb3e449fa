// Long, for three servers and two mounts are tried with one set of promises.
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../../src/editions/browser.ts';
import { build, folderForBuilds } from '../support/build.ts';
import { SECOND_SUBJECT } from '../support/content.ts';
import { HOSTS, knowsBrotli, startHost, type Host } from '../support/hosts.ts';
import { builtPages, DIST } from '../support/site.ts';

const MOUNTS = ['/', '/any/sub/path/'];

/** How many pages the browser opens at a time. */
const AT_ONCE = 4;

const pages = await builtPages();
/** The made-up second subject, built: it has a page that was renamed. */
const second = path.join(await folderForBuilds(), 'dist');
let browser: Browser;

beforeAll(async () => {
  if (HOSTS.length > 0) await build(SECOND_SUBJECT, second);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(path.dirname(second), { recursive: true, force: true });
});

/** An answer as it came: status line and headers in lower case, and the bytes after them. */
interface Answer {
  status: number;
  headers: Map<string, string>;
  size: number;
  body: string;
}

/** Sends the bytes as they are, which no client library would; status 0 when the server just hangs up. */
function send(port: number, request: string): Promise<Answer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      const bytes = Buffer.concat(chunks);
      const end = bytes.indexOf('\r\n\r\n');
      const [line = '', ...fields] = bytes.subarray(0, end).toString('latin1').split('\r\n');
      const headers = fields.map((field): [string, string] => {
        const [name = '', ...value] = field.split(':');
        return [name.toLowerCase(), value.join(':').trim()];
      });
      resolve({
        status: Number(line.split(' ')[1] ?? 0),
        headers: new Map(headers),
        size: bytes.length - end - 4,
        body: bytes.subarray(end + 4).toString('latin1'),
      });
    });
  });
}

function ask(
  host: Host,
  address: string,
  fields: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const all = { Host: `127.0.0.1:${host.port}`, Connection: 'close', ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return send(host.port, `${method} ${address} HTTP/1.1\r\n${lines.join('')}\r\n`);
}

// Left out, and counted as such, where the server is not on this machine.
test.skip.each(['nginx', 'Caddy', 'Apache'].filter((name) => !HOSTS.includes(name)))(
  'the host files are tried on %s',
  (name) => expect.fail(`${name} is not installed.`),
);

describe.each(HOSTS.flatMap((name) => MOUNTS.map((mount) => [name, mount] as const)))(
  '%s at %s',
  (name, mount) => {
    let host: Host;
    const at = (address: string) => mount + address;

    beforeAll(async () => {
      host = await startHost(name, DIST, mount);
    });
    afterAll(() => host.close());

    test('a page, a file and a folder without its "/" are found; what is not there is a 404 with our page', async () => {
      expect((await ask(host, at(''))).status).toBe(200);
      expect((await ask(host, at('method/'))).status).toBe(200);
      expect((await ask(host, at('method/index.html'))).status).toBe(200);
      expect((await ask(host, at('build.json'))).status).toBe(200);

      const folder = await ask(host, at('method'));
      expect([301, 308]).toContain(folder.status);
      expect(new URL(folder.headers.get('location') ?? '', host.origin).pathname).toBe(
        at('method/'),
      );

      for (const wrong of ['nothing', 'nothing/at/all/', '_astro/', '_astro/nothing.js']) {
        const answer = await ask(host, at(wrong));
        expect(answer.status, wrong).toBe(404);
        expect(answer.body, wrong).toContain('<h1');
        expect(answer.headers.get('cache-control') ?? '', wrong).not.toContain('immutable');
      }
    });

    test('every answer carries the headers, also a 404', async () => {
      for (const address of ['', 'method/index.html', 'pagefind/pagefind.js', 'nothing']) {
        const { headers } = await ask(host, at(address));
        expect(headers.get('content-security-policy'), address).toMatch(
          /^default-src 'none'; .*frame-ancestors 'none'; .*trusted-types 'none'$/,
        );
        expect(headers.get('referrer-policy'), address).toBe('no-referrer');
        expect(headers.get('permissions-policy'), address).toContain('geolocation=()');
        expect(headers.get('x-content-type-options'), address).toBe('nosniff');
        expect(headers.get('cross-origin-opener-policy'), address).toBe('same-origin');
        expect(headers.get('cross-origin-resource-policy'), address).toBe('same-origin');
        expect(headers.get('server') ?? '', address).not.toMatch(/\d/);
      }
    });

    test('what changes its name with its content is kept, all else is asked after', async () => {
      const html = await ask(host, at('search/index.html'));
      const script = /_astro\/[^"]+\.js/.exec(html.body)?.[0] ?? 'no script';

      expect(html.headers.get('cache-control')).toBe('no-cache');
      expect((await ask(host, at('pagefind/pagefind.js'))).headers.get('cache-control')).toBe(
        'no-cache',
      );
      const kept = await ask(host, at(script));
      expect(kept.status).toBe(200);
      expect(kept.headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
      expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');

      const etag = html.headers.get('etag') ?? '';
      expect(etag).not.toBe('');
      const again = await ask(host, at('search/index.html'), { 'If-None-Match': etag });
      expect([again.status, again.size]).toEqual([304, 0]);
    });

    test.each([
      ['br', 'br'],
      ['gzip', 'gzip'],
      ['gzip, deflate, br', 'br'],
      ['gzip;q=1.0, br;q=0', 'gzip'],
      ['identity', undefined],
      ['', undefined],
    ])('a reader who takes "%s" gets %s', async (accepted, expected) => {
      // Without Brotli, gzip is the best there is, for who takes it.
      const gzip = accepted.includes('gzip') ? 'gzip' : undefined;
      const best = expected === 'br' && !knowsBrotli(name) ? gzip : expected;
      for (const address of ['sources/', 'sources/index.html', 'build.json']) {
        const { status, headers } = await ask(host, at(address), { 'Accept-Encoding': accepted });
        const encoding = headers.get('content-encoding');
        expect(status, address).toBe(200);
        expect(encoding, address).toBe(best);
        expect(headers.get('vary')?.toLowerCase(), address).toContain('accept-encoding');
        expect(headers.get('content-type'), address).toMatch(/^(text\/html|application\/json)/);
      }
    });

    test.each([
      ['method/index.md', /^text\/markdown; charset=utf-8$/i],
      ['llms.txt', /^text\/plain; charset=utf-8$/i],
      ['feed.atom', /^application\/atom\+xml/],
      ['feed.json', /^application\/json/],
      ['site.webmanifest', /^application\/manifest\+json/],
      ['data/places.geojson', /^application\/geo\+json/],
      ['data/sources.bib', /^application\/x-bibtex/],
      ['data/sources.ris', /^application\/x-research-info-systems/],
      ['icon.svg', /^image\/svg\+xml/],
      ['icon-192.png', /^image\/png$/],
      ['nothing.md', /^text\/html/],
    ])('%s has its type, compressed or not, and the headers', async (file, type) => {
      for (const accepted of ['br', 'gzip', 'identity']) {
        const { status, headers } = await ask(host, at(file), { 'Accept-Encoding': accepted });
        expect(status, accepted).toBe(file === 'nothing.md' ? 404 : 200);
        expect(headers.get('content-type'), accepted).toMatch(type);
        expect(headers.get('x-content-type-options'), accepted).toBe('nosniff');
      }
    });

    test('a part of a file can be had, and none beyond its end', async () => {
      const part = await ask(host, at('method/index.html'), { Range: 'bytes=0-99' });
      const beyond = await ask(host, at('method/index.html'), { Range: 'bytes=99999999-' });

      expect([part.status, part.size]).toEqual([206, 100]);
      expect(part.headers.get('content-range')).toMatch(/^bytes 0-99\/\d+$/);
      expect(beyond.status).toBe(416);
    });

    test('nothing outside the site can be had, nor what is meant for the host', async () => {
      for (const out of [
        '../secret.txt',
        '../../../../secret.txt',
        '..%2fsecret.txt',
        '%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret.txt',
        '..%5c..%5csecret.txt',
        '....//secret.txt',
        '%c0%ae%c0%ae/secret.txt',
        'method/%00',
        '.htaccess',
        '.hosts/nginx.conf',
        '_headers',
        '_redirects',
      ]) {
        const { status, body } = await ask(host, at(out));
        expect([400, 403, 404], out).toContain(status);
        expect(body, out).not.toMatch(/^secret|add_header|_astro\/\*/);
      }
    });

    test('nothing but GET and HEAD is allowed', async () => {
      const head = await ask(host, at(''), {}, 'HEAD');
      expect([head.status, head.size]).toEqual([200, 0]);
      for (const method of [
        'POST',
        'PUT',
        'DELETE',
        'PATCH',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        'FOO',
      ]) {
        const { status } = await ask(host, at(''), { 'Content-Length': '0' }, method);
        expect([400, 405, 501], method).toContain(status);
      }
    });

    test('a malformed request is refused, and the next one is answered', async () => {
      const field = `Host: 127.0.0.1:${host.port}\r\n`;
      for (const request of [
        '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n',
        'GET\r\n\r\n',
        `GET ${at('')} HTTP/1.1\r\n\r\n`,
        `GET ${at('')} HTTX/1.1\r\n${field}\r\n`,
        `GET ${at('')} HTTP/1.1\r\n${field}Bad Header\r\n\r\n`,
        `GET ${at('')} HTTP/1.1\r\n${field}${field.replace('127', '128')}\r\n`,
        `GET ${at('x'.repeat(20_000))} HTTP/1.1\r\n${field}Connection: close\r\n\r\n`,
        `GET ${at('')} HTTP/1.1\r\n${field}X: ${'x'.repeat(2_000_000)}\r\n\r\n`,
        `POST ${at('')} HTTP/1.1\r\n${field}Content-Length: 1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nZ\r\n`,
      ]) {
        const { status } = await send(host.port, request);
        expect(
          status === 0 || (status >= 400 && status <= 505),
          JSON.stringify(request.slice(0, 60)),
        ).toBe(true);
        expect(status, JSON.stringify(request.slice(0, 60))).not.toBe(500);
      }
      expect((await ask(host, at(''))).status).toBe(200);
    });

    test('no page breaks the policy or asks for what is not there', async () => {
      const context = await browser.newContext();
      const queue = pages.map(({ file }) => file).values();
      const seen: string[] = [];
      const work = async (): Promise<string[]> => {
        const page = await context.newPage();
        const complaints = complaintsOf(page);
        for (const file of queue) {
          await page.goto(host.origin + at(file), { waitUntil: 'load' });
          seen.push(file);
        }
        return complaints;
      };
      const complaints = await Promise.all(Array.from({ length: AT_ONCE }, work));
      await context.close();

      expect(seen.length).toBe(pages.length);
      expect(complaints.flat()).toEqual([]);
    });

    test('the search finds, and its first hit opens, without breaking the policy', async () => {
      const page = await browser.newPage();
      const complaints = complaintsOf(page);
      await page.goto(`${host.origin}${at('search/')}?q=Lachin`);
      await page.locator('[data-search-state=done]').waitFor();
      expect(await page.locator('[data-search-hit]').count()).toBeGreaterThan(3);
      await page.locator('[data-search-hit] a').first().click();
      await page.waitForURL((url) => !url.pathname.includes('search'));
      expect(await page.locator('h1').count()).toBe(1);
      await page.close();

      expect(complaints).toEqual([]);
    });

    test('a page that is not there shows ours, with its style', async () => {
      const page = await browser.newPage();
      await page.goto(`${host.origin}${at('nothing/at/all')}`);
      const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
      await page.close();

      expect(font).toContain('Palatino');
    });
  },
);

describe.each(HOSTS.flatMap((name) => MOUNTS.map((mount) => [name, mount] as const)))(
  '%s at %s, with a page that was renamed',
  (name, mount) => {
    test('the old address answers 301 with the new one, and the new one is there', async () => {
      const host = await startHost(name, second, mount);
      try {
        for (const old of ['statement/', 'statement/index.html']) {
          const { status, headers } = await ask(host, mount + old);
          expect(status, old).toBe(301);
          const target = new URL(headers.get('location') ?? '', `${host.origin}${mount}${old}`);
          expect(target.pathname, old).toBe(`${mount}agreement/`);
          expect((await ask(host, target.pathname)).status).toBe(200);
        }
      } finally {
        await host.close();
      }
    });
  },
);

/** What the browser complains of on the page, filled as it comes: the console, broken policies, failed requests. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
  return complaints;
}
