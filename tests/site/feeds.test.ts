import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { recordFor } from '../../src/model/content-set.ts';
import { atomFeed, feedEntries, jsonFeed } from '../../src/model/feeds.ts';
import { sampleContent } from '../support/content.ts';
import { attribute, builtPages, DIST } from '../support/site.ts';

const HERE = new URL('https://example.org/below/here/');
const UUID_URN = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface JsonFeed {
  items: { id: string; url: string; title: string; content_text: string; date_modified: string }[];
}

test('a correction is in both feeds with what it said, what it says and why, under its own day', async () => {
  const content = await sampleContent();
  const says = 'What it said: The bells were due on 1 July 2024.';
  const entry = parseAtomFeed(atomFeed(content, HERE)).entries?.find(({ content: text }) =>
    text?.value?.startsWith(says),
  );
  const item = (JSON.parse(jsonFeed(content, HERE)) as JsonFeed).items.find((one) =>
    one.content_text.startsWith(says),
  );

  expect(entry?.title?.value).toBe('Corrected: The agreement on the bell');
  expect(entry?.updated).toBe('2025-01-15T00:00:00.000Z');
  expect(entry?.links?.[0]?.href).toBe('https://example.org/below/here/corrections/#bell-date');
  expect(item?.title).toBe(entry?.title?.value);
  expect(item?.id).toBe(entry?.id);
  expect(item?.content_text).toMatch(/What it says: .*\nWhy: .*\nWho asked: A reader$/);
});

test('a page is an entry at each review, a claim at its own, an objection when it was answered', async () => {
  const content = await sampleContent();
  const titles = feedEntries(content).map(({ title }) => title);

  expect(titles).toContain('Checked: How the dispute began');
  expect(titles).toContain('Checked: Northbank’s positions');
  expect(titles).toContain('Checked: The harbour has always been shared.');
  expect(titles).toContain('Objection answered: How the dispute began');
  expect(titles.filter((title) => title === 'Checked: Questions')).toHaveLength(1);
  expect(titles).not.toContain('Checked: Corrections');

  const before = new Set(feedEntries(content).map(({ id }) => id));
  const later = await sampleContent();
  recordFor(later, 'pages', 'dispute', 'a test').checked = '2026-01-31';
  const added = feedEntries(later).filter(({ id }) => !before.has(id));
  expect(added.map(({ title }) => title)).toEqual(['Checked: How the dispute began']);

  // A claim that was checked with its page is no entry beside it.
  recordFor(later, 'pages', 'dispute', 'a test').checked = '2025-07-31';
  expect(feedEntries(later).map(({ title }) => title)).not.toContain(
    'Checked: The harbour has always been shared.',
  );
});

test('ids are UUID URNs, each once, and stay when the site moves or is renamed', async () => {
  const content = await sampleContent();
  const ids = feedEntries(content).map(({ id }) => id);
  const idsIn = (feed: string) => (JSON.parse(feed) as JsonFeed).items.map(({ id }) => id);

  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(UUID_URN);
  expect(idsIn(jsonFeed(content, HERE))).toEqual(ids);
  expect(idsIn(jsonFeed(content, undefined))).toEqual(ids);
  content.site.name = 'Another name';
  expect(feedEntries(content).map(({ id }) => id)).toEqual(ids);
});

test('the JSON feed fits the schema of JSON Feed 1.1', async () => {
  const file = 'node_modules/jsonfeed-schema/schema-v1.1.json';
  const schema = JSON.parse(await readFile(file, 'utf8')) as object;
  const formats = {
    uri: (text: string) => URL.canParse(text),
    'date-time': (text: string) => new Date(text).toISOString() === text,
  };
  const fits = new Ajv({ formats }).compile(schema);
  const { content } = await readContent(contentFolder);

  fits(JSON.parse(jsonFeed(content, HERE)));
  expect(fits.errors).toBeNull();
});

test('the Atom feed is well-formed and has what RFC 4287 asks of a feed and of each entry', async () => {
  const { content } = await readContent(contentFolder);
  for (const site of [HERE, undefined]) {
    const written = atomFeed(content, site);
    const wellFormed = await validateXML({
      xml: [{ fileName: 'feed.atom', contents: written }],
      // No schema of Atom is published as a package; this one takes any XML.
      schema: [
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2005/Atom"><xs:element name="feed"/></xs:schema>',
      ],
    });
    const feed = parseAtomFeed(written);
    const days = (feed.entries ?? []).map(({ updated = '' }) => updated);

    expect(wellFormed.errors).toEqual([]);
    expect(feed.id).toMatch(UUID_URN);
    expect(feed.title?.value).toContain(content.site.name);
    expect(feed.authors?.[0]?.name).toBeTruthy();
    expect(feed.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
    expect(days.length).toBeGreaterThan(10);
    expect(feed.updated).toBe(days.toSorted().at(-1));
    for (const entry of feed.entries ?? []) {
      expect(entry.id).toMatch(UUID_URN);
      expect(entry.title?.value).toBeTruthy();
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/);
      expect(entry.content?.value).toBeTruthy();
      expect(entry.links?.[0]?.rel).toBe('alternate');
    }
  }
});

test('the built feeds are those of the content, and every entry leads to what is there', async () => {
  const { content } = await readContent(contentFolder);
  const written = await readFile(path.join(DIST, 'feed.json'), 'utf8');
  const pages = await builtPages();
  const { items } = JSON.parse(written) as JsonFeed;

  expect(written).toBe(jsonFeed(content, undefined));
  expect(await readFile(path.join(DIST, 'feed.atom'), 'utf8')).toBe(atomFeed(content, undefined));
  expect(items.length).toBeGreaterThan(10);
  for (const { url } of items) {
    const [file = '', id] = url.replace(/^\.\//, '').split('#');
    const page = pages.find((one) => one.file === file);
    expect(page, url).toBeDefined();
    if (id) {
      expect(
        page?.elements.some((one) => attribute(one, 'id') === id),
        url,
      ).toBe(true);
    }
  }
});

test('the first page and that of corrections name both feeds, and the latter in its text too', async () => {
  const pages = await builtPages();
  const naming = (tag: string) =>
    pages
      .filter(
        ({ elements }) =>
          elements.filter(
            (one) => one.tagName === tag && /feed\.(atom|json)$/.test(attribute(one, 'href') ?? ''),
          ).length === 2,
      )
      .map(({ file }) => file);

  expect(naming('link')).toEqual(['corrections/index.html', 'index.html']);
  // The style guide shows every component, that of corrections too.
  expect(naming('a')).toEqual(['corrections/index.html', 'styleguide/index.html']);
});
