import { Readable } from 'node:stream';
import { SitemapStream, streamToPromise } from 'sitemap';
import type { ContentSet } from './content-set.ts';
import { sitePages } from './site-pages.ts';
import { absoluteUrl } from './urls.ts';

/** Where it is, from the root of the site. */
const SITE_MAP = '/sitemap.xml';

/** The address of every page with the day of its last review (sitemaps.org 0.9). */
export async function siteMap(content: ContentSet, site: URL): Promise<string> {
  const items = sitePages(content).map(({ address, checked }) => ({
    url: absoluteUrl(site, address),
    lastmod: checked,
  }));
  const stream = new SitemapStream({
    lastmodDateOnly: true,
    xmlns: { news: false, video: false, xhtml: false, image: false },
  });
  return `${(await streamToPromise(Readable.from(items).pipe(stream))).toString()}\n`;
}

/** Nothing is closed to robots; it says where the site map is. */
export function robotsText(site: URL): string {
  return `User-agent: *\nAllow: /\nSitemap: ${absoluteUrl(site, SITE_MAP)}\n`;
}
