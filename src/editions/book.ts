import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { filesBelow } from '../integrations/built-pages.ts';
import { chaptersInOrder } from '../model/chapters.ts';
import type { ContentSet } from '../model/content-set.ts';
import { absoluteUrl } from '../model/urls.ts';

/** A built page as a part of a book. */
export interface BookPage {
  /** Its path below `dist/`. */
  file: string;
  /** 1 for a page of the menus; 2 for one that such a page leads to: a party's, a question's. */
  depth: 1 | 2;
  title: string;
  /** What a book takes of it: its `main`, without what only serves on the site. */
  text: ElementContent[];
  style: string;
}

/** Pages that serve only on the site. */
const ON_SITE_ONLY = new Set(['search', 'data', 'editions']);

/** What a reader of a book cannot use. */
const INTERFACE =
  'form, nav, script, style, template, dialog, button, [popover], [data-online], .contents-rail';

/**
 * The pages of the book in its order: the first page, the chapters, the others as the menus have them, each with the
 * pages that it leads to; the bibliography is last. Throws when a page of the menus was not built.
 */
export async function readBook(dist: string, content: ContentSet): Promise<BookPage[]> {
  const { menu, footer } = content.site;
  const chapters = chaptersInOrder(content).map(({ id }) => id);
  const others = [...menu, ...footer].filter((id) => !ON_SITE_ONLY.has(id) && id !== 'sources');
  const ids = [...new Set(['home', ...chapters, ...others, 'sources'])];
  const built = (await filesBelow(dist)).filter((file) => file.endsWith('/index.html'));

  const parts = ids.map(async (id) => {
    const file = id === 'home' ? 'index.html' : `${id}/index.html`;
    const page = await readPage(dist, file, 1);
    const led = new Set(linksOf(page.text).map((href) => targetOf(href, file).file));
    const below = built.filter((one) => one !== file && one.startsWith(`${id}/`));
    // As the page leads to them, and then those that it does not name.
    const inOrder = [...new Set([...led].filter((one) => below.includes(one)).concat(below))];
    return [page, ...(await Promise.all(inOrder.map((one) => readPage(dist, one, 2))))];
  });
  return (await Promise.all(parts)).flat();
}

async function readPage(dist: string, file: string, depth: 1 | 2): Promise<BookPage> {
  const place = path.join(dist, file);
  if (!existsSync(place)) throw new Error(`${place} is not there: build the site first.`);
  const tree = fromHtml(await readFile(place, 'utf8'));
  const main = select('main', tree);
  const heading = select('main h1', tree);
  if (!main || !heading) throw new Error(`${place} has no main with an h1: it is no page of ours.`);
  const unused = new Set(selectAll(INTERFACE, main));
  visit(main, 'element', (element, index, parent) => {
    if (parent && index !== undefined && unused.has(element)) {
      parent.children.splice(index, 1);
      return index;
    }
    // What the reader would unfold is open on paper, and not every reader for books can unfold.
    if (element.tagName === 'details') element.tagName = 'div';
    if (element.tagName === 'summary') {
      element.tagName = 'p';
      element.properties['className'] = ['unfolded'];
    }
    return element.tagName === 'svg' ? SKIP : undefined;
  });
  const style = selectAll('style', tree).map(toString).join('\n');
  return { file, depth, title: toString(heading), text: main.children, style };
}

/** All addresses that the elements link to. */
function linksOf(nodes: ElementContent[]): string[] {
  return selectAll('a[href]', rootOf(nodes)).map(({ properties }) => String(properties['href']));
}

/** The nodes under a root, for what walks trees. */
export function rootOf(nodes: ElementContent[]): Root {
  return { type: 'root', children: nodes };
}

/** What an address on a page of ours names: a file below `dist/`, and an id in it or "". */
function targetOf(href: string, from: string): { file: string; id: string } {
  const { pathname, hash } = new URL(href, `file:///${from}`);
  return { file: decodeURI(pathname.slice(1)), id: decodeURIComponent(hash.slice(1)) };
}

/**
 * Turns the links between the pages of a book into what `addressIn` gives for page and id; the id is "" for the whole
 * page. A link to what is on the site alone gets its full address, or, with no `site`, is plain text.
 */
export function bindLinks(
  pages: BookPage[],
  addressIn: (page: BookPage, id: string, from: BookPage) => string,
  site: string | undefined,
): void {
  const byFile = new Map(
    pages.map((page) => {
      const ids = selectAll('[id]', rootOf(page.text)).map(({ properties }) => properties['id']);
      return [page.file, { page, ids: new Set(ids) }];
    }),
  );
  for (const from of pages) {
    for (const link of selectAll('a[href]', rootOf(from.text))) {
      const href = String(link.properties['href']);
      if (/^[a-z]+:/i.test(href)) continue;
      const { file, id } = targetOf(href, from.file);
      const target = byFile.get(file);
      if (target)
        link.properties['href'] = addressIn(target.page, target.ids.has(id) ? id : '', from);
      else if (site) link.properties['href'] = absoluteUrl(site, `/${file}${id && `#${id}`}`);
      else unlink(link);
    }
  }
}

function unlink(link: Element): void {
  link.tagName = 'span';
  for (const name of ['href', 'hrefLang', 'download', 'rel']) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete link.properties[name];
  }
}

/** The key of a page in a book, for ids and names of files: "questions-who-owns-the-harbour". */
export function keyOf({ file }: BookPage): string {
  return file === 'index.html' ? 'home' : file.replace(/\/index\.html$/, '').replaceAll('/', '-');
}

/** A line of the contents: a page, or a heading in it. */
export interface Entry {
  page: BookPage;
  /** The id of the heading as the page has it; "" for the page itself. */
  id: string;
  title: string;
  below: Entry[];
}

/** The contents of the book: every page of depth 1, with the pages that belong to it or, in a chapter, its headings. */
export function contentsOf(pages: BookPage[]): Entry[] {
  const whole = (page: BookPage): Entry => ({ page, id: '', title: page.title, below: [] });
  return pages.flatMap((page, index) => {
    if (page.depth === 2) return [];
    const next = pages.findIndex(({ depth }, at) => at > index && depth === 1);
    const below = pages.slice(index + 1, next < 0 ? undefined : next).map(whole);
    return [{ ...whole(page), below: below.length > 0 ? below : headingsOf(page) }];
  });
}

/** The headings of running text; records have no place in the contents. */
function headingsOf(page: BookPage): Entry[] {
  const root = rootOf(page.text);
  if (!select('.depth', root)) return [];
  return selectAll('.text > h2[id]', root).map((heading) => ({
    page,
    id: String(heading.properties['id']),
    title: toString(heading),
    below: [],
  }));
}
