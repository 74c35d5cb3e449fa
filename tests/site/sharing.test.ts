import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { filesBelow } from '../../src/integrations/built-pages.ts';
import { build, folderForBuilds } from '../support/build.ts';
import { SECOND_SUBJECT } from '../support/content.ts';
import { attribute, builtPages, DIST, type BuiltPage, isFound } from '../support/site.ts';

const HERE = 'https://example.org/below/here/';
const folder = await folderForBuilds();
const dist = path.join(folder, 'dist');
let pages: BuiltPage[];

beforeAll(async () => {
  const { code, output } = await build(SECOND_SUBJECT, dist, { SITE_URL: HERE });
  expect(code, output).toBe(0);
  pages = (await builtPages(dist)).filter(isFound);
});
afterAll(() => rm(folder, { recursive: true }));

/** What a meta of the page says. */
function meta({ elements }: BuiltPage, name: string): string | undefined {
  const found = elements.find(
    (one) => attribute(one, 'property') === name || attribute(one, 'name') === name,
  );
  return found && attribute(found, 'content');
}

/** Width and height of a PNG, in pixels. */
async function sizeOf(file: string): Promise<number[]> {
  const bytes = await readFile(file);
  expect(bytes.subarray(1, 4).toString('latin1'), file).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('with its address, every page says how to show a link to it, with a picture of its own', async () => {
  const pictures = new Set<string>();
  expect(pages.length).toBeGreaterThan(25);
  for (const page of pages) {
    const address = HERE + page.file.replace(/index\.html$/, '');
    const picture = meta(page, 'og:image') ?? '';
    pictures.add(picture);

    expect(meta(page, 'og:url'), page.file).toBe(address);
    expect(picture, page.file).toBe(`${address}card.png`);
    expect(await sizeOf(path.join(dist, picture.slice(HERE.length))), page.file).toEqual([
      1200, 630,
    ]);
    expect(meta(page, 'og:title'), page.file).toBeTruthy();
    expect(meta(page, 'og:description'), page.file).toBe(meta(page, 'description'));
    expect(meta(page, 'twitter:card'), page.file).toBe('summary_large_image');
  }
  expect(pictures.size).toBe(pages.length);
  expect((await filesBelow(dist)).filter((file) => file.endsWith('card.png'))).toHaveLength(
    pages.length,
  );
});

test('without its address, a page has neither these words nor a picture', async () => {
  expect((await filesBelow(DIST)).filter((file) => file.endsWith('card.png'))).toEqual([]);
  expect((await builtPages()).map(({ html }) => html).join('')).not.toMatch(/og:|twitter:/);
});

test('the site map fits its schema, and has every page that wants to be found, with its last review', async () => {
  const contents = await readFile(path.join(dist, 'sitemap.xml'), 'utf8');
  const schema = await readFile('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents }],
    schema: [schema],
  });
  const listed = [...contents.matchAll(/<loc>([^<]*)<\/loc><lastmod>\d{4}-\d\d-\d\d</g)];

  expect(errors).toEqual([]);
  expect(listed.map(([, address]) => address).sort()).toEqual(
    pages.map(({ file }) => HERE + file.replace(/index\.html$/, '')).sort(),
  );
});

test('the manifest names the site and icons that are there, in the sizes that it says', async () => {
  const { name, start_url, icons } = JSON.parse(
    await readFile(path.join(DIST, 'site.webmanifest'), 'utf8'),
  ) as { name: string; start_url: string; icons: { src: string; sizes: string; type: string }[] };
  const pixels = icons.filter(({ type }) => type === 'image/png');
  const naming = (await builtPages()).filter(({ html }) => html.includes('rel="manifest"'));

  expect(naming.map(({ file }) => file)).toEqual(['index.html']);
  expect(name).toBeTruthy();
  expect(await readFile(path.join(DIST, start_url), 'utf8')).toContain('<h1');
  expect(await readFile(path.join(DIST, 'icon.svg'), 'utf8')).toMatch(/^<svg /);
  expect(pixels.map(({ sizes }) => sizes)).toEqual(['180x180', '192x192', '512x512']);
  for (const { src, sizes } of pixels)
    expect((await sizeOf(path.join(DIST, src))).join('x')).toBe(sizes);
});

test('the colour around a page is that of its paper, light and dark, and its sign needs no request', async () => {
  const tokens = await readFile('src/styles/tokens.css', 'utf8');
  const [, ...paper] = /--colour-paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
  expect(paper).toHaveLength(2);
  for (const page of await builtPages()) {
    const named = (name: string, value: string) =>
      page.elements.filter((one) => attribute(one, name) === value);
    const colours = named('name', 'theme-color').map((one) => attribute(one, 'content'));

    expect(colours, page.file).toEqual(paper);
    expect(named('rel', 'icon').map((one) => attribute(one, 'href')?.slice(0, 19))).toEqual([
      'data:image/svg+xml,',
    ]);
  }
});
