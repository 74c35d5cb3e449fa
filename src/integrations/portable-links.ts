import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { fileAddress } from '../model/urls.ts';
import { changePages, edited, type Edit } from './built-pages.ts';

/** Attributes that hold an address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'data-bundle', 'data-names']);

/** Those that lead a reader to a page. */
const LEADING = new Set(['href', 'action']);

/** Makes every address inside the site relative after the build, so that `dist/` works at any path and from a disk. */
export function portableLinks(): AstroIntegration {
  return {
    name: 'portable-links',
    hooks: {
      'astro:build:done': ({ dir }) =>
        changePages(fileURLToPath(dir), (html, file) =>
          // Served at any depth, so that no relative address in it can be right.
          file === '404.html' ? html : relativeAddresses(html, file),
        ),
    },
  };
}

/** The page with its root-relative addresses made relative. `file`: its path below the root. */
export function relativeAddresses(html: string, file: string): string {
  const up = '../'.repeat(file.split('/').length - 1) || './';
  const edits: Edit[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        const place = node.sourceCodeLocation?.attrs?.[name];
        if (!place || !ADDRESSES.has(name) || !/^\/(?!\/)/.test(value)) continue;
        const target = LEADING.has(name) ? fileAddress(value) : value;
        // To the page itself under its other address the browser would load it anew.
        const address = target.startsWith(`/${file}#`)
          ? target.slice(file.length + 1)
          : up + target.slice(1);
        edits.push({
          start: place.startOffset,
          end: place.endOffset,
          text: `${name}="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
        });
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  return edited(html, edits);
}
