import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { edited, filesBelow } from './built-pages.ts';
import { hostFiles, type Renamed } from './host-files.ts';
import {
  scopesIn,
  sharedScopes,
  shortened,
  shortNames,
  usedStyles,
  type PageStyle,
} from './page-styles.ts';
import { headerPolicy, metaPolicy, styleHash, type PageNeeds } from './policy.ts';

/** Each style is 54 bytes of the header, of which Cloudflare takes 2,000 in all. */
const MOST_STYLES = 12;

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
        const hashes = new Set<string>();
        const short = shortNames(pages);
        for (const [index, scopes] of sharedScopes(pages, MOST_STYLES).entries()) {
          const page = pages[index] as ReadPage;
          const style = shortened(usedStyles(page.css, scopes), short);
          if (style) hashes.add(styleHash(style));
          await writeFile(path.join(root, page.file), shortened(lockedPage(page, style), short));
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

/** A built page as far as its style and policy go: what its policy must allow, and where what stands in it. */
export interface ReadPage extends PageStyle, Omit<PageNeeds, 'style'> {
  file: string;
  html: string;
  /** Where its policy is to stand: behind the charset. */
  top: number;
  blocks: { start: number; end: number }[];
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
  const markup = edited(
    html,
    styles.map(({ start, end }) => ({ start, end, text: '' })),
  );
  return {
    file,
    html,
    top,
    blocks: styles,
    css: styles.map(({ css }) => css).join('\n'),
    scopes: scopesIn(markup),
    hasScript: has('script', 'src'),
    hasManifest: has('link', 'rel', 'manifest'),
  };
}

/** The page with this style in place of its own, and with its policy. */
export function lockedPage(page: ReadPage, style: string): string {
  const policy = metaPolicy({ ...page, style });
  return edited(page.html, [
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
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsOf(child)] : [],
  );
}
