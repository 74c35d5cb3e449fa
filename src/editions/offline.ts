import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesBelow } from '../integrations/built-pages.ts';
import type { Site } from '../model/content-set.ts';
import { archiveOf } from './archive.ts';
import { contentTime, editionFolder, titleLines } from './edition.ts';
import { isEdition, KEEP_PAGE, withEditions } from './keep-page.ts';

/** What serves hosts, and the index of the full-text search, which no browser loads from a disk. */
const FOR_HOSTS = /(^|\/)\.|^_(headers|redirects)$|^pagefind\/|\.(br|gz)$/;

/** The built site as one .zip that works from a disk, in a folder of its own, with a README.txt. */
export async function offlineOf(dist: string, site: Site): Promise<Uint8Array> {
  const folder = editionFolder(site);
  const names = (await filesBelow(dist)).filter(
    (name) => !FOR_HOSTS.test(name) && !isEdition(name),
  );
  const files = names.map(async (name): Promise<[string, Uint8Array]> => {
    const bytes = await readFile(path.join(dist, name));
    return [
      `${folder}/${name}`,
      name.endsWith('.html')
        ? new TextEncoder().encode(fromDisk(bytes.toString(), name, site))
        : bytes,
    ];
  });
  const readme = new TextEncoder().encode(readMe(site));
  return archiveOf(
    [[`${folder}/README.txt`, readme], ...(await Promise.all(files))],
    contentTime(site),
  );
}

/** A page as it is on a disk: a browser refuses modules there, and no editions stand beside it. */
function fromDisk(html: string, name: string, { words }: Site): string {
  const page = html.replace(
    /<script type="module"[^>]*><\/script>|<link rel="(module)?preload"[^>]*>/g,
    '',
  );
  return name === KEEP_PAGE ? withEditions(page, [], words, '') : page;
}

function readMe(site: Site): string {
  return [site.name, ...titleLines(site), site.words.editions.readme, ''].join('\n\n');
}
