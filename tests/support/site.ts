import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import sirv from 'sirv';

type Element = DefaultTreeAdapterTypes.Element;

/** The folder with the built site. */
export const DIST = path.resolve('dist');

/** A built page: its path below `dist/`, its HTML, and its elements in the order of the document. */
export interface BuiltPage {
  file: string;
  html: string;
  elements: Element[];
}

/** All pages of a built site but those that only lead on from an old address. Throws when there is none: build first. */
export async function builtPages(folder = DIST): Promise<BuiltPage[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  if (names.length === 0) throw new Error(`${folder} holds no page: run npm run build first.`);
  const pages = await Promise.all(
    names.sort().map(async (name) => {
      const html = await readFile(path.join(folder, name), 'utf8');
      return { file: name.split(path.sep).join('/'), html, elements: elementsOf(parse(html)) };
    }),
  );
  return pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/** The addresses of one page of each kind: every page of the first rank, and the first of each folder below. */
export async function kindsOfPages(folder = DIST): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  const addresses = await Promise.all(
    names.sort().map(async (name) => {
      const leadsOn = (await readFile(path.join(folder, name), 'utf8')).includes(
        'http-equiv="refresh"',
      );
      return leadsOn ? [] : [`/${name.split(path.sep).join('/').replace('index.html', '')}`];
    }),
  );
  const folders = new Set<string>();
  return addresses.flat().filter((address) => {
    const [, first = '', ...below] = address.split('/');
    if (below.length < 2) return true;
    const isFirst = !folders.has(first);
    folders.add(first);
    return isFirst;
  });
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsOf(child)] : [],
  );
}

/** The value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The elements below an element, in the order of the document. */
export function within(element: Element): Element[] {
  return elementsOf(element);
}

/** True when the element or one above it has the attribute. */
export function isInside(element: Element, name: string): boolean {
  let node: DefaultTreeAdapterTypes.ParentNode | null = element;
  while (node && 'attrs' in node) {
    if (attribute(node, name) !== undefined) return true;
    node = node.parentNode;
  }
  return false;
}

/** The text of an element as it is first shown, white space folded. */
export function textOf(element: Element): string {
  const text = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node
      ? node.value
      : 'childNodes' in node && !('attrs' in node && attribute(node, 'hidden') !== undefined)
        ? node.childNodes.map(text).join('')
        : '';
  return text(element).replace(/\s+/g, ' ').trim();
}

/** Serves a folder below a path on a free port of 127.0.0.1. `origin`: "http://127.0.0.1:40000". */
export async function serve(
  folder: string,
  below = '/',
): Promise<{ origin: string; close: () => Promise<void> }> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.statusCode = 404;
      response.end();
    };
    if (!request.url?.startsWith(below)) {
      notFound();
      return;
    }
    request.url = `/${request.url.slice(below.length)}`;
    files(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** True for a page whose text can be found on the site: all but the search, citations, old addresses and the page for wrong ones. */
export function isFound({ html }: BuiltPage): boolean {
  return html.includes('data-pagefind-body');
}
