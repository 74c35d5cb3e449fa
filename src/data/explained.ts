import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { ExplainedForms } from '../markdown/link-first-uses.ts';

/**
 * Terms, and places with two names, for the links of `markdown/link-first-uses.ts`: "oblast (NKAO)" is found as "oblast"
 * and as "NKAO", a place as its pair. Read apart from all else, since the settings of the build need them before it begins.
 */
export async function readExplained(contentFolder: string): Promise<ExplainedForms[]> {
  const records = await Promise.all(
    (['terms', 'places'] as const).map((kind) => recordsOf(contentFolder, kind)),
  );
  return records.flat().filter(({ forms }) => forms.length > 0);
}

async function recordsOf(
  contentFolder: string,
  kind: ExplainedForms['kind'],
): Promise<ExplainedForms[]> {
  const folder = path.join(contentFolder, kind);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.sort().map(async (name) => {
      const record = parse(await readFile(path.join(folder, name), 'utf8')) as {
        term?: string;
        pair?: string;
      } | null;
      return {
        kind,
        id: path.basename(name, '.yaml'),
        forms: (record?.term ?? record?.pair ?? '')
          .split(/[()]/)
          .map((form) => form.trim())
          .filter((form) => form !== ''),
      };
    }),
  );
}
