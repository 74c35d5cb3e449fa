import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { changePages, edited, type Edit } from './built-pages.ts';
import { hostFiles, type Renamed } from './host-files.ts';
import { scopesIn, usedStyles } from './page-styles.ts';
import { headerPolicy, metaPolicy, styleHash } from './policy.ts';

/** Gives each built page one style and its policy, and writes the files by which hosts send the same as headers. */
export function pagePolicy(renamed: Renamed[]): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const hashes = new Set<string>();
        await changePages(root, (html, file) => {
          const locked = lockedPage(html, file);
          if (locked.style) hashes.add(styleHash(locked.style));
          return locked.html;
        });
        for (const [file, text] of hostFiles(headerPolicy([...hashes]), renamed)) {
          await mkdir(path.dirname(path.join(root, file)), { recursive: true });
          await writeFile(path.join(root, file), text);
        }
      },
    },
  };
}

type Element = DefaultTreeAdapterTypes.Element;

/**
 * The page with its styles as one, without rules for what it does not have, and with its policy behind the charset.
 * Throws when the page has no charset: a policy is only worth something at the top.
 */
export function lockedPage(html: string, file: string): { html: string; style: string } {
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

  const blocks = named('style').flatMap(({ childNodes: [text], sourceCodeLocation: at }) =>
    at ? [{ at, css: text && 'value' in text ? text.value : '' }] : [],
  );
  const markup = edited(
    html,
    blocks.map(({ at }) => ({ start: at.startOffset, end: at.endOffset, text: '' })),
  );
  const style = usedStyles(blocks.map(({ css }) => css).join('\n'), scopesIn(markup));
  const policy = metaPolicy({
    style,
    hasScript: has('script', 'src'),
    hasManifest: has('link', 'rel', 'manifest'),
  });
  const edits: Edit[] = [
    {
      start: top,
      end: top,
      text: `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`,
    },
    ...blocks.map(({ at }, index) => ({
      start: at.startOffset,
      end: at.endOffset,
      text: index === 0 ? `<style>${style}</style>` : '',
    })),
  ];
  return { html: edited(html, edits), style };
}

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...elementsOf(child)] : [],
  );
}
