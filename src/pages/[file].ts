import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../data/content.ts';
import { ICON_SIZES, iconSvg } from '../figures/icon.ts';
import { lightTone } from '../figures/tones.ts';
import type { Site } from '../model/content-set.ts';
import { atomFeed, FEEDS, jsonFeed } from '../model/feeds.ts';
import { LLMS_TEXT, llmsText } from '../model/llms-text.ts';
import { robotsText, siteMap } from '../model/site-map.ts';

// What programs ask for at the root. Robots and site maps speak of full addresses: where the site is must be known.
export const getStaticPaths = (async () => {
  const content = await getContent();
  const site = import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined;
  const files: Record<string, string> = {
    [FEEDS.atom]: atomFeed(content, site),
    [FEEDS.json]: jsonFeed(content, site),
    [LLMS_TEXT]: llmsText(content, site),
    '/site.webmanifest': manifest(content.site),
    '/icon.svg': iconSvg(),
    ...(site && {
      '/sitemap.xml': await siteMap(content, site),
      '/robots.txt': robotsText(site),
    }),
  };
  return Object.entries(files).map(([address, body]) => ({
    params: { file: address.slice(1) },
    props: { body },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);

/** What a phone shows of the site among its programs. All addresses are relative, so that it holds at any path. */
function manifest({ name, description, language }: Site): string {
  const paper = lightTone('paper');
  return `${JSON.stringify({
    id: './',
    name,
    description,
    lang: language,
    start_url: './index.html',
    scope: './',
    display: 'browser',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...ICON_SIZES.map((size) => ({
        src: `icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    ],
  })}\n`;
}
