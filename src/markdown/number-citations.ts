import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attributeOf } from './attribute.ts';

/** A source and a place in it, as one page cites them. */
export interface Citation {
  /** From 1, in the order of first mention. */
  number: number;
  source: string;
  /** "point 6", "paragraph 12"; empty for the whole. */
  at: string;
  /** How many marks lead to it. */
  marks: number;
}

/**
 * Gives each `<Cite source at>` its number and the count of its mark, and leaves the page's list in the frontmatter
 * (`citations`), so that marks and list cannot disagree. One number per source and place.
 */
export function numberCitations() {
  return (tree: Root, file: VFile): void => {
    const citations = new Map<string, Citation>();
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as MdxJsxFlowElement | MdxJsxTextElement;
      if (element.name !== 'Cite') return;
      const source = attributeOf(element, 'source');
      const at = attributeOf(element, 'at');
      const key = JSON.stringify([source, at]);
      const citation = citations.get(key) ?? { number: citations.size + 1, source, at, marks: 0 };
      citation.marks += 1;
      citations.set(key, citation);
      element.attributes.push(
        { type: 'mdxJsxAttribute', name: 'number', value: String(citation.number) },
        { type: 'mdxJsxAttribute', name: 'mark', value: String(citation.marks) },
      );
    });
    const astro = (file.data['astro'] ??= {}) as { frontmatter?: Record<string, unknown> };
    (astro.frontmatter ??= {})['citations'] = [...citations.values()];
  };
}
