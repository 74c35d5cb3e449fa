import type { Link, Root, Text } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { VFile } from 'vfile';

/** A term or a place that a chapter explains where it is first used. */
export interface Explained {
  kind: 'terms' | 'places';
  id: string;
}

/** The same with the forms under which a text may use it. */
export interface ExplainedForms extends Explained {
  forms: string[];
}

/** Where nothing is linked: it would be a link in a link, or a heading that leads away. */
const NO_LINKS = new Set(['link', 'heading', 'inlineCode']);

/**
 * Links the first use of each term and place in a chapter to its entry at the foot of the page, and leaves the list of
 * these in the frontmatter (`explained`), so that links and entries cannot disagree. Forms are whole words, any case.
 * `entries`: asked for each text, since in development a record may have come.
 */
export function linkFirstUses({ entries }: { entries: () => Promise<ExplainedForms[]> }) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const astro = file.data['astro'] as
      { frontmatter?: { kind?: string; explained?: Explained[] } } | undefined;
    const frontmatter = astro?.frontmatter;
    if (frontmatter?.kind !== 'chapter') return;
    const explained: Explained[] = (frontmatter.explained = []);
    const left = new Map((await entries()).map((entry) => [entry, wholeWords(entry.forms)]));
    visitParents(tree, (node, ancestors) => {
      if (NO_LINKS.has(node.type)) return SKIP;
      const parent = ancestors.at(-1);
      if (node.type !== 'text' || !parent) return undefined;
      const first = firstIn(node.value, left);
      if (!first) return undefined;
      left.delete(first.entry);
      explained.push({ kind: first.entry.kind, id: first.entry.id });
      const place = parent.children.indexOf(node as never);
      parent.children.splice(place, 1, ...(linked(node.value, first) as never[]));
      // The rest of the text may hold another: go on past the link.
      return place + 2;
    });
  };
}

interface Use {
  entry: ExplainedForms;
  start: number;
  end: number;
}

/** The use that stands first in the text, and of two at one place the longer. */
function firstIn(text: string, left: Map<ExplainedForms, RegExp>): Use | undefined {
  return [...left]
    .flatMap(([entry, pattern]) => {
      const match = pattern.exec(text);
      return match ? [{ entry, start: match.index, end: match.index + match[0].length }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

function linked(text: string, { entry, start, end }: Use): (Text | Link)[] {
  const part = (value: string): Text => ({ type: 'text', value });
  return [
    part(text.slice(0, start)),
    {
      type: 'link',
      url: `#${entry.kind}-${entry.id}`,
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
