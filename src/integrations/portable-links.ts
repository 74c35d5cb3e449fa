import type { DefaultTreeAdapterTypes } from 'parse5';
import { fileAddress } from '../model/urls.ts';
import type { BuiltPage, Edit } from './built-pages.ts';

/** Attributes that hold an address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'data-bundle', 'data-names']);

/** Those that lead a reader to a page. */
const LEADING = new Set(['href', 'action']);

/** Makes every address inside the site relative, so that `dist/` works at any path and from a disk. */
export function relativeAddresses({ file, tree }: BuiltPage): Edit[] {
  // Served at any depth, so that no relative address in it can be right.
  if (file === '404.html') return [];
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
  walk(tree);
  return edits;
}
