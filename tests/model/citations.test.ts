import { plugins } from '@citation-js/core';
import { expect, test } from 'vitest';
import { citablesOf, citablesByPage, citeUrl, sourcesCitedOn } from '../../src/model/citables.ts';
import { CITATION_FILES, textOf } from '../../src/model/citation-formats.ts';
import { cslOfPage, cslOfSource, type CslItem } from '../../src/model/csl.ts';
import type { Source } from '../../src/model/content-set.ts';
import { sampleContent } from '../support/content.ts';

const content = await sampleContent();
const HOME = new URL('https://example.org/below');

/** The record of a page of the second subject. */
function pageRecord(address: string, version: string | null = 'abc', home?: URL): CslItem {
  const page = citablesOf(content).find((one) => one.address === address);
  if (!page) throw new Error(`No page ${address}.`);
  return cslOfPage(page, content, version, home);
}

/** A source of the second subject with some fields changed. */
function sourceRecord(change: Partial<Source>): CslItem {
  const source = content.sources.get('crier-north');
  if (!source) throw new Error('No source crier-north.');
  return cslOfSource('crier-north', { ...source, ...change }, content);
}

/** What a reference manager reads from our file. */
const read = (format: 'bib' | 'ris' | 'csl.json', items: CslItem[]) =>
  plugins.input.chain(CITATION_FILES[format](items), { generateGraph: false });

test('a page is cited with title, site, day of checking and version, in both styles', () => {
  const item = pageRecord('/dispute/', 'abc', HOME);

  expect(textOf(item, 'apa')).toBe(
    'How the dispute began. (2025, June 30). [Version abc]. The Harbour Dispute. https://example.org/below/dispute/',
  );
  expect(textOf(item, 'chicago')).toBe(
    'The Harbour Dispute. “How the Dispute Began.” Version abc, June 30, 2025. https://example.org/below/dispute/.',
  );
});

test('without an address of the site the citation has none, and without a version none', () => {
  const item = pageRecord('/dispute/', null);

  expect(item).not.toHaveProperty('URL');
  expect(textOf(item, 'apa')).toBe('How the dispute began. (2025, June 30). The Harbour Dispute.');
  for (const write of Object.values(CITATION_FILES)) {
    expect(write([item])).not.toMatch(/https?:|version/i);
  }
});

test('the first page stands for the whole site', () => {
  expect(textOf(pageRecord('/'), 'apa')).toBe(
    'The Harbour Dispute. (2026, January 31). [Version abc].',
  );
});

test('every text, picture and voice can be cited, and pages that begin with the same word share a page', () => {
  const pages = citablesOf(content);
  const kinds = [content.positions, content.questions, content.figures].map(({ size }) => size);
  const groups = citablesByPage(content);

  expect(kinds.every((size) => size > 0)).toBe(true);
  expect(pages.length).toBeGreaterThan(kinds.reduce((all, size) => all + size, 0) + 15);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  expect(groups.get('positions')?.map(({ id }) => id)).toEqual(['positions', 'positions-north']);
  expect(citeUrl('/')).toBe('/cite/home/');
  expect(citeUrl('/positions/')).toBe('/cite/positions/');
  expect(citeUrl('/positions/north/')).toBe('/cite/positions/#north');
});

test('a page has the sources that it cites, each once, in its order', () => {
  const dispute = citablesOf(content).find(({ id }) => id === 'dispute');

  expect(dispute && sourcesCitedOn(dispute, content)).toEqual([
    'watch-report',
    'crier-north',
    'crier-south',
  ]);
});

test.each([
  ['court', 'legal_case'],
  ['document', 'document'],
  ['news', 'article-newspaper'],
  ['wire', 'article-newspaper'],
  ['ngo', 'report'],
  ['research', 'report'],
  ['reference', 'entry-encyclopedia'],
] as const)('a source of the kind %s is a %s, and comes back with its publisher', (kind, type) => {
  const item = sourceRecord({ kind });
  const [[bib], [ris], [csl]] = (['bib', 'ris', 'csl.json'] as const).map((format) =>
    read(format, [item]),
  ) as [CslItem[], CslItem[], CslItem[]];

  expect(item.type).toBe(type);
  expect(ris?.type).toBe(type);
  expect(csl).toMatchObject(item);
  expect(bib?.publisher).toBe(item.publisher);
  expect(ris?.publisher ?? ris?.authority).toBe(item.publisher);
});

test.each([
  ['1988', [1988], '1988///'],
  ['1988-02', [1988, 2], '1988/02//'],
  ['1988-02-20', [1988, 2, 20], '1988/02/20/'],
])('the date %s stays as exact as it is', (published, parts, written) => {
  const item = sourceRecord({ published, kind: 'news' });

  expect(item.issued).toEqual({ 'date-parts': [parts] });
  expect(read('bib', [item])[0]?.issued?.['date-parts']).toEqual([parts]);
  expect(CITATION_FILES.ris([item])).toContain(`\r\nDA  - ${written}\r\n`);
});

test('a document without a date has none', () => {
  const item = sourceRecord({ published: undefined });

  expect(item).not.toHaveProperty('issued');
  expect(CITATION_FILES.bib([item])).not.toContain('year');
  expect(CITATION_FILES.ris([item])).not.toMatch(/^(DA|PY)/m);
});

test('an approximate date, another language, a copy elsewhere and an archived copy are in all formats', () => {
  const item = sourceRecord({
    published: '2010',
    approximate: true,
    language: 'hy',
    via: { publisher: 'The Lighthouse' },
    archived: 'https://archive.example.org/a_b%20c~d',
  });

  expect(item.issued).toEqual({ 'date-parts': [[2010]], circa: true });
  expect(item.language).toBe('hy');
  expect(item.note).toContain('Armenian');
  expect(item.note).toContain('The Lighthouse');
  expect(item.note).toContain('https://archive.example.org/a_b%20c~d');
  for (const format of ['bib', 'ris', 'csl.json'] as const) {
    expect(read(format, [item])[0]?.note, format).toBe(item.note);
  }
});

test.each([
  'Պաշտոնական լուր · Официально · Rəsmi ığşöç',
  'Half: 50% of A_B & C #4 for $3, {braces}, a\\b, x^y, ~z',
  'A title that is longer than seventy letters, so that a line is not broken in the midst of a word of it',
  '[Described, for it has none] “quoted” ‘once’',
])('the title “%s” comes back as it was', (title) => {
  const item = sourceRecord({ title });

  for (const format of ['bib', 'ris', 'csl.json'] as const) {
    expect(read(format, [item])[0]?.title, format).toBe(title);
  }
});

test('a long id and a long address come back whole', () => {
  const source = content.sources.get('crier-north');
  const id = 'an-id-of-more-than-twenty-letters-2023-09-28';
  const url = `https://example.org/${'very-long-'.repeat(12)}?a=1&b=%D0%B2#c`;
  const item = cslOfSource(id, { ...(source as Source), url }, content);

  for (const format of ['bib', 'ris', 'csl.json'] as const) {
    expect(read(format, [item])[0], format).toMatchObject({ id, URL: url });
  }
});
