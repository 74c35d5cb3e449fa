import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of a folder and of those in it: paths below it with "/", in the same order on every machine. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Hands each built page to `change`, one after the other, and writes what comes back. */
export async function changePages(
  folder: string,
  change: (html: string, file: string) => string,
): Promise<void> {
  for (const file of (await filesBelow(folder)).filter((name) => name.endsWith('.html'))) {
    const place = path.join(folder, file);
    await writeFile(place, change(await readFile(place, 'utf8'), file));
  }
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
