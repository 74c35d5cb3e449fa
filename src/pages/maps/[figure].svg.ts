import type { APIRoute } from 'astro';
import { getContent } from '../../data/content.ts';
import { figureFile } from '../../figures/file.ts';

export async function getStaticPaths() {
  const { figures } = await getContent();
  return [...figures.keys()].map((figure) => ({ params: { figure } }));
}

/** The picture as a file to take along. */
export const GET: APIRoute = async ({ params }) =>
  new Response(figureFile(params['figure'] ?? '', await getContent()), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
