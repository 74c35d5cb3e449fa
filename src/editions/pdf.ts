import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { Element } from 'hast';
import { select } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Browser } from 'playwright-core';
import { visit } from 'unist-util-visit';
import type { Site } from '../model/content-set.ts';
import { printDate } from '../model/dates.ts';
import { fill } from '../model/interface-words.ts';
import { bindLinks, contentsOf, keyOf, rootOf, type BookPage, type Entry } from './book.ts';
import { contentTime, titleLines } from './edition.ts';
import { mergedStyles } from './styles.ts';
import { fontRules } from './fonts.ts';

const STYLE = path.join(import.meta.dirname, 'book.css');

/**
 * The book as one tagged PDF, A4, with outline, live links and page numbers in its contents.
 * `home`: the address of the site, for links to what is not in the book.
 */
export async function pdfOf(
  pages: BookPage[],
  site: Site,
  browser: Browser,
  home: string | undefined,
): Promise<Uint8Array> {
  const contents = contentsOf(pages);
  const style = [await fontRules(), await readFile(STYLE, 'utf8'), footRule(site)].join('\n');
  const written = (of: BookPage[], numbers: Map<string, number>) =>
    toHtml(bookDocument(of.map(prepared), contents, site, style, numbers));

  // Once to learn on which page everything stands, with no links but those of the contents: Chromium goes through all
  // on every page. Then with them, and with the numbers.
  const draft = await printed(written(structuredClone(pages), new Map()), browser, false);
  const numbers = pageNumbers(await PDFDocument.load(draft));
  bindLinks(pages, (page, id) => `#${idIn(page, id)}`, home);
  return finished(
    await PDFDocument.load(await printed(written(pages, numbers), browser, true)),
    site,
  );
}

/** The rule that prints name and version at the foot of every page. */
function footRule({ name, words, checked, language }: Site): string {
  const line = `${name} · ${fill(words.version, { date: printDate(checked, language) })}`;
  return `@page{@bottom-left{content:${JSON.stringify(line)}}}`;
}

/** An id of a page as it is in the book; the page's own for "". */
function idIn(page: BookPage, id: string): string {
  return id ? `${keyOf(page)}--${id}` : keyOf(page);
}

/** Attributes that name one or more ids. */
const NAMING = ['ariaLabelledBy', 'ariaDescribedBy', 'headers', 'htmlFor'];

/** The page with ids of its own among those of all, and with lower headings where it belongs to another page. */
function prepared(page: BookPage): BookPage {
  const own = (id: unknown) => idIn(page, String(id));
  visit(rootOf(page.text), 'element', (element, index, parent) => {
    const { properties, tagName } = element;
    // The ways back from a source to its marks are not printed, and Chromium would go through them on every page.
    if (classesOf(element).includes('back') && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    if (properties['id']) properties['id'] = own(properties['id']);
    for (const name of NAMING.filter((one) => properties[one])) {
      const ids = properties[name];
      properties[name] = (Array.isArray(ids) ? ids : String(ids).split(' ')).map(own).join(' ');
    }
    if (tagName === 'use') properties['href'] = `#${own(String(properties['href']).slice(1))}`;
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value === 'string' && value.startsWith('url(#'))
        properties[name] = `url(#${own(value.slice('url(#'.length, -1))})`;
    }
    if (page.depth === 2 && /^h[1-5]$/.test(tagName))
      element.tagName = `h${Number(tagName.slice(1)) + 1}`;
    return undefined;
  });
  // In the outline they would stand once for each answer.
  const heading = page.depth === 2 && select('.source-list > h3', rootOf(page.text));
  if (heading) {
    heading.tagName = 'p';
    heading.properties['className'] = ['source-heading'];
  }
  return page;
}

function classesOf({ properties }: Element): (string | number)[] {
  return Array.isArray(properties['className']) ? properties['className'] : [];
}

function bookDocument(
  pages: BookPage[],
  contents: Entry[],
  site: Site,
  style: string,
  numbers: Map<string, number>,
): Element {
  const styles = [mergedStyles(pages.map((page) => page.style)), style];
  return h('html', { lang: site.language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', site.name),
      h('style', { type: 'text/css' }, styles.join('\n')),
    ]),
    h('body', [
      h('section', { className: 'book-title' }, [
        h('h1', site.name),
        ...titleLines(site).map((line) => h('p', line)),
      ]),
      h('nav', { className: 'book-contents' }, [
        h('h2', site.words.editions.contents),
        contentsList(contents, numbers),
      ]),
      ...pages.map((page) =>
        h(
          'section',
          { id: idIn(page, ''), className: 'book-page', dataDepth: page.depth },
          page.text,
        ),
      ),
    ]),
  ]);
}

function contentsList(entries: Entry[], numbers: Map<string, number>): Element {
  return h(
    'ol',
    entries.map(({ page, id, title, below }) => {
      const own = idIn(page, id);
      const number = String(numbers.get(own) ?? '');
      return h('li', [
        h('a', { href: `#${own}` }, [h('span', title), h('i'), h('b', number)]),
        ...(below.length > 0 ? [contentsList(below, numbers)] : []),
      ]);
    }),
  );
}

/** A document printed to PDF; `isLast` with all that helps to find one's way in it. */
async function printed(html: string, browser: Browser, isLast: boolean): Promise<Uint8Array> {
  const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: 'light' });
  page.setDefaultTimeout(0);
  try {
    await page.setContent(html, { waitUntil: 'load' });
    return await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      outline: isLast,
      tagged: isLast,
    });
  } finally {
    await page.close();
  }
}

/** On which page, from 1, each id stands that some link leads to. */
function pageNumbers(pdf: PDFDocument): Map<string, number> {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
  const numbers = [...destinations(pdf)].map(([id, page]) => [id, pages.get(page) ?? 0] as const);
  return new Map(numbers);
}

/** What the links inside a PDF lead to: the page of each name. */
export function destinations(pdf: PDFDocument): Map<string, PDFRef> {
  const named = pdf.catalog.lookup(PDFName.of('Dests'), PDFDict);
  return new Map(
    named.entries().map(([name, place]) => {
      const page = pdf.context.lookup(place, PDFArray).get(0);
      if (!(page instanceof PDFRef)) throw new Error(`${name.decodeText()} leads to no page.`);
      return [name.decodeText(), page];
    }),
  );
}

/** The PDF with title, subject and the content's date, half as large: its thousands of small parts are compressed. */
async function finished(pdf: PDFDocument, site: Site): Promise<Uint8Array> {
  pdf.setTitle(site.name, { showInWindowTitleBar: true });
  pdf.setSubject(site.description);
  pdf.setKeywords([site.licence.name]);
  const time = contentTime(site);
  pdf.setCreationDate(time);
  pdf.setModificationDate(time);
  return pdf.save({ useObjectStreams: true });
}
