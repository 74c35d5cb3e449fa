import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { chaptersInOrder } from '../../src/model/chapters.ts';
import { attribute, builtPages, DIST, isInside, textOf, within, isFound } from '../support/site.ts';

const pages = await builtPages();
const { content } = await readContent(contentFolder);
const chapters = pages.filter(({ file }) =>
  chaptersInOrder(content).some(({ id }) => file === `${id}/index.html`),
);

test('there is a page for each page, position and question of the content', () => {
  const files = pages.map(({ file }) => file);
  const expected = [
    '404.html',
    'index.html',
    ...[...content.pages.keys()]
      .filter((id) => id !== 'home' && id !== 'not-found')
      .map((id) => `${id}/index.html`),
    ...[...content.positions.keys()].map((id) => `positions/${id}/index.html`),
    ...[...content.questions.keys()].map((id) => `questions/${id}/index.html`),
  ];

  expect(expected.filter((file) => !files.includes(file))).toEqual([]);
  expect(chapters).toHaveLength(5);
});

test('every page has a language, one h1, a main part, and a title and description of its own', () => {
  const titles = new Set<string>();
  const descriptions = new Set<string>();
  for (const { file, elements } of pages) {
    const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
    const [html] = named('html');
    const [title] = named('title');
    const description = named('meta').find((meta) => attribute(meta, 'name') === 'description');

    expect(html && attribute(html, 'lang'), file).toBe(content.site.language);
    expect(named('h1').length, file).toBe(1);
    expect(named('main').length, file).toBe(1);
    if (file !== '404.html') {
      expect(
        [named('header').length > 0, named('nav').length > 0, named('footer').length],
        file,
      ).toEqual([true, true, 1]);
    }
    titles.add(title ? textOf(title) : '');
    descriptions.add((description && attribute(description, 'content')) ?? '');
  }

  expect(titles.size).toBe(pages.length);
  expect(descriptions.size).toBe(pages.length);
});

test('the page for wrong addresses is whole wherever it is served', () => {
  const [page] = pages.filter(({ file }) => file === '404.html');
  const addresses = (page?.elements ?? []).flatMap((element) =>
    ['href', 'src', 'action'].flatMap((name) => attribute(element, name) ?? []),
  );

  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !/^(https?:|data:|#)/.test(address))).toEqual([]);
});

test('headings go down one level at a time', () => {
  for (const { file, elements } of pages) {
    const levels = elements
      .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
      .map(Number);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `${file}: heading ${index + 1}`).toBeLessThanOrEqual(
        1,
      );
    });
  }
});

test('no id stands twice on a page', () => {
  for (const { file, elements } of pages) {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice, file).toEqual([]);
  }
});

test('no page asks another host for anything, and none has inline scripts or style attributes', () => {
  const loading = ['src', 'srcset', 'poster', 'data'];
  for (const { file, elements } of pages) {
    for (const element of elements) {
      const { tagName } = element;
      const loaded = loading.map((name) => attribute(element, name) ?? '');
      const linked =
        tagName === 'link' && attribute(element, 'rel') !== 'canonical'
          ? (attribute(element, 'href') ?? '')
          : '';
      expect(
        [...loaded, linked].filter((address) => /^(https?:)?\/\//.test(address)),
        file,
      ).toEqual([]);
      // Linked data is read, never run: no policy speaks of it.
      const isRun = attribute(element, 'type') !== 'application/ld+json';
      expect(tagName === 'script' && isRun && attribute(element, 'src') === undefined, file).toBe(
        false,
      );
      expect(attribute(element, 'style'), file).toBeUndefined();
    }
  }
});

test('every paragraph, list item and table row of a chapter that states facts has a citation', () => {
  for (const { file, elements } of chapters) {
    const text = elements.find((element) =>
      attribute(element, 'class')?.split(' ').includes('text'),
    );
    const blocks = (text ? within(text) : []).filter(
      (element) =>
        (element.tagName === 'p' || element.tagName === 'li' || element.tagName === 'td') &&
        !isInside(element, 'data-signpost') &&
        !isInside(element, 'data-record'),
    );
    const cited = (element: (typeof blocks)[number]) =>
      within(element).some((inner) => attribute(inner, 'data-cite') !== undefined);
    const bare = blocks.filter((block) => {
      // A row is cited as a whole.
      const row = block.tagName === 'td' ? block.parentNode : block;
      return !(row && 'tagName' in row && cited(row));
    });

    expect(blocks.length, file).toBeGreaterThan(20);
    expect(bare.map(textOf), file).toEqual([]);
  }
});

test('every mark leads to an entry of its source on the same page, and every entry back to a mark', () => {
  for (const { file, elements } of pages) {
    const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
    const marks = elements.filter((element) => attribute(element, 'data-cite') !== undefined);
    const back = elements.filter((element) => attribute(element, 'href')?.startsWith('#mark-'));

    for (const mark of marks) {
      expect(ids, file).toContain(attribute(mark, 'href')?.slice(1));
      expect(attribute(mark, 'aria-label'), file).toMatch(/\d/);
    }
    expect(back.length, file).toBe(marks.length);
    for (const link of back) expect(ids, file).toContain(attribute(link, 'href')?.slice(1));
  }
  expect(
    pages.flatMap(({ elements }) => elements.filter((one) => attribute(one, 'data-cite'))).length,
  ).toBeGreaterThan(500);
});

test('the stock interfaces of the search are not shipped', () => {
  expect(existsSync(path.join(DIST, 'pagefind/pagefind.js'))).toBe(true);
  expect(existsSync(path.join(DIST, 'pagefind/pagefind-ui.js'))).toBe(false);
  expect(existsSync(path.join(DIST, 'pagefind/pagefind-modular-ui.js'))).toBe(false);
});

test('a page has few regions, so that a reader can go from one to the next', () => {
  for (const { file, elements } of pages) {
    const regions = elements.filter(
      (element) =>
        element.tagName === 'section' &&
        (attribute(element, 'aria-labelledby') ?? attribute(element, 'aria-label')) !== undefined,
    );
    expect(regions.length, file).toBeLessThanOrEqual(2);
  }
});

test('every part of an indexed page has an address: its headings have ids', () => {
  const indexed = pages.filter(isFound);
  expect(indexed.length).toBeGreaterThan(100);
  for (const { file, elements } of indexed) {
    const bare = elements.filter(
      (element) =>
        element.tagName === 'h2' &&
        isInside(element, 'data-pagefind-body') &&
        !isInside(element, 'data-pagefind-ignore') &&
        attribute(element, 'id') === undefined,
    );
    expect(bare.map(textOf), file).toEqual([]);
  }
});

test('each event of the timeline is a heading at its address', () => {
  const timeline = pages.find(({ file }) => file === 'timeline/index.html');
  const headings = (timeline?.elements ?? []).filter(({ tagName }) => tagName === 'h2');

  expect(headings.map((heading) => attribute(heading, 'id')).sort()).toEqual(
    [...content.events.keys()].sort(),
  );
});

test('the menu marks the page itself, and the page above a page below it', () => {
  const marked = (file: string) =>
    pages
      .find((page) => page.file === file)
      ?.elements.filter((element) => attribute(element, 'aria-current') !== undefined)
      .map((element) => [textOf(element), attribute(element, 'aria-current')]);
  const [party = ''] = content.positions.keys();

  expect(marked('positions/index.html')).toEqual([['Positions', 'page']]);
  expect(marked(`positions/${party}/index.html`)).toEqual([['Positions', 'true']]);
  expect(marked('places/index.html')).toEqual([]);
});
