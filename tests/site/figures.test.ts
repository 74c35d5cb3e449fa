import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { measuredWidth } from '../../src/figures/fonts.ts';
import type { Figure } from '../../src/model/content-set.ts';
import { isShownAt, linesUnder } from '../../src/model/figures.ts';
import { attribute, builtPages, DIST, textOf, within } from '../support/site.ts';

/** Bytes, brotli, of a picture with its words, key and rules (README, "Budgets"). */
const BYTES = { map: 12_000, picture: 6_000 };

const { content } = await readContent(contentFolder);
const pages = await builtPages();
const figures = [...content.figures].map(([id, figure]) => {
  const page = pages.find(({ file }) => file === `maps/${id}/index.html`);
  if (!page) throw new Error(`no page of ${id}`);
  return { id, figure, ...page };
});

/** Words as a reader sees them. */
function unescaped(written: string): string {
  return written.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** Title, source and licence of every outline that a figure draws, and whose coordinates its marks have. */
function originsOf({ draw }: Figure): string[] {
  const plan = draw.form === 'panel' ? content.figures.get(draw.figure)?.draw : draw;
  if (plan?.form !== 'map') return [];
  const dates = draw.form === 'panel' ? [draw.date] : plan.panels.map(({ date }) => date);
  const layers = plan.layers.filter((layer) => dates.some((date) => isShownAt(layer, date)));
  const marks = plan.places.filter((place) => dates.some((date) => isShownAt(place, date)));
  return [
    ...layers.flatMap(({ outline }) => {
      const { title = '', source = '', licence = '' } = content.outlines.get(outline) ?? {};
      return [title, source, licence];
    }),
    ...marks.flatMap(({ place }) => content.places.get(place)?.coordinateSource ?? []),
  ];
}

/** The words of the picture on its own page. */
function wordsOf({ elements }: (typeof figures)[number]): string {
  const [main] = elements.filter(({ tagName }) => tagName === 'main');
  return main ? textOf(main) : '';
}

test('there are six maps by date, a close-up, a locator and seven pictures', () => {
  const kinds = figures.map(({ figure }) => figure.kind);

  expect(kinds.filter((kind) => kind === 'map').length).toBeGreaterThanOrEqual(9);
  expect(kinds.filter((kind) => kind === 'picture').length).toBeGreaterThanOrEqual(7);
  expect(figures.filter(({ figure }) => figure.draw.form === 'panel')).toHaveLength(6);
});

test('a map costs at most 12 kB, a picture at most 6 kB', () => {
  for (const { id, figure, html } of figures) {
    const [box = ''] = /<figure[\s\S]*<\/figure>/.exec(html) ?? [];

    expect(box, id).toContain('<svg');
    expect(brotliCompressSync(box).length, id).toBeLessThanOrEqual(BYTES[figure.kind]);
  }
});

test('every picture has a title and a description, and its key and table say what it shows', () => {
  for (const { id, elements } of figures) {
    const pictures = elements.filter((element) => attribute(element, 'role') === 'img');

    expect(pictures.length, id).toBeGreaterThan(0);
    for (const picture of pictures) {
      const named = (attribute(picture, 'aria-labelledby') ?? '').split(' ').map((name) => {
        const found = within(picture).find((element) => attribute(element, 'id') === name);
        return found ? textOf(found) : '';
      });
      expect(named, id).toHaveLength(2);
      expect(
        named.every((words) => words.length > 10),
        id,
      ).toBe(true);
    }
    const rows = elements.filter(({ tagName }) => tagName === 'tr');
    expect(rows.length, id).toBeGreaterThan(4);
  }
});

test('caption, doubt, notices, licence and the source of every outline stand on the page', () => {
  let notices = 0;
  let origins = 0;
  for (const one of figures) {
    const words = wordsOf(one);
    const from = originsOf(one.figure);
    const said = [...linesUnder(one.figure, content), ...from];
    origins += from.length;
    notices += said.filter((line) => line.includes('OpenStreetMap contributors')).length;
    for (const line of said) expect(words, one.id).toContain(line.replace(/\s+/g, ' '));
    if (one.figure.kind === 'map') expect(one.figure.doubtKm, one.id).toBeGreaterThan(0);
  }
  expect(notices).toBeGreaterThan(1);
  expect(origins).toBeGreaterThan(50);
});

test('every picture can be taken along as SVG and as PNG, with title, caption and licence in it', async () => {
  for (const { id, figure } of figures) {
    const svg = await readFile(path.join(DIST, `maps/${id}.svg`), 'utf8');
    const png = await readFile(path.join(DIST, `maps/${id}.png`));
    const words = svg
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');

    expect(words, id).toContain(content.site.licence.name);
    expect(words.replace(/&#39;/g, "'"), id).toContain(figure.title);
    for (const origin of originsOf(figure)) {
      expect(unescaped(words), id).toContain(origin.replace(/\s+/g, ' '));
    }
    // As wide as the letters are in the PNG, title, key and notes stay inside.
    const paper = Number(/ width="(\d+)"/.exec(svg)?.[1]);
    const lines = [...svg.matchAll(/<text class="fig-file-(\w+)" x="([\d.]+)"[^>]*>([^<]*)</g)];
    expect(lines.length, id).toBeGreaterThan(1);
    for (const [, look = '', x, line = ''] of lines) {
      const wide = measuredWidth(unescaped(line), look === 'title' ? 15 : 11, 600) ?? Infinity;
      expect(Number(x) + wide, `${id}: ${line}`).toBeLessThanOrEqual(paper - 8);
    }
    expect(svg, id).not.toMatch(/var\(|light-dark|@layer|calc\(/);
    expect(parse(svg).childNodes.length, id).toBeGreaterThan(0);
    expect(png.subarray(1, 4).toString(), id).toBe('PNG');
    // Width and height stand at fixed places in a PNG.
    expect(png.readUInt32BE(16), id).toBeGreaterThanOrEqual(700);
  }
});
