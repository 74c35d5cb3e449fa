import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { absoluteUrl } from '../model/urls.ts';
import { filesBelow } from './built-pages.ts';

/**
 * Writes sitemap.xml and robots.txt when the site's own address is known, and neither when it is not. Astro's own
 * integration is not used: it takes the path out of an address such as https://example.org/conflict/, and lists pages
 * that ask not to be listed.
 */
export function siteMap(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'site-map',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        if (!site) return;
        const home = site;
        const root = fileURLToPath(dir);
        const pages = (await filesBelow(root)).filter((file) => file.endsWith('.html'));
        const listed = await Promise.all(
          pages.map(async (file) => {
            const html = await readFile(path.join(root, file), 'utf8');
            return html.includes('<meta name="robots" content="noindex">') ? [] : [file];
          }),
        );
        const entries = listed
          .flat()
          .map((file) => absoluteUrl(home, `/${file.replace(/index\.html$/, '')}`))
          .map((address) => `<url><loc>${address.replaceAll('&', '&amp;')}</loc></url>\n`);
        await writeFile(
          path.join(root, 'sitemap.xml'),
          `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`,
        );
        await writeFile(
          path.join(root, 'robots.txt'),
          `User-agent: *\nAllow: /\nSitemap: ${absoluteUrl(home, '/sitemap.xml')}\n`,
        );
      },
    },
  };
}
