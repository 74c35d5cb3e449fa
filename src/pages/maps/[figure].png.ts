import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { APIRoute } from 'astro';
import { getContent } from '../../data/content.ts';
import { figureFile } from '../../figures/file.ts';

/** A font of our own: a machine that builds may have none, and each has others. */
const FONTS = ['400Regular', '400Regular_Italic', '600SemiBold'].map((style) =>
  createRequire(import.meta.url).resolve(
    `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`,
  ),
);

export async function getStaticPaths() {
  const { figures } = await getContent();
  return [...figures.keys()].map((figure) => ({ params: { figure } }));
}

/** The picture as pixels, twice as many as the file has units. */
export const GET: APIRoute = async ({ params }) => {
  const svg = figureFile(params['figure'] ?? '', await getContent());
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  const png = picture.render().asPng();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
