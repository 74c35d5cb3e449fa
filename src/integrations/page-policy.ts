import type { DefaultTreeAdapterTypes } from 'parse5';
import { edited, type BuiltPage, type Edit } from './built-pages.ts';
import {
  isScope,
  styleOf,
  withShortScopes,
  type PageStyle,
  type ScopedElement,
} from './page-styles.ts';
import { metaPolicy, type PageNeeds } from './policy.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Stands where something is to be put in; no HTML holds it. */
const SLOT = '\0';

/** A built page as far as its style and policy go. */
export interface ReadPage extends PageStyle, Omit<PageNeeds, 'style'> {
  file: string;
}

/**
 * What style and policy a page needs, and its text with these edits made, without the marks of components that no rule
 * of its style asks for, and with slots for its policy, behind the charset, and for its style if it has one. Throws when
 * it has no charset: a policy is only worth something at the top.
 */
export function readPage(
  { file, html, tree }: BuiltPage,
  edits: Edit[],
): { page: ReadPage; slotted: string } {
  const elements = elementsOf(tree);
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const has = (tag: string, attribute: string, value?: string) =>
    named(tag).some(({ attrs }) =>
      attrs.some((one) => one.name === attribute && (!value || one.value === value)),
    );
  const charset = named('meta').find(({ attrs }) => attrs.some(({ name }) => name === 'charset'));
  const top = charset?.sourceCodeLocation?.endOffset;
  if (top === undefined)
    throw new Error(`${file} has no <meta charset>: begin its <head> with it.`);

  const blocks = named('style').flatMap(({ childNodes: [text], sourceCodeLocation: at }) =>
    at
      ? [
          {
            start: at.startOffset,
            end: at.endOffset,
            css: text && 'value' in text ? text.value : '',
          },
        ]
      : [],
  );
  const { css, isAskedFor } = styleOf(blocks.map((block) => block.css).join('\n'));
  const scopes = new Set<string>();
  const marks: Edit[] = [];
  for (const { start, end, ...mark } of elements.flatMap(marksOf)) {
    const isKept = isAskedFor(mark);
    if (isKept) scopes.add(mark.scope);
    // Handed on from component to component, a mark has a value.
    marks.push({ start, end, text: isKept ? ` ${mark.scope}` : '' });
  }
  const slotted = edited(html, [
    ...edits,
    ...marks,
    { start: top, end: top, text: SLOT },
    ...blocks.map(({ start, end }, index) => ({ start, end, text: index === 0 ? SLOT : '' })),
  ]);
  const page = {
    file,
    css,
    scopes,
    hasScript: has('script', 'src'),
    hasSearch: has('div', 'data-bundle'),
    hasManifest: has('link', 'rel', 'manifest'),
  };
  return { page, slotted };
}

/**
 * The text of a page with this style and its policy in their slots. The marks of components are made short, in the
 * style that comes back as well.
 */
export function lockedPage(
  page: ReadPage,
  slotted: string,
  scoped: string,
  short: Map<string, string>,
): { html: string; style: string } {
  const style = withShortScopes(scoped, short);
  const policy = metaPolicy({ ...page, style });
  const [before = '', ...others] = withShortScopes(slotted, short).split(SLOT);
  const metas = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`;
  return { html: before + metas + others.join(`<style>${style}</style>`), style };
}

/** The marks on an element, each with the space before it. */
function marksOf({
  tagName,
  attrs,
  sourceCodeLocation,
}: Element): (ScopedElement & { start: number; end: number })[] {
  const classes = attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];
  return attrs.flatMap(({ name }) => {
    const at = sourceCodeLocation?.attrs?.[name];
    return at && isScope(name)
      ? [{ scope: name, tagName, classes, start: at.startOffset - 1, end: at.endOffset }]
      : [];
  });
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsOf(child)] : [],
  );
}
