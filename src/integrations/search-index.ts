import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Writes Pagefind's index of the built pages to `pagefind/`, without the stock interfaces that no page loads. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const output = path.join(root, 'pagefind');
        const { index, errors } = await pagefind.createIndex({
          keepIndexUrl: true,
          excludeSelectors: ['.citation', '[hidden]'],
        });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: root });
        const written = await index.writeFiles({ outputPath: output });
        await pagefind.close();
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0)
          throw new Error(`Pagefind could not index the site: ${failed.join('; ')}`);
        const unused = (await readdir(output)).filter((name) =>
          /ui|highlight|component/.test(name),
        );
        await Promise.all(unused.map((name) => rm(path.join(output, name))));
        logger.info(`${added.page_count} pages in the search index`);
      },
    },
  };
}
