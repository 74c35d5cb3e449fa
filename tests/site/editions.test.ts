// Long, for PDF, EPUB and archive are made once and tried together.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { PDFBool, PDFDict, PDFDocument, PDFName, PDFString, PDFHexString } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { readBook, rootOf } from '../../src/editions/book.ts';
import { epubOf } from '../../src/editions/epub.ts';
import { destinations } from '../../src/editions/pdf.ts';
import { startBrowser } from '../../src/editions/browser.ts';
import { folderForBuilds } from '../support/build.ts';
import { run, type Ended } from '../support/command.ts';
import { SECOND_SUBJECT } from '../support/content.ts';
import { attribute, builtPages } from '../support/site.ts';

const EPUBCHECK = '/usr/share/java/epubcheck.jar';
const JAVA = '/usr/bin/java';
const NAME = 'the-harbour-dispute-2026-01-31';

const folder = await folderForBuilds();
const dist = path.join(folder, 'dist');
const settings = { CONTENT_DIR: SECOND_SUBJECT, OUT_DIR: dist, NODE_ENV: 'production' };
let made: Ended;
let epub: Record<string, Uint8Array>;
let pdf: PDFDocument;

beforeAll(async () => {
  made = await run('editions.ts', [], settings);
  expect(made.code, made.errors).toBe(0);
  epub = unzipSync(await edition('epub'));
  pdf = await PDFDocument.load(await edition('pdf'), { updateMetadata: false });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function edition(kind: string): Promise<Uint8Array> {
  return readFile(path.join(dist, 'editions', `${NAME}.${kind}`));
}

test('the page that leads to the editions has those that are there, with their sizes, compressed copies included', async () => {
  const place = path.join(dist, 'editions/index.html');
  const html = await readFile(place, 'utf8');
  const links = [...html.matchAll(/<a href="([^"]+)" download>[^<]*<\/a> \(([^)]*)\)/g)];

  expect(links.map(([, file]) => file)).toEqual([`${NAME}.pdf`, `${NAME}.epub`, `${NAME}.zip`]);
  for (const [, , size] of links) expect(size).toMatch(/^[\d.]+ MB$/);
  expect(brotliDecompressSync(await readFile(`${place}.br`)).toString()).toBe(html);
  expect((await readdir(path.dirname(place))).toSorted()).toEqual(
    [
      ...['index.html', 'index.html.br', 'index.html.gz', 'index.md'],
      ...[`${NAME}.pdf`, `${NAME}.epub`, `${NAME}.zip`],
    ].toSorted(),
  );
});

test('without editions that page says that there are none, and every page leads to it', async () => {
  const pages = await builtPages();
  const keep = pages.find(({ file }) => file === 'editions/index.html');
  const { content } = await readContent(contentFolder);
  const leading = pages.filter(({ elements }) =>
    elements.some((one) => attribute(one, 'href')?.endsWith('editions/index.html')),
  );

  expect(keep?.html).toContain(content.site.words.editions.none);
  expect(keep?.html).not.toMatch(/href="[^"]*\.(pdf|epub|zip)"/);
  expect(pages.length).toBeGreaterThan(20);
  // The page for wrong addresses is served at any depth, and leads to the start alone.
  expect(pages.length - leading.length).toBeLessThanOrEqual(1);
});

test('the same content gives the same files', async () => {
  const hashes = async () => {
    const files = await Promise.all(['pdf', 'epub', 'zip'].map(edition));
    return files.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  };
  const before = await hashes();
  const again = await run('editions.ts', ['--built'], { ...settings, TZ: 'Pacific/Auckland' });

  expect(again.code, again.errors).toBe(0);
  expect(await hashes()).toEqual(before);
});

test('without a browser nothing is begun, and one sentence says what to do', async () => {
  const { code, errors } = await run('editions.ts', [], {
    ...settings,
    OUT_DIR: path.join(folder, 'none'),
    CHROMIUM_PATH: '/no/such/browser',
  });

  expect(code).toBe(1);
  expect(errors).toBe(
    'The editions were not made: CHROMIUM_PATH names /no/such/browser, and no file is there: correct it, or unset it.\n',
  );
  expect(existsSync(path.join(folder, 'none'))).toBe(false);
});

test('a site that was built of other content is not taken', async () => {
  const other = path.join(folder, 'other');
  await mkdir(other);
  await writeFile(path.join(other, 'build.json'), '{"contentDate":"2020-01-01"}');
  const { code, errors } = await run('editions.ts', ['--built'], { ...settings, OUT_DIR: other });

  expect(code).toBe(1);
  expect(errors).toContain('is of 2020-01-01 and the content of 2026-01-31: leave out --built.');
});

test('the EPUB has one id wherever the site is, for a new version takes the place of the old', async () => {
  const { content } = await readContent(SECOND_SUBJECT);
  const ids = await Promise.all(
    [undefined, 'https://example.org/', 'https://example.com/'].map(async (home) => {
      const files = unzipSync(await epubOf([], content.site, dist, home));
      const entry = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
      return /<dc:identifier id="id">([^<]*)</.exec(entry)?.[1];
    }),
  );

  expect(ids[0]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(new Set(ids).size).toBe(1);
});

test('the PDF is tagged and says its language, title and the date of its content', () => {
  const { catalog } = pdf;
  const text = (name: string) => catalog.lookup(PDFName.of(name), PDFString).asString();

  expect(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('K'))).toBeDefined();
  const info = catalog.lookup(PDFName.of('MarkInfo'), PDFDict);
  expect(info.lookup(PDFName.of('Marked'), PDFBool).asBoolean()).toBe(true);
  expect(text('Lang')).toBe('en-GB');
  expect(pdf.getTitle()).toBe('The Harbour Dispute');
  expect(pdf.getCreationDate()?.toISOString()).toBe('2026-01-31T00:00:00.000Z');
  // A4, in points.
  expect(Object.values(pdf.getPage(0).getSize()).map(Math.round)).toEqual([595, 842]);
});

test('the outline of the PDF has every heading, in order', async () => {
  const { content } = await readContent(SECOND_SUBJECT);
  const pages = await readBook(dist, content);
  const headings = pages.flatMap(({ text, depth }) =>
    selectAll('h1, h2, h3, h4', rootOf(text))
      .map((heading) => toString(heading))
      // Below the answers to questions and the like, the heading of the sources is a line of text.
      .filter((heading) => depth === 1 || heading !== 'Sources'),
  );
  const titles = outlineOf(pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict));

  expect(headings.length).toBeGreaterThan(50);
  expect(titles.map(folded)).toEqual(['The Harbour Dispute', 'Contents', ...headings].map(folded));
});

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The titles of an outline, in the order of the document. */
function outlineOf(item: PDFDict): string[] {
  const titles: string[] = [];
  let next = item.lookupMaybe(PDFName.of('First'), PDFDict);
  while (next) {
    const title = next.lookup(PDFName.of('Title'));
    if (title instanceof PDFString || title instanceof PDFHexString)
      titles.push(title.decodeText());
    titles.push(...outlineOf(next));
    next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}

test('every link of the PDF leads to a place in it, or out of it to the web', () => {
  const named = destinations(pdf);
  const links = pdf
    .getPages()
    .flatMap((page) => page.node.Annots()?.asArray() ?? [])
    .map((ref) => pdf.context.lookup(ref, PDFDict));
  const inside = links.flatMap((link) => link.lookupMaybe(PDFName.of('Dest'), PDFName) ?? []);
  const outside = links.flatMap((link) => {
    const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
    return action?.lookupMaybe(PDFName.of('URI'), PDFString)?.asString() ?? [];
  });

  expect(inside.length).toBeGreaterThan(100);
  expect(outside.length).toBeGreaterThan(5);
  expect(inside.length + outside.length).toBe(links.length);
  expect(inside.map((name) => name.decodeText()).filter((name) => !named.has(name))).toEqual([]);
  expect(outside.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
});

test('the EPUB names its kind first, and lists every file that it holds', async () => {
  const bytes = await edition('epub');
  const entry = strFromU8(epub['EPUB/package.opf'] ?? new Uint8Array());
  const listed = [...entry.matchAll(/ href="([^"]+)"/g)].map(([, file]) => `EPUB/${file}`);

  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  expect(listed.length).toBeGreaterThan(30);
  expect([...listed, 'EPUB/package.opf', 'META-INF/container.xml', 'mimetype'].sort()).toEqual(
    Object.keys(epub).sort(),
  );
  expect(entry).toContain('<meta property="dcterms:modified">2026-01-31T00:00:00Z</meta>');
  expect(entry).toContain('schema:accessibilitySummary');
  expect(strFromU8(epub['EPUB/places.xhtml'] ?? new Uint8Array())).toContain('Brève-Port');
});

const canCheck = existsSync(EPUBCHECK) && existsSync(JAVA);
if (!canCheck) console.log('epubcheck is not on this machine: the EPUB was not checked with it.');

test.runIf(canCheck)('epubcheck finds no error and no warning', async () => {
  const place = path.join(dist, 'editions', `${NAME}.epub`);
  const checked = await promisify(execFile)(JAVA, ['-jar', EPUBCHECK, place]).catch(
    (error: unknown) => error as { stdout: string; stderr: string },
  );

  expect(checked.stdout + checked.stderr).toContain('0 fatals / 0 errors / 0 warnings');
});

test.each([true, false])(
  'the archive works from a disk, with scripts: %s',
  async (javaScriptEnabled) => {
    const root = path.join(folder, `disk-${javaScriptEnabled}`);
    for (const [name, bytes] of Object.entries(unzipSync(await edition('zip')))) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), bytes);
    }
    expect(await readdir(root)).toEqual([NAME]);
    expect(await readFile(path.join(root, NAME, 'README.txt'), 'utf8')).toContain('index.html');

    const browser = await startBrowser();
    try {
      const page = await browser.newPage({ javaScriptEnabled });
      const wrong: string[] = [];
      page.on('console', (said) => wrong.push(said.text()));
      page.on('pageerror', (error) => wrong.push(error.message));
      page.on('requestfailed', (request) => wrong.push(`not found: ${request.url()}`));

      await page.goto(pathToFileURL(path.join(root, NAME, 'index.html')).href);
      for (const words of ['Dispute', 'Maps', 'Positions', 'Timeline', 'To keep', 'Search']) {
        await page.getByRole('link', { name: words, exact: true }).first().click();
        await page.waitForLoadState();
      }
      expect(page.url()).toMatch(/search\/index\.html$/);
      await page.getByRole('link', { name: 'Brevport/Longmouth' }).first().click();
      await page.waitForURL(/places\/index\.html#/);

      expect(await page.getByRole('heading', { name: 'Brevport/Longmouth' }).isVisible()).toBe(
        true,
      );
      expect(wrong).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);

test('every address in the archive is of a file in it', async () => {
  const files = unzipSync(await edition('zip'));
  const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
  const missing = pages
    .filter((name) => !name.endsWith('/404.html'))
    .flatMap((name) =>
      addressesIn(parse(strFromU8(files[name] ?? new Uint8Array())))
        .filter((address) => !/^([a-z]+:|#)/.test(address))
        .map((address) => new URL(address, `file:///${name}`).pathname.slice(1))
        .filter((target) => !(decodeURI(target) in files))
        .map((target) => `${name} leads to ${target}`),
    );

  expect(pages.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

function addressesIn(node: DefaultTreeAdapterTypes.Node): string[] {
  const own = 'attrs' in node ? node.attrs : [];
  const below = 'childNodes' in node ? node.childNodes.flatMap(addressesIn) : [];
  return [
    ...own.filter(({ name }) => ['href', 'src', 'action'].includes(name)).map(({ value }) => value),
    ...below,
  ];
}
