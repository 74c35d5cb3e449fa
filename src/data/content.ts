import type { ContentSet } from '../model/content-set.ts';
import { contentFolder } from './folder.ts';
import { readContent } from './read.ts';

let reading: Promise<ContentSet> | undefined;

/** All content, read once a build; in development anew for each page. Throws every problem at once. */
export function getContent(): Promise<ContentSet> {
  if (import.meta.env.DEV) return load();
  return (reading ??= load());
}

async function load(): Promise<ContentSet> {
  const { content, problems } = await readContent(contentFolder);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return content;
}
