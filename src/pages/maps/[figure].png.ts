import type { APIRoute } from 'astro';
import { getContent } from '../../data/content.ts';
import { figureFile } from '../../figures/file.ts';
import { pngOf } from '../../figures/png.ts';

export async function getStaticPaths() {
  const { figures } = await getContent();
  return [...figures.keys()].map((figure) => ({ params: { figure } }));
}

/** The picture as pixels. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await pngOf(figureFile(params['figure'] ?? '', await getContent())), {
    headers: { 'Content-Type': 'image/png' },
  });
