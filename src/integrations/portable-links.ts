import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Attributes that hold an address. */
const ADDRESSES = new Set(['href', 'src', 'action', 'data-bundle', 'data-names']);

/** Makes every address inside the site relative after the build, so that `dist/` works at any path. */
export function portableLinks(): AstroIntegration {
  return {
    name: 'portable-links',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = (await readdir(root, { recursive: true })).filter((name) =>
          name.endsWith('.html'),
        );
        for (const name of names) {
          // Served at any depth, so that no relative address in it can be right.
          if (name === '404.html') continue;
          const html = await readFile(path.join(root, name), 'utf8');
          await writeFile(path.join(root, name), relativeAddresses(html, name.split(path.sep)));
        }
      },
    },
  };
}

/** The page with its root-relative addresses made relative. `file`: parts of its path below the root. */
export function relativeAddresses(html: string, file: string[]): string {
  const up = '../'.repeat(file.length - 1) || './';
  const edits: { start: number; end: number; value: string }[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        const place = node.sourceCodeLocation?.attrs?.[name];
        if (!place || !ADDRESSES.has(name) || !/^\/(?!\/)/.test(value)) continue;
        const written = html
          .slice(place.startOffset, place.endOffset)
          .replace(/=(["']?)\//, `=$1${up}`);
        edits.push({ start: place.startOffset, end: place.endOffset, value: written });
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((page, { start, end, value }) => page.slice(0, start) + value + page.slice(end), html);
}
