import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { forbiddenIn } from './forbidden.ts';

/** The elements whose text is read as one: a quotation may run across emphasis, not across paragraphs. */
const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * What an author wrote: running text block by block, components with their attributes, and what no text may hold.
 * `line` and `column` count from 1 in `mdx`. Throws a VFileMessage with `place` and `reason` when the MDX cannot be read.
 */
export function readBody(mdx: string) {
  const tree: Root = parser.parse(mdx);
  const blocks: { type: string; text: string; line: number; column: number }[] = [];
  const components: {
    name: string;
    attributes: Record<string, string>;
    line: number;
    column: number;
    text: string;
  }[] = [];

  visit(tree, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    if (BLOCKS.has(node.type)) blocks.push({ type: node.type, text: textOf(node), line, column });
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

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** `id="x"` gives x; `number={1}` gives 1. */
function attributeText(value: string | { value: string } | null | undefined): string {
  return typeof value === 'string' ? value : (value?.value ?? '');
}
