import type { APIRoute, GetStaticPaths } from 'astro';
import { getContent } from '../../data/content.ts';
import { CARD, cardSvg } from '../../figures/card.ts';
import { pngOf } from '../../figures/png.ts';
import { sitePages } from '../../model/site-pages.ts';

// Without the site's own address no page names its picture, for that must be a full address.
export const getStaticPaths = (async () => {
  if (!import.meta.env.SITE) return [];
  const content = await getContent();
  return sitePages(content).map(({ address, title, below }) => ({
    params: { page: address.slice(1, -1) || undefined },
    props: { title, section: below?.title, site: content.site.name },
  }));
}) satisfies GetStaticPaths;

/** The picture of a page for those who link to it. */
export const GET: APIRoute<{ title: string; section: string | undefined; site: string }> = async ({
  props,
}) => new Response(await pngOf(cardSvg(props), CARD.width));
