import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { edited, filesBelow } from './built-pages.ts';
import { hostFiles, type Renamed } from './host-files.ts';
import {
  isScope,
  scopeIsAskedFor,
  sharedScopes,
  shortScopes,
  usedStyles,
  withShortScopes,
  type PageStyle,
  type ScopedElement,
} from './page-styles.ts';
import { headerPolicy, metaPolicy, styleHash, type PageNeeds } from './policy.ts';

/** Each style is 54 bytes of the header, of which Cloudflare takes 2,000 in all; the rest of it is 400. */
const MOST_STYLES = 27;

/** Gives each built page one style and its policy, and writes the files by which hosts send the same as headers. */
export function pagePolicy(renamed: Renamed[]): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = (await filesBelow(root)).filter((file) => file.endsWith('.html'));
        const pages = await Promise.all(
          names.map(async (file) => readPage(await readFile(path.join(root, file), 'utf8'), file)),
        );
        const short = shortScopes(pages.flatMap(({ scopes }) => [...scopes]));
        const hashes = new Set<string>();
        // Pages that share their scopes share their style.
        const styles = new Map<Set<string>, string>();
        for (const [index, scopes] of sharedScopes(pages, MOST_STYLES).entries()) {
          const page = pages[index] as ReadPage;
          const style = styles.get(scopes) ?? usedStyles(page.css, scopes);
          styles.set(scopes, style);
          const locked = lockedPage(page, style, short);
          if (locked.style) hashes.add(styleHash(locked.style));
          await writeFile(path.join(root, page.file), locked.html);
        }
        for (const [file, text] of hostFiles(headerPolicy([...hashes]), renamed)) {
          await mkdir(path.dirname(path.join(root, file)), { recursive: true });
          await writeFile(path.join(root, file), text);
        }
      },
    },
  };
}

type Element = DefaultTreeAdapterTypes.Element;

interface ScopedMark extends ScopedElement {
  start: number;
  end: number;
}

/** A built page as far as its style and policy go: what its policy must allow, and where what stands in it. */
export interface ReadPage extends PageStyle, Omit<PageNeeds, 'style'> {
  file: string;
  html: string;
  /** Where its policy is to stand: behind the charset. */
  top: number;
  blocks: { start: number; end: number }[];
  /** The marks of components on its elements. */
  marks: (ScopedMark & { isAskedFor: boolean })[];
}

/** What the policy needs to know of a page. Throws when it has no charset: a policy is only worth something at the top. */
export function readPage(html: string, file: string): ReadPage {
  const elements = elementsOf(parse(html, { sourceCodeLocationInfo: true }));
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const has = (tag: string, attribute: string, value?: string) =>
    named(tag).some(({ attrs }) =>
      attrs.some((one) => one.name === attribute && (!value || one.value === value)),
    );
  const charset = named('meta').find(({ attrs }) => attrs.some(({ name }) => name === 'charset'));
  const top = charset?.sourceCodeLocation?.endOffset;
  if (top === undefined)
    throw new Error(`${file} has no <meta charset>: begin its <head> with it.`);

  const styles = named('style').flatMap(({ childNodes: [text], sourceCodeLocation: at }) =>
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
  const css = styles.map((style) => style.css).join('\n');
  const isAskedFor = scopeIsAskedFor(css);
  const marks = elements
    .flatMap(marksOf)
    .map((mark) => ({ ...mark, isAskedFor: isAskedFor(mark) }));
  return {
    file,
    html,
    top,
    blocks: styles,
    css,
    scopes: new Set(marks.filter((mark) => mark.isAskedFor).map(({ scope }) => scope)),
    marks,
    hasScript: has('script', 'src'),
    hasSearch: has('div', 'data-bundle'),
    hasManifest: has('link', 'rel', 'manifest'),
  };
}

/**
 * The page with this style in place of its own, and with its policy. The marks of components are made short, in the
 * style that comes back as well; where no rule asks for a mark, it goes.
 */
export function lockedPage(
  page: ReadPage,
  scoped: string,
  short: Map<string, string>,
): { html: string; style: string } {
  const style = withShortScopes(scoped, short);
  const policy = metaPolicy({ ...page, style });
  const html = edited(page.html, [
    ...page.marks.map(({ start, end, scope, isAskedFor }) => ({
      start,
      end,
      text: isAskedFor ? ` ${short.get(scope) ?? scope}` : '',
    })),
    {
      start: page.top,
      end: page.top,
      text: `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`,
    },
    ...page.blocks.map(({ start, end }, index) => ({
      start,
      end,
      text: index === 0 ? `<style>${style}</style>` : '',
    })),
  ]);
  return { html, style };
}

/** The marks on an element, each with the space before it. */
function marksOf({ tagName, attrs, sourceCodeLocation }: Element): ScopedMark[] {
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
