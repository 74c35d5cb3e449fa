// Our builds at several sizes of the content, and the others' builds of the same pages.
import { totalmem } from 'node:os';
import path from 'node:path';
import { contentFolder } from '../src/data/folder.ts';
import { filesBelow } from '../src/integrations/built-pages.ts';
import { measured, type Cost } from './builds.ts';
import { multiply } from './content.ts';
import { plainPage, writeEleventy, writeStarlight, type PlainPage } from './rivals.ts';

export interface Build {
  name: string;
  pages: number;
  /** How many times the content at hand. */
  times: number;
  cost: Cost;
}

/** Megabytes for the largest contents: most of what the machine has. */
const MOST_MEMORY = Math.round((totalmem() / 2 ** 20) * 0.75);

/**
 * Builds the content of `root` at each of `sizes` below `work`, and Starlight and Eleventy the pages that came of it.
 * Gives what each cost, what broke off and why, and the folders of the first three sites by name. Throws when one of
 * these breaks off; of the larger, which may want more memory than there is, that is a result.
 */
export async function buildAt(
  sizes: number[],
  seed: number,
  work: string,
  root: string,
): Promise<{ builds: Build[]; brokenOff: string[]; dists: Record<string, string> }> {
  const builds: Build[] = [];
  const brokenOff: string[] = [];
  const dists: Record<string, string> = {};
  for (const times of sizes) {
    const keep = async (
      name: string,
      args: string[],
      folder: string,
      pagesOf: () => Promise<number> | number,
      env: Record<string, string> = {},
    ): Promise<boolean> => {
      try {
        const cost = await measured(process.execPath, args, folder, {
          NODE_ENV: 'production',
          // Beyond ten times, more than Node allows itself.
          ...(times > 10 && { NODE_OPTIONS: `--max-old-space-size=${MOST_MEMORY}` }),
          ...env,
        });
        builds.push({ name, pages: await pagesOf(), times, cost });
        return true;
      } catch (error) {
        if (times === sizes[0]) throw error;
        const [why = 'ended early'] = /exit code \w+/.exec(String(error)) ?? [];
        brokenOff.push(`${name}, ${times} ×: ${why}`);
        return false;
      }
    };

    const content = path.join(work, `content-${times}`);
    const dist = path.join(work, `dist-${times}`);
    const files = await multiply(contentFolder, content, times, seed);
    const pages = async () =>
      (await filesBelow(dist)).filter(
        (file) => file.endsWith('index.html') && !file.startsWith('search'),
      );
    const isBuilt = await keep(
      `Ours, ${times} × the content (${files} files)`,
      ['scripts/build.ts'],
      root,
      async () => (await pages()).length + 2,
      { CONTENT_DIR: content, OUT_DIR: dist },
    );
    if (!isBuilt) continue;

    const plain: PlainPage[] = [];
    for (const name of await pages()) plain.push(await plainPage(dist, name));
    const starlight = await writeStarlight(path.join(work, `starlight-${times}`), plain);
    await keep(
      'Starlight, the same pages as text',
      [path.join(root, 'bench/node_modules/astro/bin/astro.mjs'), 'build'],
      starlight,
      () => plain.length + 1,
    );
    const eleventy = await writeEleventy(path.join(work, `eleventy-${times}`), plain);
    await keep(
      'Eleventy, the same pages as text',
      [path.join(root, 'bench/node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
      eleventy,
      () => plain.length,
    );
    if (times === sizes[0]) {
      dists['Ours'] = dist;
      dists['Starlight'] = path.join(starlight, 'dist');
      dists['Eleventy'] = path.join(eleventy, '_site');
    }
  }
  return { builds, brokenOff, dists };
}
