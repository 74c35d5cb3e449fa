import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** The files of a folder and of those in it: paths below it with "/", in the same order on every machine. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** A built page: its path below the site, its text, and its tree, whose nodes know their place in the text. */
export interface BuiltPage {
  file: string;
  html: string;
  tree: DefaultTreeAdapterTypes.Document;
}

/** The page with its tree: parsing takes longer than all that is done to a page after the build. */
export function builtPage(html: string, file: string): BuiltPage {
  return { file, html, tree: parse(html, { sourceCodeLocationInfo: true }) };
}

/** One place in a text and what is to stand there. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with the edits made. They may come in any order, and must not overlap; it takes time by length, not by edits. */
export function edited(text: string, edits: Edit[]): string {
  let done = 0;
  // What is put in where another edit begins comes before that.
  const parts = edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .flatMap(({ start, end, text: put }) => {
      const before = text.slice(done, start);
      done = end;
      return [before, put];
    });
  return parts.join('') + text.slice(done);
}
