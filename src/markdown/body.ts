import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { forbiddenIn } from './forbidden.ts';

/** The elements whose text is read as one: a quotation may run across emphasis, not across paragraphs. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/** Running text, and where each piece of it stands in the file. */
interface Block {
  type: string;
  text: string;
  line: number;
  column: number;
  /** `offset` in the text from which on the file holds the same letters, from line and column on. */
  pieces: { offset: number; line: number; column: number }[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * What an author wrote: running text block by block, components with their attributes, and what no text may hold.
 * `line` and `column` count from 1 in `mdx`. Throws a VFileMessage with `place` and `reason` when the MDX cannot be read.
 */
export function readBody(mdx: string) {
  const tree: Root = parser.parse(mdx);
  const blocks: Block[] = [];
  const components: {
    name: string;
    attributes: Record<string, string>;
    line: number;
    column: number;
    text: string;
  }[] = [];

  visit(tree, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (BLOCKS.has(node.type)) blocks.push({ type: node.type, ...piecesOf(node), line, column });
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const attributes = node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute'
          ? [[attribute.name, attributeText(attribute.value)] as const]
          : [],
      );
      components.push({
        name: node.name ?? '',
        attributes: Object.fromEntries(attributes),
        line,
        column,
        text: textOf(node),
      });
    }
  });
  return { blocks, components, forbidden: forbiddenIn(tree) };
}

function piecesOf(node: Nodes): Pick<Block, 'text' | 'pieces'> {
  let text = '';
  const pieces: Block['pieces'] = [];
  visit(node, ['text', 'inlineCode'], (inner) => {
    const { line = 1, column = 1 } = inner.position?.start ?? {};
    pieces.push({ offset: text.length, line, column });
    text += 'value' in inner ? inner.value : '';
  });
  return { text, pieces };
}

function isBlock({ type }: Nodes): boolean {
  return BLOCKS.has(type);
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  // Paragraphs are parted, words of one paragraph are not.
  return node.children.map(textOf).join(node.children.some(isBlock) ? ' ' : '');
}

/** `id="x"` gives x; `number={1}` gives 1. */
function attributeText(value: string | { value: string } | null | undefined): string {
  return typeof value === 'string' ? value : (value?.value ?? '');
}
