import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { v5 as uuidFrom } from 'uuid';
import { escaped } from '../figures/svg.ts';
import type { Site } from '../model/content-set.ts';
import { archiveOf } from './archive.ts';
import { bindLinks, contentsOf, keyOf, type BookPage, type Entry } from './book.ts';
import { coverPicture } from './cover.ts';
import { contentTime, titleLines } from './edition.ts';
import { takePictures } from './pictures.ts';
import { plainText, xhtmlDocument } from './xhtml.ts';

const STYLE = path.join(import.meta.dirname, 'epub.css');

/** A file of the book beside its texts, for the list of all. */
interface Item {
  name: string;
  type: string;
  /** What the format wants to be told: "nav", "cover-image". */
  is?: string;
}

/**
 * The book as an EPUB 3, a file for each page. `dist`: where the built pictures are; `home`: the address of the site,
 * for links to what is not in the book.
 */
export async function epubOf(
  pages: BookPage[],
  site: Site,
  dist: string,
  home: string | undefined,
): Promise<Uint8Array> {
  const { name, language, words } = site;
  const contents = contentsOf(pages);
  bindLinks(
    pages,
    (page, id, from) => (page === from ? '' : fileOf(page)) + (id && `#${id}`),
    home,
  );
  const pictures = await takePictures(pages, dist);
  const document = (title: string, text: ElementContent[]) =>
    xhtmlDocument(title, language, 'style.css', text);
  const cover = h('img', { className: 'cover', src: 'cover.png', alt: name });

  const texts = new Map([
    [
      'cover.xhtml',
      document(words.editions.cover, [h('section', { 'epub:type': 'cover' }, cover)]),
    ],
    ['title.xhtml', document(name, [titlePage(site)])],
    ['nav.xhtml', document(words.editions.contents, navigation(contents, site))],
    ...pages.map((page) => [fileOf(page), document(page.title, textOf(page))] as const),
  ]);
  const items: Item[] = [
    ...[...texts.keys()].map((file) => ({
      name: file,
      type: 'application/xhtml+xml',
      ...(file === 'nav.xhtml' && { is: 'nav' }),
    })),
    { name: 'style.css', type: 'text/css' },
    { name: 'cover.png', type: 'image/png', is: 'cover-image' },
    ...[...pictures.keys()].map((file) => ({ name: file, type: 'image/svg+xml' })),
  ];
  const bytes = (text: string) => new TextEncoder().encode(text);
  const inside = (files: Iterable<readonly [string, string]>) =>
    [...files].map(([file, text]) => [`EPUB/${file}`, bytes(text)] as [string, Uint8Array]);
  return archiveOf(
    [
      ['mimetype', bytes('application/epub+zip')],
      ['META-INF/container.xml', bytes(CONTAINER)],
      ...inside([['package.opf', packageOf(site, items, [...texts.keys()], home)]]),
      ...inside(texts),
      ...inside(pictures),
      ...inside([['style.css', await readFile(STYLE, 'utf8')]]),
      ['EPUB/cover.png', await coverPicture(site)],
    ],
    contentTime(site),
  );
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

function fileOf(page: BookPage): string {
  return `${keyOf(page)}.xhtml`;
}

function textOf({ depth, text }: BookPage): ElementContent[] {
  const plain = plainText(text);
  return depth === 1
    ? [h('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, plain)]
    : [h('section', plain)];
}

function titlePage(site: Site): Element {
  return h('section', { 'epub:type': 'titlepage' }, [
    h('h1', site.name),
    ...titleLines(site).map((line) => h('p', line)),
  ]);
}

/** The contents, and where a reader finds cover, contents and text. */
function navigation(contents: Entry[], { words }: Site): Element[] {
  const { editions } = words;
  const list = (entries: Entry[]): Element =>
    h(
      'ol',
      entries.map(({ page, id, title, below }) =>
        h('li', [
          h('a', { href: fileOf(page) + (id && `#${id}`) }, title),
          ...(below.length > 0 ? [list(below)] : []),
        ]),
      ),
    );
  const [first] = contents;
  const marks = [
    ['cover', 'cover.xhtml', editions.cover],
    ['toc', 'nav.xhtml#toc', editions.contents],
    ['bodymatter', first ? fileOf(first.page) : 'title.xhtml', first?.title ?? editions.contents],
  ];
  return [
    h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: 'toc-title' }, [
      h('h1', { id: 'toc-title' }, editions.contents),
      list(contents),
    ]),
    h('nav', { 'epub:type': 'landmarks', hidden: true }, [
      h(
        'ol',
        marks.map(([type, href, title]) => h('li', h('a', { 'epub:type': type, href }, title))),
      ),
    ]),
  ];
}

/** What the book says of itself: what it is, who may use it how, and the files in their order. */
function packageOf(site: Site, items: Item[], order: string[], home: string | undefined): string {
  const { name, uuid, description, language, checked, licence, words } = site;
  // The same for every version of one subject, so that a reader's program puts the new one in the place of the old.
  const identifier = `urn:uuid:${uuidFrom('epub', uuid)}`;
  const meta = (property: string, value: string) =>
    `<meta property="${property}">${escaped(value)}</meta>`;
  const ids = new Map(items.map((item, index) => [item.name, `item-${index + 1}`]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier}</dc:identifier>
<dc:title>${escaped(name)}</dc:title>
<dc:language>${language}</dc:language>
<dc:description>${escaped(description)}</dc:description>
<dc:date>${checked}</dc:date>
<dc:rights>${escaped(`${licence.name}, ${licence.url}`)}</dc:rights>
${[
  ...(home ? [`<dc:source>${escaped(home)}</dc:source>`] : []),
  meta('dcterms:modified', contentTime(site).toISOString().replace('.000', '')),
  ...['textual', 'visual'].map((mode) => meta('schema:accessMode', mode)),
  ...['textual', 'textual,visual'].map((modes) => meta('schema:accessModeSufficient', modes)),
  ...FEATURES.map((feature) => meta('schema:accessibilityFeature', feature)),
  meta('schema:accessibilityHazard', 'none'),
  meta('schema:accessibilitySummary', words.editions.accessible),
].join('\n')}
</metadata>
<manifest>
${items
  .map(
    (item) =>
      `<item id="${ids.get(item.name) ?? ''}" href="${item.name}" media-type="${item.type}"${item.is ? ` properties="${item.is}"` : ''}/>`,
  )
  .join('\n')}
</manifest>
<spine>
${order.map((file) => `<itemref idref="${ids.get(file) ?? ''}"${file === 'cover.xhtml' ? ' linear="no"' : ''}/>`).join('\n')}
</spine>
</package>
`;
}

/** What makes the book usable without sight, by the vocabulary of schema.org. */
const FEATURES = [
  'alternativeText',
  'displayTransformability',
  'readingOrder',
  'structuralNavigation',
  'tableOfContents',
];
