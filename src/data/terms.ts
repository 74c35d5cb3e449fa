import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { TermLink } from '../markdown/link-first-uses.ts';
import { termUrl } from '../model/urls.ts';

/**
 * The glossary's terms with their entries, for the links of `markdown/link-first-uses.ts`: "oblast (NKAO)" is found as
 * "oblast" and as "NKAO". Read apart from all else, since the settings of the build need them before it begins.
 */
export async function readTermLinks(contentFolder: string): Promise<TermLink[]> {
  const folder = path.join(contentFolder, 'terms');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.sort().map(async (name) => {
      const record = parse(await readFile(path.join(folder, name), 'utf8')) as {
        term?: string;
      } | null;
      return {
        forms: (record?.term ?? '')
          .split(/[()]/)
          .map((form) => form.trim())
          .filter((form) => form !== ''),
        href: termUrl(path.basename(name, '.yaml')),
      };
    }),
  );
}
