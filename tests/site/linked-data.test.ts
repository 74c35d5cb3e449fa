import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { linkedData, scriptText } from '../../src/model/linked-data.ts';
import { sitePages } from '../../src/model/site-pages.ts';
import { sampleContent } from '../support/content.ts';
import { attribute, builtPages, DIST, textOf, type BuiltPage } from '../support/site.ts';

type Data = Record<string, unknown> & { '@type': string };

/** What each kind has at least. */
const COMMON = ['description', 'dateModified', 'inLanguage', 'license'];
const REQUIRED: Record<string, string[]> = {
  WebSite: [...COMMON, 'name', 'url'],
  Article: [...COMMON, 'headline', 'temporalCoverage', 'isPartOf'],
  Dataset: [...COMMON, 'name', 'distribution'],
  DefinedTermSet: [...COMMON, 'name', 'hasDefinedTerm'],
  FAQPage: [...COMMON, 'name', 'mainEntity'],
  WebPage: [...COMMON, 'name', 'breadcrumb'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name'],
  Question: ['name', 'acceptedAnswer'],
  Answer: ['text'],
  DataDownload: ['name', 'encodingFormat', 'contentUrl'],
  DefinedTerm: ['name', 'description', 'url'],
};

/** Properties that hold an address of ours. */
const ADDRESSES = ['url', 'item', 'contentUrl'];

const pages = await builtPages();
const blocks = pages.flatMap((page) => {
  const scripts = page.elements.filter((one) => attribute(one, 'type') === 'application/ld+json');
  return scripts.map((script) => ({ page, data: JSON.parse(textOf(script)) as Data }));
});

/** The thing and all things in it. */
function thingsIn(value: unknown): Data[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [...('@type' in value ? [value as Data] : []), ...Object.values(value).flatMap(thingsIn)];
}

const kindOf = (file: string) =>
  blocks.filter(({ page }) => page.file === file).map(({ data }) => data['@type']);

test('each page says what it is, once, and pages with nothing to add say nothing', () => {
  const withPath = pages.filter(({ file }) =>
    /^(positions|questions|sources|maps)\/.+\//.test(file),
  );

  expect(kindOf('index.html')).toEqual(['WebSite']);
  expect(kindOf('background/index.html')).toEqual(['Article']);
  expect(kindOf('data/index.html')).toEqual(['Dataset']);
  expect(kindOf('glossary/index.html')).toEqual(['DefinedTermSet']);
  expect(kindOf('questions/index.html')).toEqual(['FAQPage']);
  expect(kindOf('search/index.html')).toEqual([]);
  expect(blocks.filter(({ data }) => data['@type'] === 'Article')).toHaveLength(5);
  expect(withPath.length).toBeGreaterThan(100);
  for (const { file } of withPath) expect(kindOf(file), file).toEqual(['WebPage']);
});

test('everything that is said has a kind that we know, with all that this kind needs', () => {
  expect(blocks.length).toBeGreaterThan(100);
  for (const { page, data } of blocks) {
    expect(data['@context'], page.file).toBe('https://schema.org');
    for (const thing of thingsIn(data)) {
      const missing = (REQUIRED[thing['@type']] ?? ['a kind that we know']).filter(
        (property) => !(property in thing),
      );
      const isPart = thing['@type'] === 'WebSite' && thing !== data;
      expect(isPart ? [] : missing, `${page.file}: ${thing['@type']}`).toEqual([]);
      expect(
        Object.values(thing).filter((value) => value === '' || value === null),
        page.file,
      ).toEqual([]);
    }
    expect(data['dateModified'], page.file).toMatch(/^\d{4}(-\d\d){2}$/);
  }
});

test('every address leads to what is there, and a question says what its page says', async () => {
  let count = 0;
  for (const { page, data } of blocks) {
    const text = page.elements.map(textOf).join(' ');
    for (const thing of thingsIn(data)) {
      for (const address of ADDRESSES.flatMap((name) => thing[name] ?? []) as string[]) {
        count += 1;
        const [file, id] = address.split('#');
        const target = file ? path.posix.join(path.posix.dirname(page.file), file) : page.file;
        const html = await readFile(path.join(DIST, target), 'utf8');
        if (id) expect(html, `${page.file}: ${address}`).toContain(`id="${id}"`);
      }
      if (thing['@type'] === 'Answer') expect(text, page.file).toContain(thing['text']);
    }
  }
  expect(count).toBeGreaterThan(300);
});

test('it costs a chapter at most 250 bytes with brotli', () => {
  const chapters = blocks.filter(({ data }) => data['@type'] === 'Article');
  const cost = ({ html }: BuiltPage) =>
    brotliCompressSync(html).length -
    brotliCompressSync(html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, ''))
      .length;

  expect(chapters.length).toBe(5);
  for (const { page } of chapters) expect(cost(page), page.file).toBeLessThanOrEqual(250);
});

test('with the address of the site all addresses are full', async () => {
  const content = await sampleContent();
  const site = new URL('https://example.org/below/here');
  const things = sitePages(content).flatMap((page) => thingsIn(linkedData(page, content, site)));
  const addresses = things.flatMap((thing) => ADDRESSES.flatMap((name) => thing[name] ?? []));

  expect(addresses.length).toBeGreaterThan(20);
  for (const address of addresses)
    expect(address).toMatch(/^https:\/\/example\.org\/below\/here\//);
});

test('no words end the element that they stand in', () => {
  const name = 'Nobody </script><script>alert(1)</script> <!-- knows.';
  const text = scriptText({ '@context': 'https://schema.org', '@type': 'WebPage', name });

  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ name });
});
