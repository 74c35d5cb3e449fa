// The pages of our site as sites of Starlight and of Eleventy: the same words, headings, links and lists.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** A page as a rival gets it: `id` is its address, `body` its text as Markdown headings and plain HTML. */
export interface PlainPage {
  id: string;
  title: string;
  body: string;
}

/** What a page of ours says, without our classes, marks and frame. `file`: its path below the site. */
export async function plainPage(dist: string, file: string): Promise<PlainPage> {
  const document = parse(await readFile(path.join(dist, file), 'utf8'));
  const main = all(document).find((node) => 'tagName' in node && node.tagName === 'main');
  if (!main) throw new Error(`${file} has no <main>.`);
  const [title = file] = all(main)
    .filter((node) => 'tagName' in node && node.tagName === 'h1')
    .map(words);
  for (const node of all(main)) {
    if (!('attrs' in node)) continue;
    node.attrs = node.attrs
      .filter(({ name }) => ['id', 'href', 'lang', 'open', 'colspan', 'rowspan'].includes(name))
      .map(({ name, value }) => ({
        name,
        value: name === 'href' && !/^(#|https?:)/.test(value) ? '#' : value,
      }));
    node.childNodes = node.childNodes.filter(
      (child) =>
        !('tagName' in child && ['h1', 'script', 'style', 'nav', 'form'].includes(child.tagName)),
    );
  }
  const body = serialize(main as DefaultTreeAdapterTypes.ParentNode)
    .replace(/\n\s*\n/g, '\n')
    // As Markdown, so that each makes its table of contents of them.
    .replace(
      /\s*<h([23])[^>]*>([\s\S]*?)<\/h\1>\s*/g,
      (_, level: string, text: string) =>
        `\n\n${'#'.repeat(Number(level))} ${text.replace(/<[^>]+>/g, '').trim()}\n\n`,
    );
  return {
    id: file.replace(/\/?index\.html$/, '') || 'index',
    title: title.replaceAll('"', "'"),
    body,
  };
}

function all(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(all) : [])];
}

function words(node: Node): string {
  return all(node)
    .map((one) => ('value' in one ? one.value : ''))
    .join('')
    .trim();
}

/** Writes a Starlight site with its own settings as they are; gives its folder. */
export async function writeStarlight(folder: string, pages: PlainPage[]): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  for (const { id, title, body } of pages) {
    await put(
      path.join(folder, 'src/content/docs', `${id}.md`),
      `---\ntitle: "${title}"\n---\n\n${body}\n`,
    );
  }
  await put(
    path.join(folder, 'package.json'),
    // Named, or Astro would not build the package into the site.
    '{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n',
  );
  await put(
    path.join(folder, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  await put(
    path.join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'The same text' })], devToolbar: { enabled: false } });
`,
  );
  return folder;
}

/** Writes an Eleventy site with one plain layout and one small style in a file; gives its folder. */
export async function writeEleventy(folder: string, pages: PlainPage[]): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  for (const { id, title, body } of pages) {
    await put(
      path.join(folder, `${id}.md`),
      `---\ntitle: "${title}"\nlayout: plain.njk\npermalink: "/${id === 'index' ? '' : `${id}/`}index.html"\n---\n\n{% raw %}\n${body}\n{% endraw %}\n`,
    );
  }
  await put(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  await put(
    path.join(folder, 'eleventy.config.js'),
    `export default (config) => { config.addPassthroughCopy('plain.css'); return { markdownTemplateEngine: 'njk' }; };\n`,
  );
  await put(
    path.join(folder, '_includes/plain.njk'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{ title }}</title><meta name="description" content="{{ title }}"><link rel="icon" href="data:,"><link rel="stylesheet" href="/plain.css"></head><body><header><a href="/">The same text</a></header><main><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>\n`,
  );
  await put(
    path.join(folder, 'plain.css'),
    'body{margin:0 auto;padding:1rem;max-width:66ch;font:1.1rem/1.6 Georgia,serif}table{border-collapse:collapse}th,td{padding:.4rem;border-bottom:1px solid #ccc;text-align:left;vertical-align:top}\n',
  );
  return folder;
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
