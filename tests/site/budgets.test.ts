import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/integrations/built-pages.ts';
import { attribute, builtPages, DIST, type BuiltPage } from '../support/site.ts';

type Measure = 'requests' | 'html' | 'css' | 'js' | 'total';
type Budget = Record<Measure, number> & { kind: string; pages: string };

const { kinds, headerPolicy } = JSON.parse(await readFile('budgets.json', 'utf8')) as {
  kinds: Budget[];
  headerPolicy: number;
};
const pages = await builtPages();

/** What the first view of a page costs: bytes with brotli, and requests, that for the page itself included. */
async function costOf({ file, html, elements }: BuiltPage): Promise<Record<Measure, number>> {
  const loaded = elements.flatMap((element) => {
    const { tagName } = element;
    const isIcon = tagName === 'link' && attribute(element, 'href')?.startsWith('data:');
    const isLoading = /^(script|img|source|iframe|video|audio|object|embed)$/.test(tagName);
    const rel = attribute(element, 'rel') ?? '';
    const isLinked = tagName === 'link' && /stylesheet|preload|icon|manifest/.test(rel) && !isIcon;
    const address = attribute(element, isLinked ? 'href' : 'src') ?? attribute(element, 'data');
    return (isLoading || isLinked) && address ? [{ tagName, address }] : [];
  });
  const bytes = await Promise.all(
    loaded.map(async ({ tagName, address }) => ({
      tagName,
      size: brotliCompressSync(await readFile(path.join(DIST, path.dirname(file), address))).length,
    })),
  );
  const sum = (list: { size: number }[]) => list.reduce((all, { size }) => all + size, 0);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const size = brotliCompressSync(html).length;
  return {
    requests: 1 + loaded.length,
    html: size,
    css: brotliCompressSync(style).length,
    js: sum(bytes.filter(({ tagName }) => tagName === 'script')),
    total: size + sum(bytes),
  };
}

test.each(pages.map((page) => [page.file, page] as const))(
  '%s keeps to the budget of its kind',
  async (file, page) => {
    const budget = kinds.find((kind) => new RegExp(kind.pages).test(file));
    const cost = await costOf(page);
    const over = (Object.keys(cost) as Measure[])
      .filter((measure) => cost[measure] > (budget?.[measure] ?? 0))
      .map((measure) => `${measure}: ${cost[measure]} of ${budget?.[measure]}`);

    expect(over, `as ${budget?.kind}`).toEqual([]);
  },
);

test('every file of text has its compressed copies, which hold the same and are smaller', async () => {
  const files = (await filesBelow(DIST)).filter((file) =>
    /\.(html|md|css|js|json|geojson|xml|atom|svg|csv|bib|ris|txt|webmanifest)$/.test(file),
  );
  let count = 0;
  for (const file of files) {
    const text = await readFile(path.join(DIST, file));
    // What fits into a packet has none.
    if (text.length < 1000) continue;
    count += 1;
    const brotli = await readFile(path.join(DIST, `${file}.br`));
    const gzip = await readFile(path.join(DIST, `${file}.gz`));
    expect(brotliDecompressSync(brotli).equals(text), file).toBe(true);
    expect(gunzipSync(gzip).equals(text), file).toBe(true);
    expect(Math.max(brotli.length, gzip.length), file).toBeLessThan(text.length);
  }
  expect(count).toBeGreaterThan(pages.length);
});

test('the policy that goes with each answer stays short', async () => {
  const headers = await readFile(path.join(DIST, '_headers'), 'utf8');
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? '';

  expect(policy.length).toBeGreaterThan(300);
  expect(policy.length).toBeLessThanOrEqual(headerPolicy);
});
