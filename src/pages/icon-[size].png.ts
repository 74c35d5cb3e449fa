import type { APIRoute, GetStaticPaths } from 'astro';
import { ICON_SIZES, iconSvg } from '../figures/icon.ts';
import { pngOf } from '../figures/png.ts';

export const getStaticPaths = (() =>
  ICON_SIZES.map((size) => ({ params: { size: String(size) } }))) satisfies GetStaticPaths;

/** The sign of the site as pixels, for what takes no SVG. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await pngOf(iconSvg(), Number(params['size'])));
