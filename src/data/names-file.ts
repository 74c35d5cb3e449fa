import { createHash } from 'node:crypto';
import type { ContentSet } from '../model/content-set.ts';
import { namesTable } from '../model/names-table.ts';

/** The table of names as the search box loads it. */
export interface NamesFile {
  /** With a part of its checksum: "names-0f3a9c2b". */
  name: string;
  /** From the root of the site. */
  href: string;
  json: string;
}

const made = new WeakMap<ContentSet, NamesFile>();

/** The table as a file whose name changes with what is in it, so that it can be kept for ever. */
export function namesFile(content: ContentSet): NamesFile {
  const before = made.get(content);
  if (before) return before;
  const json = JSON.stringify(namesTable(content));
  const name = `names-${createHash('sha256').update(json).digest('hex').slice(0, 8)}`;
  const file = { name, href: `/_astro/${name}.json`, json };
  made.set(content, file);
  return file;
}
