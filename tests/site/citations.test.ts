import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plugins } from '@citation-js/core';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { citablesOf, sourcesCitedOn } from '../../src/model/citables.ts';
import '../../src/model/citation-formats.ts';
import type { ContentSet } from '../../src/model/content-set.ts';
import type { CslItem } from '../../src/model/csl.ts';
import { build, outFolder } from '../support/build.ts';
import { SECOND_SUBJECT } from '../support/content.ts';
import {
  attribute,
  builtPages,
  DIST,
  isInside,
  textOf,
  within,
  type BuiltPage,
  isFound,
} from '../support/site.ts';

const pages = await builtPages();
const { content } = await readContent(contentFolder);
const FORMATS = ['bib', 'ris', 'csl.json'];

/** What a reference manager reads from a built file. */
async function read(file: string, dist = DIST): Promise<CslItem[]> {
  const text = await readFile(path.join(dist, file), 'utf8');
  return plugins.input.chain(text, { generateGraph: false });
}

/** The page to which a link leads, and the id on it. */
function targetOf(file: string, href: string): { file: string; id: string } {
  const { pathname, hash } = new URL(href, `https://site.example/${file}`);
  return { file: pathname.slice(1), id: hash.slice(1) };
}

const idsOf = ({ elements }: BuiltPage) => elements.flatMap((one) => attribute(one, 'id') ?? []);
const linksOf = ({ elements }: BuiltPage) =>
  elements.filter(({ tagName }) => tagName === 'a').map((one) => attribute(one, 'href') ?? '');

/** The paragraphs that the citation pages list, and those that the pages have: "dispute/index.html#p-3f9". */
function addresses(built: BuiltPage[]): { listed: string[]; there: string[] } {
  const listed = built
    .filter(({ file }) => /^cite\/.+\//.test(file))
    .flatMap((page) => linksOf(page).map((href) => targetOf(page.file, href)))
    .filter(({ id }) => id.startsWith('p-'))
    .map(({ file, id }) => `${file}#${id}`);
  const there = built.flatMap((page) =>
    idsOf(page)
      .filter((id) => id.startsWith('p-'))
      .map((id) => `${page.file}#${id}`),
  );
  return { listed, there };
}

test.each(FORMATS)(
  'data/sources.%s holds every source, as a reader gets it back',
  async (format) => {
    const found = await read(`data/sources.${format}`);
    const ids = [...content.sources.keys()].sort((a, b) => (a < b ? -1 : 1));

    expect(found.length).toBeGreaterThan(900);
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const { id, title, publisher, authority, URL: url = '', issued } of found) {
      const source = content.sources.get(id);
      expect(title, id).toBe(source?.title);
      expect(publisher ?? authority, id).toBe(source?.publisher);
      // The parser writes some of an address's letters with a percent sign.
      expect(decoded(url), id).toBe(decoded(source?.url ?? ''));
      expect(issued?.['date-parts'][0][0], id).toBe(
        source?.published && Number(source.published.slice(0, 4)),
      );
    }
  },
);

function decoded(address: string): string {
  return address.replaceAll('%25', '%');
}

test('the dates in data/sources.ris and .bib are as exact as in the records', async () => {
  const lines = (await readFile(path.join(DIST, 'data/sources.ris'), 'utf8')).split('\r\n');
  const dates = lines.flatMap((line) => /^DA {2}- (.*)\/$/.exec(line)?.[1] ?? []);
  const published = [...content.sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, source]) => source.published ?? []);
  const bib = (await read('data/sources.bib')).flatMap(({ issued }) => issued ?? []);

  expect(published.length).toBeGreaterThan(900);
  expect(dates.map((date) => date.replace(/\/+$/, '').replaceAll('/', '-'))).toEqual(published);
  expect(bib.map(({ 'date-parts': [parts] }) => parts)).toEqual(
    published.map((date) => date.split('-').map(Number)),
  );
});

test('letters of other scripts, and archived copies, are in all three files', async () => {
  const titles = [...content.sources.values()].map(({ title }) => title);
  const foreign = titles.filter((title) => /[\u0400-\u04ff\u0530-\u058f]/.test(title));
  const copies = [...content.sources.values()].flatMap(({ archived }) => archived ?? []);

  expect(foreign.length).toBeGreaterThan(10);
  for (const format of FORMATS) {
    const found = await read(`data/sources.${format}`);
    const notes = found.map(({ note }) => note ?? '').join('\n');
    expect(found.map(({ title }) => title)).toEqual(expect.arrayContaining(foreign));
    expect(copies.filter((copy) => !notes.includes(copy))).toEqual([]);
  }
});

test('every page that can be found links once to its citation, where its title stands', () => {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const found = pages.filter(isFound);

  expect(found.length).toBe(citablesOf(content).length);
  for (const { file, elements } of found) {
    const links = elements.filter(
      (one) => one.tagName === 'a' && textOf(one) === content.site.words.cite.link,
    );
    expect(links.length, file).toBe(1);
    const target = targetOf(file, (links[0] && attribute(links[0], 'href')) ?? '');
    const page = byFile.get(target.file);
    const part = page?.elements.find((one) =>
      target.id ? attribute(one, 'id') === target.id : one.tagName === 'main',
    );
    const heading = part && within(part).find(({ tagName }) => /^h[12]$/.test(tagName));
    const h1 = elements.find(({ tagName }) => tagName === 'h1');
    expect(heading && textOf(heading), file).toContain(h1 && textOf(h1));
  }
});

