import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { relativeTarget, type Renamed } from './host-files.ts';

/** Leaves a page at each old address that leads on, for hosts that know no redirects. `words`: "This page has moved: {title}". */
export function renamedPages(
  renamed: Renamed[],
  words: string,
  language: string,
): AstroIntegration {
  return {
    name: 'renamed-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const page of renamed) {
          const title = await titleOf(root, page);
          const place = path.join(root, page.from, 'index.html');
          await mkdir(path.dirname(place), { recursive: true });
          await writeFile(place, movedPage(page, title, words, language), { flag: 'wx' }).catch(
            (error: unknown) => {
              if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
              throw new Error(
                `content/site.yaml says that ${page.from} was renamed, but there is a page: take it out of "renamed".`,
                { cause: error },
              );
            },
          );
        }
      },
    },
  };
}

async function titleOf(root: string, { to }: Renamed): Promise<string> {
  const html = await readFile(path.join(root, to, 'index.html'), 'utf8');
  return /<title>([^<]*)/.exec(html)?.[1] ?? to;
}

function movedPage(page: Renamed, title: string, words: string, language: string): string {
  const target = `${relativeTarget(page)}index.html`;
  const [before, after] = words.split('{title}');
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${target}"><meta name="robots" content="noindex"><link rel="icon" href="data:,"><title>${title}</title></head><body><main><p>${before}<a href="${target}">${title}</a>${after ?? ''}</p></main></body></html>`;
}
