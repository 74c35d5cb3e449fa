import type { APIRoute } from 'astro';
import { getContent } from '../../data/content.ts';
import { namesFile } from '../../data/names-file.ts';

export async function getStaticPaths() {
  const { name, json } = namesFile(await getContent());
  return [{ params: { names: name }, props: { json } }];
}

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'content-type': 'application/json' } });
