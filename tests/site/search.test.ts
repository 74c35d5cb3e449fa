import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { NamesTable } from '../../src/model/names-table.ts';
import { textFragment } from '../../src/search/results.ts';
import { attribute, builtPages, DIST, textOf } from '../support/site.ts';

/** Bytes, brotli: the client code without Pagefind, and with the table of names (README, "Budgets"). */
const CODE_BYTES = 10_000;
const FIRST_ANSWER_BYTES = 40_000;

const pages = await builtPages();
const search = pages.find(({ file }) => file === 'search/index.html');
const scripts = (search?.elements ?? []).flatMap((element) =>
  element.tagName === 'script' ? (attribute(element, 'src') ?? []) : [],
);
const root = search?.elements.find((one) => attribute(one, 'data-search') !== undefined);
const tableFile = path.join(DIST, 'search', (root && attribute(root, 'data-names')) ?? '');
const json = await readFile(tableFile, 'utf8');
const table = JSON.parse(json) as NamesTable;

test('the code of the search is at most 10 kB, with the table of names at most 40 kB', async () => {
  // Its own, and that of all pages, which is counted as well.
  expect(scripts.length).toBe(2);
  const files = (await readdir(path.join(DIST, '_astro'))).filter((name) => name.endsWith('.js'));
  const code = await Promise.all(files.map((name) => readFile(path.join(DIST, '_astro', name))));
  const bytes = code.reduce((sum, one) => sum + brotliCompressSync(one).length, 0);

  expect(files.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(CODE_BYTES);
  expect(bytes + brotliCompressSync(json).length).toBeLessThanOrEqual(FIRST_ANSWER_BYTES);
});

test('every address in the table of names is a page, and its fragment an element there', () => {
  const ids = new Map(
    pages.map(({ file, elements }) => [
      file.replace(/index\.html$/, ''),
      new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
    ]),
  );
  const lost = table.rows
    .map(([, , href]) => href)
    .filter((href) => {
      const [page = '', id] = href.split('#');
      return !ids.has(page) || (id !== undefined && !ids.get(page)?.has(id));
    });

  expect(table.rows.length).toBeGreaterThan(500);
  expect(lost).toEqual([]);
});

test('without scripts, every place, person and term stands in the list of all names', () => {
  const named = table.rows.filter(([kind]) =>
    ['place', 'person', 'term'].includes(table.kinds[kind]?.id ?? ''),
  );
  const list = search?.elements.find((one) => attribute(one, 'data-search-names') !== undefined);
  const text = list ? textOf(list) : '';

  expect(named.length).toBeGreaterThan(100);
  expect(named.map(([, title]) => title).filter((title) => !text.includes(title))).toEqual([]);
});

test('pages tell the full text their kind, and lists of sources weigh least', () => {
  const kindOf = (file: string) =>
    pages
      .find((page) => page.file === file)
      ?.elements.filter((one) => attribute(one, 'data-pagefind-filter') === 'kind[content]')
      .map((one) => attribute(one, 'content'));
  const bibliography = pages.find(({ file }) => /^sources\/.+\//.test(file));

  expect(kindOf('ceasefire/index.html')).toEqual(['passage']);
  expect(kindOf(bibliography?.file ?? '')).toEqual(['sources']);
});

test('a passage is opened at the words found, up to the next sign', () => {
  expect(textFragment('/a/#b', 'before <mark>two words</mark> that follow, and')).toBe(
    ':~:text=two%20words%20that%20follow',
  );
  expect(textFragment('/a/', 'a <mark>well-known</mark>.')).toBe('#:~:text=well%2Dknown');
  expect(textFragment('/a/', 'nothing marked')).toBe('');
});
