import { createHash } from 'node:crypto';
import { rolldown } from 'rolldown';

/** The one script of all pages, for its address and as a file. */
export interface PageScript {
  /** With a part of its checksum: "page-0f3a9c2b". */
  name: string;
  /** From the root of the site. */
  href: string;
  js: string;
}

let made: Promise<PageScript> | undefined;

/** The script of all pages: one classic script, since from a disk no module runs. */
export function pageScript(): Promise<PageScript> {
  return (made ??= bundle());
}

async function bundle(): Promise<PageScript> {
  const script = await rolldown({ input: 'src/reading/page-script.ts' });
  const { output } = await script.generate({ format: 'iife', minify: true });
  const js = output[0].code;
  const name = `page-${createHash('sha256').update(js).digest('hex').slice(0, 8)}`;
  return { name, href: `/_astro/${name}.js`, js };
}
