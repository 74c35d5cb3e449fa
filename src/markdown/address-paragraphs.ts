import { createHash } from 'node:crypto';
import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';
import { attributeOf } from './attribute.ts';

/** A paragraph, list item or table row that cites a source, with an address of its own. */
export interface Paragraph {
  /** "p-3f9"; the same after any edit that leaves its first source the first. */
  id: string;
  /** The heading above it, if any. */
  section: string;
  /** How it begins. */
  words: string;
}

/** How many words tell one paragraph from the next. */
const FIRST_WORDS = 9;

/**
 * Gives each paragraph, list item and table row that cites a source an id made from these sources, and leaves the list
 * in the frontmatter (`paragraphs`). Run it on the order in which the page is read.
 */
export function addressParagraphs() {
  return (tree: Root, file: VFile): void => {
    const blocks = new Map<Parents, { section: string; sources: string[] }>();
    let section = '';
    visitParents(tree, (node, ancestors) => {
      if (node.type === 'heading') section = textOf(node).trim();
      const source = isComponent(node) && node.name === 'Cite' && attributeOf(node, 'source');
      const block = source && blockAmong(ancestors);
      if (!block) return;
      const { sources } = blocks.get(block) ?? { sources: [] };
      blocks.set(block, { section, sources: [...sources, source] });
    });
    const found = [...blocks];
    const ids = paragraphIds(found.map(([, { sources }]) => sources));
    const paragraphs = found.map(([block, part], index): Paragraph => {
      const id = ids[index] ?? '';
      const { hProperties } = (block.data ?? {}) as { hProperties?: object };
      block.data = { ...block.data, hProperties: { ...hProperties, id } };
      return { id, section: part.section, words: firstWords(textOf(block)) };
    });
    const astro = (file.data['astro'] ??= {}) as { frontmatter?: Record<string, unknown> };
    (astro.frontmatter ??= {})['paragraphs'] = paragraphs;
  };
}

/**
 * An id for each paragraph of a page from the sources that it cites, in their order: from the first one; where that
 * begins several paragraphs, from all; where these too are the same, with a number in the order of the page. So neither
 * another wording, nor another place, nor a paragraph more changes an id, unless it begins with the same source.
 */
export function paragraphIds(cited: string[][]): string[] {
  const byFirst = cited.map(([first = '']) => hashOf([first]));
  const byAll = byFirst.map((id, index) =>
    isAlone(id, byFirst) ? id : hashOf(cited[index] ?? []),
  );
  return byAll.map((id, index) => {
    const before = byAll.slice(0, index).filter((other) => other === id).length;
    return `p-${id}${before > 0 ? `-${before + 1}` : ''}`;
  });
}

function isAlone(id: string, ids: string[]): boolean {
  return ids.filter((other) => other === id).length === 1;
}

/** Three letters and digits, for each costs bytes; where two meet by chance, they differ by all their sources. */
function hashOf(sources: string[]): string {
  const hash = createHash('sha256').update(sources.join('\n')).digest();
  return (hash.readUInt32BE() % 36 ** 3).toString(36).padStart(3, '0');
}

/** What carries the address of a citation: the innermost list item or row, or else the paragraph. */
function blockAmong(ancestors: Parents[]): Parents | undefined {
  return (
    ancestors.findLast(({ type }) => type === 'listItem' || type === 'tableRow') ??
    ancestors.findLast(({ type }) => type === 'paragraph')
  );
}

function isComponent(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The text as far as it is written; what another component will print is left open. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (isComponent(node)) return node.name === 'Cite' ? '' : '…';
  const text = 'children' in node ? node.children.map(textOf).join('') : '';
  return node.type === 'tableCell' || node.type === 'paragraph' ? `${text} ` : text;
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > FIRST_WORDS
    ? `${words.slice(0, FIRST_WORDS).join(' ')} …`
    : words.join(' ');
}
