import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { absoluteUrl } from '../model/urls.ts';
import { filesBelow } from './built-pages.ts';
import { markdownOf } from './text-twin.ts';

/** How a page that has a twin says so. */
const NAMES_TWIN = 'type="text/markdown"';

/** Megabytes that the thread may keep, a page at a time; without a bound its rubbish lies beside that of the build. */
const MEMORY = 256;

/** What is written where. */
export interface TwinsOf {
  /** The folder of the built site. */
  root: string;
  /** Where the site is, if known. */
  site: string | undefined;
}

/** Writes the text of each page that names a Markdown twin as index.md beside it, in a thread of its own. */
export function markdownTwins(site: string | undefined): AstroIntegration {
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const workerData: TwinsOf = { root: fileURLToPath(dir), site };
        const worker = new Worker(new URL('markdown-twins.worker.ts', import.meta.url), {
          workerData,
          resourceLimits: { maxOldGenerationSizeMb: MEMORY },
        });
        // A fault in the thread is thrown here.
        await once(worker, 'exit');
      },
    },
  };
}

/** Writes the twins of all pages. */
export async function writeTwins({ root, site }: TwinsOf): Promise<void> {
  const files = (await filesBelow(root)).filter((file) => file.endsWith('index.html'));
  for (const file of files) {
    const html = await readFile(path.join(root, file), 'utf8');
    if (!html.includes(NAMES_TWIN)) continue;
    const twin = path.join(root, file.replace(/html$/, 'md'));
    await writeFile(twin, textTwin(html, `/${file}`, site));
  }
}

/** The Markdown of a page: its main part, then the licence and the end of the material from its foot. */
export function textTwin(html: string, address: string, site: string | undefined): string {
  const part = (name: string) =>
    html.slice(html.indexOf(`<${name}`), html.indexOf(`</${name}>`)) + `</${name}>`;
  const full = (href: string) => {
    const own = site && absoluteUrl(site, address);
    const { href: target, origin } = new URL(href, own);
    const isOurs = own && origin === new URL(own).origin;
    return isOurs ? target.replace(/\/index\.html(?=$|[?#])/, '/') : target;
  };
  const beside = (href: string) => (href.startsWith('#') ? `index.html${href}` : href);
  const source = site ? `<p><a href="${full('')}">${full('')}</a></p>` : '';
  return markdownOf(`${part('main')}<hr>${part('footer')}${source}`, site ? full : beside);
}
