import type { APIRoute } from 'astro';
import { getContent } from '../../data/content.ts';
import { namesFile } from '../../data/names-file.ts';

export async function getStaticPaths() {
  const { name, json } = namesFile(await getContent());
  // Where hosts keep files for ever, since their names change with what is in them.
  return [{ params: { assets: '_astro', names: name }, props: { json } }];
}

export const GET: APIRoute<{ json: string }> = ({ props }) =>
  new Response(props.json, { headers: { 'content-type': 'application/json' } });
