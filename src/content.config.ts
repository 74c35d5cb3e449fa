import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './data/folder.ts';
import { SCHEMAS } from './schemas/index.ts';

// Only the kinds with a text for Astro to render; `data/read.ts` reads the records and reports all problems at once.
const textsIn = (folder: string) =>
  glob({
    // As an address: Astro would take a path with a drive's letter or a # for another.
    base: pathToFileURL(path.join(contentFolder, folder, path.sep)),
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });

export const collections = {
  pages: defineCollection({ loader: textsIn('pages'), schema: SCHEMAS.pages }),
  positions: defineCollection({ loader: textsIn('positions'), schema: SCHEMAS.positions }),
  questions: defineCollection({ loader: textsIn('questions'), schema: SCHEMAS.questions }),
};
