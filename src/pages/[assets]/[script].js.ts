import type { APIRoute } from 'astro';
import { pageScript } from '../../data/page-script.ts';

export async function getStaticPaths() {
  const { name, js } = await pageScript();
  // Where hosts keep files for ever, since their names change with what is in them.
  return [{ params: { assets: '_astro', script: name }, props: { js } }];
}

export const GET: APIRoute<{ js: string }> = ({ props }) =>
  new Response(props.js, { headers: { 'content-type': 'text/javascript' } });
