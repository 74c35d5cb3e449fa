import type { Link, Root, Text } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';

/** A term with the forms under which a text may use it, and its entry. */
export interface TermLink {
  forms: string[];
  href: string;
}

/** Where a term is not linked: it would be a link in a link, or a heading that leads away. */
const NO_LINKS = new Set(['link', 'heading', 'inlineCode']);

/** Links the first use of each term in a chapter to its entry in the glossary; forms are whole words, any case. */
export function linkFirstUses({ terms }: { terms: TermLink[] }) {
  return (tree: Root, file: VFile): void => {
    const astro = file.data['astro'] as { frontmatter?: { kind?: string } } | undefined;
    if (astro?.frontmatter?.kind !== 'chapter') return;
    const left = new Map(terms.map(({ forms, href }) => [href, wholeWords(forms)]));
    visitParents(tree, (node, ancestors) => {
      if (NO_LINKS.has(node.type)) return SKIP;
      const parent = ancestors.at(-1);
      if (node.type !== 'text' || !parent) return undefined;
      const first = firstIn(node.value, left);
      if (!first) return undefined;
      left.delete(first.href);
      const place = parent.children.indexOf(node as never);
      parent.children.splice(place, 1, ...(linked(node.value, first) as never[]));
      // The rest of the text may hold another term: go on past the link.
      return place + 2;
    });
  };
}

interface Use {
  href: string;
  start: number;
  end: number;
}

/** The use that stands first in the text, and of two at one place the longer. */
function firstIn(text: string, left: Map<string, RegExp>): Use | undefined {
  return [...left]
    .flatMap(([href, pattern]) => {
      const match = pattern.exec(text);
      return match ? [{ href, start: match.index, end: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

function linked(text: string, { href, start, end }: Use): (Text | Link)[] {
  const part = (value: string): Text => ({ type: 'text', value });
  return [
    part(text.slice(0, start)),
    {
      type: 'link',
      url: href,
      children: [part(text.slice(start, end))],
      data: { hProperties: { className: ['term'] } },
    },
    part(text.slice(end)),
  ];
}

function wholeWords(forms: string[]): RegExp {
  const any = forms.map((form) => RegExp.escape(form)).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})s?(?![\\p{L}\\p{N}-])`, 'iu');
}
