import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { BlockContent, FootnoteDefinition } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import { parseFragment } from 'parse5';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

type Address = (href: string) => string;

/** What is for the eye or the hand alone. */
const LEFT_OUT = new Set(['nav', 'form', 'svg', 'style', 'script', 'button']);

/** What stands in a line; a style may set it on one of its own. */
const INLINE = new Set(['a', 'i', 'span', 'strong', 'time']);

/** A citation mark becomes a footnote's, under the number that it has on the page. */
const mark: Handle = (state, node: Element) => {
  const link = node.children.find((child) => child.type === 'element');
  const [, number] = /^#source-(\d+)$/.exec(String(link?.properties['href'])) ?? [];
  return number
    ? { type: 'footnoteReference', identifier: number, label: number }
    : defaultHandlers.sup(state, node);
};

/** The list of sources becomes the footnotes. */
const list: Handle = (state, node: Element) => {
  const entries = node.children.filter((child) => child.type === 'element');
  const isSources = entries.every(({ properties }) =>
    /^source-\d+$/.test(String(properties['id'])),
  );
  if (!isSources) return defaultHandlers.ol(state, node);
  return entries.map((entry): FootnoteDefinition => {
    const identifier = String(entry.properties['id']).slice('source-'.length);
    const children = state.toFlow(state.all(entry)) as BlockContent[];
    return { type: 'footnoteDefinition', identifier, label: identifier, children };
  });
};

/** Takes out what says nothing in a text, parts what only a style sets apart, and writes addresses for the new place. */
function readable({ addressOf }: { addressOf: Address }) {
  return (tree: Nodes): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (isLeftOut(node)) {
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      const added = addedBefore(node, parent.children[index - 1]);
      if (added) {
        parent.children.splice(index, 0, added);
        return index + 1;
      }
      const href = String(node.properties['href']);
      if (node.tagName === 'a' && !/^#source-\d/.test(href))
        node.properties['href'] = addressOf(href);
      return undefined;
    });
  };
}

function isLeftOut({ tagName, properties }: Element): boolean {
  const { className, popover, hidden } = properties;
  const isBack = Array.isArray(className) && className.includes('back');
  return LEFT_OUT.has(tagName) || isBack || popover !== undefined || Boolean(hidden);
}

/** What a reader sees between an element and what stands before it, and what Markdown has no place for inside it. */
function addedBefore(node: Element, before: RootContent | undefined): ElementContent | undefined {
  if (node.tagName === 'table') {
    // Taken out of the table, so that it is found once.
    const place = node.children.findIndex((one) => 'tagName' in one && one.tagName === 'caption');
    const [caption] = place >= 0 ? node.children.splice(place, 1) : [];
    if (caption?.type !== 'element') return undefined;
    const name: Element = { ...caption, tagName: 'strong', properties: {} };
    return { type: 'element', tagName: 'p', properties: {}, children: [name] };
  }
  const isAfterInline = before?.type === 'element' && INLINE.has(before.tagName);
  const isAfterText = before?.type === 'text' && node.tagName === 'span';
  const isBeside =
    (isAfterInline || isAfterText) &&
    /[\p{L}\p{N}]$/u.test(toString(before)) &&
    INLINE.has(node.tagName);
  return isBeside ? { type: 'text', value: ' · ' } : undefined;
}

/** Made once: a new one for each page takes longer than the page. */
const writer = unified()
  // Cells as wide as their columns would double the size of long tables.
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .freeze();

/**
 * A page's HTML as Markdown (GFM): citations as footnotes with the addresses of their sources, tables as tables.
 * `addressOf` writes each address of the page for the place where the Markdown will be.
 */
export function markdownOf(html: string, addressOf: Address): string {
  const text = unified()
    .use(readable, { addressOf })
    .use(rehypeRemark, { handlers: { sup: mark, ol: list } })
    // Without the places of nodes in the text, which double the time.
    .runSync(fromParse5(parseFragment(html)) as Root);
  return writer.stringify(text);
}
