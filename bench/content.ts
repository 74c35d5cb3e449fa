// Content of several times the size, made from the content at hand and a seed.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Kinds whose records may stand any number of times, sources after those that cite them; parties, points and the like may not. */
const KINDS = ['claims', 'numbers', 'events', 'questions', 'pages', 'positions', 'sources'];

/** Where a file names other records: a line of ids, an item of a list, an attribute. */
const RELATIONS =
  /^ *(?:- )?(?:sources?|pages?|claims?): .*|sources: \[[^\]]*\]|^ *- [a-z0-9-]+$|<Claim id="[^"]+"|source="[^"]+"/gm;
const ID = /(?<=[\s[",]|^)[a-z0-9][a-z0-9-]+(?=[\s\],"]|$)/g;

/** Pages that have a route or a place of their own. */
const SINGLE =
  /^(home|not-found|search|sources|method|corrections|positions|timeline|numbers|maps|places|people|glossary|questions|points|styleguide|data)\.mdx$/;

/** The same numbers from 0 to 1 in each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes the content `times` times to `to`. The second copy of a text shows the second copies of its claims, on the
 * second copy of its page; of which copy of a source it cites, the seed decides, and a source that no copy cites is not
 * written, for the site takes none. Gives the number of files.
 */
export async function multiply(
  from: string,
  to: string,
  times: number,
  seed: number,
): Promise<number> {
  const next = numbersFrom(seed);
  await cp(from, to, { recursive: true });
  const filesOf = async (kind: string) =>
    (await readdir(path.join(from, kind)).catch(() => []))
      .filter((name) => kind !== 'pages' || !SINGLE.test(name))
      .sort();
  const ids = async (kind: string) =>
    new Set((await filesOf(kind)).map((name) => name.replace(/\.\w+$/, '')));
  const sources = await ids('sources');
  const copied = new Set([...(await ids('claims')), ...(await ids('pages'))]);
  const cited = new Set<string>();
  const idIn = (id: string, copy: number) => {
    if (copied.has(id)) return `${id}-copy-${copy}`;
    if (!sources.has(id)) return id;
    const drawn = Math.floor(next() * times) + 1;
    if (drawn === 1) return id;
    cited.add(`${id}-copy-${drawn}`);
    return `${id}-copy-${drawn}`;
  };

  for (const kind of KINDS) {
    // A party has one page of positions: copies of it become chapters.
    const folder = path.join(to, kind === 'positions' ? 'pages' : kind);
    await mkdir(folder, { recursive: true });
    for (const name of await filesOf(kind)) {
      const text = await readFile(path.join(from, kind, name), 'utf8');
      for (let copy = 2; copy <= times; copy += 1) {
        const copyName = name.replace(/(\.\w+)$/, `-copy-${copy}$1`);
        if (kind === 'sources' && !cited.has(copyName.replace('.yaml', ''))) continue;
        const related = text.replace(RELATIONS, (relation) =>
          relation.replace(ID, (id) => idIn(id, copy)),
        );
        // The names of pages are told apart; those of records may be alike.
        const numbered = !name.endsWith('.mdx')
          ? related
          : related
              .replace(/^(title: )("?)(.*)$/m, `$1$2Copy ${copy} of $3`)
              .replace(/^party: (.*)$/m, `short: $1\nkind: chapter\norder: 9`)
              .replace(/^(short: )(.*)$/m, `$1$2 ${copy}`)
              .replace(
                /^(order: )(\d+)$/m,
                (_, before: string, order: string) => `${before}${Number(order) + copy * 100}`,
              );
        await writeFile(path.join(folder, copyName), numbered);
      }
    }
  }
  return (await readdir(to, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    .length;
}