test.each(FORMATS)(
  "each page's .%s file has its title and the day of its checking",
  async (format) => {
    const citables = citablesOf(content);

    expect(citables.length).toBeGreaterThan(150);
    for (const { id, title, checked } of citables) {
      const [item, ...others] = await read(`cite/${id}.${format}`);
      expect(others, id).toEqual([]);
      expect(item?.title, id).toBe(title);
      expect(item?.issued?.['date-parts'], id).toEqual([checked.split('-').map(Number)]);
      // The site does not know where it will stand.
      expect(item?.URL, id).toBeUndefined();
    }
  },
);

test('the citation on each page names its title and day, and the version of build.json', async () => {
  const { commit } = JSON.parse(await readFile(path.join(DIST, 'build.json'), 'utf8')) as {
    commit: string;
  };
  const citing = pages.filter(({ file }) => /^cite\/.+\//.test(file));
  const texts = citing.flatMap(({ elements }) =>
    elements.filter((one) => attribute(one, 'class') === 'whole').map(textOf),
  );
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();
  const all = texts.map(plain).join('\n');

  expect(commit).toMatch(/^[0-9a-f]{40}/);
  expect(texts.length).toBe(2 * citablesOf(content).length);
  expect(texts.filter((text) => !text.includes(`Version ${commit.slice(0, 10)}`))).toEqual([]);
  expect(citablesOf(content).filter(({ title }) => !all.includes(plain(title)))).toEqual([]);
  expect(texts.filter((text) => !text.includes(content.site.checked.slice(0, 4)))).toEqual([]);
});

test('each chapter has files with the sources that it lists', async () => {
  const chapters = citablesOf(content).filter(
    ({ text }) => text?.kind === 'pages' && content.pages.get(text.id)?.kind === 'chapter',
  );

  expect(chapters).toHaveLength(5);
  for (const chapter of chapters) {
    const page = pages.find(({ file }) => file === `${chapter.id}/index.html`);
    const marks = page?.elements.flatMap((one) => attribute(one, 'data-cite') ?? []);
    for (const format of FORMATS) {
      const ids = (await read(`cite/${chapter.id}.sources.${format}`)).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(50);
      expect(ids).toEqual(sourcesCitedOn(chapter, content));
      expect(new Set(ids)).toEqual(new Set(marks));
    }
  }
});

test('every paragraph with a source has an address of its own that its citation page lists, and no other is listed', () => {
  const { listed, there } = addresses(pages);

  expect(there.length).toBeGreaterThan(700);
  expect(new Set(there).size).toBe(there.length);
  expect(listed.toSorted()).toEqual(there.toSorted());
  const texts = pages.filter(({ file }) => file !== 'styleguide/index.html');
  const bare = texts.flatMap(({ file, elements }) =>
    elements
      .filter((one) => attribute(one, 'data-cite') && !isAddressed(one))
      .map((one) => `${file}: ${attribute(one, 'data-cite')}`),
  );
  expect(bare).toEqual([]);
});

/** True when the mark stands in an element with an address, or in a record, which has its own. */
function isAddressed(mark: BuiltPage['elements'][number]): boolean {
  if (isInside(mark, 'data-record')) return true;
  let node: (typeof mark)['parentNode'] = mark;
  while (node && 'attrs' in node) {
    if (attribute(node, 'id')?.startsWith('p-')) return true;
    node = node.parentNode;
  }
  return false;
}

test('the text of a page has no more places to stop at with the tab key than its links', () => {
  const focusable = pages.flatMap(({ elements }) =>
    elements.filter((one) => attribute(one, 'id')?.startsWith('p-') && attribute(one, 'tabindex')),
  );

  expect(focusable).toEqual([]);
});

test('another subject has all of it, with addresses when it knows its own', async () => {
  const dist = await outFolder();
  const { code, output } = await build(SECOND_SUBJECT, dist, {
    SITE_URL: 'https://example.org/below',
  });
  expect(code, output).toBe(0);
  const { content: other }: { content: ContentSet } = await readContent(SECOND_SUBJECT);
  const built = await builtPages(dist);
  const { listed, there } = addresses(built);

  for (const format of FORMATS) {
    const sources = await read(`data/sources.${format}`, dist);
    const [dispute] = await read(`cite/dispute.${format}`, dist);
    const cited = await read(`cite/dispute.sources.${format}`, dist);
    expect(sources).toHaveLength(other.sources.size);
    expect(cited).toHaveLength(3);
    expect(dispute).toMatchObject({
      title: 'How the dispute began',
      URL: 'https://example.org/below/dispute/',
    });
  }
  expect(there.length).toBeGreaterThan(8);
  expect(listed.toSorted()).toEqual(there.toSorted());
  const page = built.find(({ file }) => file === 'cite/dispute/index.html');
  expect(page?.html).toContain('https://example.org/below/dispute/</dd>');
  expect(page?.html).not.toContain(other.site.words.cite.noAddress);
});
