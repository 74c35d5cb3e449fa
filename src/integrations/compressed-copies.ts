import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { filesBelow } from './built-pages.ts';

/** Files of text; what the search loads is compressed already, and hosts read the files without an ending themselves. */
const TEXT = /\.(html|md|css|js|json|geojson|xml|atom|svg|csv|bib|ris|txt|webmanifest)$/;

/** Bytes that arrive at once, compressed or not. */
const ONE_PACKET = 1000;

/** How many files are compressed at a time: as many as Node has threads for it. */
const AT_ONCE = 4;

/** Puts a .br and a .gz copy beside each file of text that is `meant`, for hosts that send them as they are. */
export function compressedCopies(meant: (file: string) => boolean): AstroIntegration {
  return {
    name: 'compressed-copies',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await filesBelow(root))
          .filter((file) => TEXT.test(file) && meant(file))
          .values();
        const work = async (): Promise<void> => {
          for (const file of files) await compress(path.join(root, file));
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
      },
    },
  };
}

/** Writes the copies of one file anew. */
export async function compress(place: string): Promise<void> {
  const text = await readFile(place);
  if (text.length < ONE_PACKET) return;
  const params = {
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    [constants.BROTLI_PARAM_QUALITY]: qualityFor(place),
  };
  const copies: [ending: string, copy: Buffer][] = [
    ['.br', await promisify(brotliCompress)(text, { params })],
    ['.gz', await promisify(gzip)(text, { level: 9 })],
  ];
  for (const [ending, copy] of copies) {
    if (copy.length < text.length) await writeFile(place + ending, copy);
  }
}

/**
 * The highest, 11, saves two bytes in a hundred and takes three times as long: for what the first answer of the search
 * waits for. Markdown and citations are for programs, which wait.
 */
function qualityFor(place: string): number {
  if (/\.(?:md|bib|ris|csl\.json)$/.test(place)) return 5;
  return /\.js$|[/\\]names-[0-9a-f]+\.json$/.test(place) ? 11 : 10;
}
