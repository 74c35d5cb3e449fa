import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { NamedForms } from '../model/namings.ts';
import { builtPage, filesBelow } from './built-pages.ts';
import { hostFiles, type Renamed } from './host-files.ts';
import { lockedPage, readPage, type ReadPage } from './page-policy.ts';
import { sharedScopes, shortScopes, usedStyles } from './page-styles.ts';
import { nameMarker } from './place-names.ts';
import { headerPolicy, styleHash } from './policy.ts';
import { relativeAddresses } from './portable-links.ts';

/**
 * How many styles pages share, if they have no more different CSS than that. Each is 54 characters of the header, and 31
 * fit into the 2,000 that Cloudflare reads.
 */
const MOST_STYLES = 29;

/**
 * Finishes the built pages: names of places that change with the naming, relative addresses, one style and a policy for
 * each; and writes the files by which hosts send the policies as headers.
 */
export function finishedPages(
  readForms: () => Promise<NamedForms>,
  renamed: Renamed[],
): AstroIntegration {
  return {
    name: 'finished-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const markNames = nameMarker(await readForms());
        const names = (await filesBelow(root)).filter((file) => file.endsWith('.html'));
        const pages: ReadPage[] = [];
        // One after the other, and each text back to the disk, so that no more than one page is in memory.
        for (const file of names) {
          const place = path.join(root, file);
          const built = builtPage(await readFile(place, 'utf8'), file);
          const edits = [...markNames(built), ...relativeAddresses(built)];
          const { page, slotted } = readPage(built, edits);
          pages.push(page);
          await writeFile(place, slotted);
        }
        const hashes = await lockPages(pages, root);
        for (const [file, text] of hostFiles(headerPolicy(hashes), renamed)) {
          await mkdir(path.dirname(path.join(root, file)), { recursive: true });
          await writeFile(path.join(root, file), text);
        }
      },
    },
  };
}

/** Writes each page with its style and policy; gives the hashes of the styles. */
async function lockPages(pages: ReadPage[], root: string): Promise<string[]> {
  const short = shortScopes(pages.flatMap(({ scopes }) => [...scopes]));
  const hashes = new Set<string>();
  // Pages that share their scopes share their style.
  const styles = new Map<Set<string>, string>();
  for (const [index, scopes] of sharedScopes(pages, MOST_STYLES).entries()) {
    const page = pages[index] as ReadPage;
    const style = styles.get(scopes) ?? usedStyles(page.css, scopes);
    styles.set(scopes, style);
    const place = path.join(root, page.file);
    const locked = lockedPage(page, await readFile(place, 'utf8'), style, short);
    if (locked.style) hashes.add(styleHash(locked.style));
    await writeFile(place, locked.html);
  }
  return [...hashes];
}
