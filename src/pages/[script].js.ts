import type { APIRoute } from 'astro';
import { pageScript } from '../data/page-script.ts';

export async function getStaticPaths() {
  const { name, js } = await pageScript();
  return [{ params: { script: name }, props: { js } }];
}

export const GET: APIRoute<{ js: string }> = ({ props }) =>
  new Response(props.js, { headers: { 'content-type': 'text/javascript' } });
