import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { endingOf, RECORD_KINDS, TEXT_KINDS, type Kind } from '../model/content-set.ts';
import { compare } from '../model/order.ts';
import type { Problem } from '../model/problem.ts';
import { id as idSchema } from '../schemas/common.ts';

const TOP = { line: 1, column: 1 };

/** A file's name without its ending. */
export function stem(name: string): string {
  return path.basename(name, path.extname(name));
}

/** The names of a kind's files; two files with one id, and what is no file of this kind, are problems. */
export async function filesOf(folder: string, kind: Kind, problems: Problem[]): Promise<string[]> {
  const ending = endingOf(kind);
  const entries = await readdir(path.join(folder, kind), { withFileTypes: true }).catch(() => []);
  const first = new Map<string, string>();
  return entries
    .sort((a, b) => compare(a.name, b.name))
    .filter((entry) => {
      const { name } = entry;
      const id = stem(name).toLowerCase();
      const other = first.get(id);
      const says = (() => {
        if (entry.isDirectory()) return 'is a folder: move its files up, and delete it.';
        // A link may lead out of the content, to any file of the machine that builds.
        if (!entry.isFile()) return 'is not a plain file: put the file itself here.';
        if (other) return `has the same id as content/${kind}/${other}: rename one.`;
        if (path.extname(name) !== ending)
          return `ends in "${path.extname(name)}": rename it to ${stem(name)}${ending}.`;
        if (!idSchema.safeParse(stem(name)).success)
          return 'has a name that is no id: use lower-case letters, digits and single hyphens.';
        return undefined;
      })();
      first.set(id, name);
      if (says) problems.push({ file: `content/${kind}/${name}`, at: TOP, says });
      return !says;
    })
    .map(({ name }) => name);
}

/** Folders with records that no page will ever show, because no kind has this name. */
export async function unknownFolders(folder: string): Promise<Problem[]> {
  const known: string[] = [...RECORD_KINDS, ...TEXT_KINDS];
  const folders = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && !known.includes(entry.name),
  );
  const found = await Promise.all(
    folders.map(async ({ name }) => {
      const files = await readdir(path.join(folder, name), { recursive: true });
      return files.some((file) => /\.(ya?ml|mdx?)$/.test(file))
        ? [
            {
              file: `content/${name}`,
              at: TOP,
              says: 'holds records, and no kind has this name: rename it as CONTRIBUTING.md lists the kinds.',
            },
          ]
        : [];
    }),
  );
  return found.flat();
}
