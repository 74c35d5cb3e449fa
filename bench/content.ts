// Content of several times the size, made from the content at hand and a seed.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Kinds whose records may stand any number of times; parties, points and the like may not. */
const KINDS = ['sources', 'claims', 'numbers', 'events', 'questions', 'pages', 'positions'];

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

/** Writes the content `times` times to `to`: copies of texts cite copies of sources, drawn by the seed. Gives the number of files. */
export async function multiply(
  from: string,
  to: string,
  times: number,
  seed: number,
): Promise<number> {
  const next = numbersFrom(seed);
  await cp(from, to, { recursive: true });
  const sources = new Set(
    (await readdir(path.join(from, 'sources'))).map((name) => name.replace(/\.yaml$/, '')),
  );
  const drawn = (id: string) => {
    const copy = Math.floor(next() * times) + 1;
    return copy === 1 || !sources.has(id) ? id : `${id}-copy-${copy}`;
  };
  for (const kind of KINDS) {
    // A party has one page of positions: copies of it become chapters.
    const folder = path.join(to, kind === 'positions' ? 'pages' : kind);
    await mkdir(folder, { recursive: true });
    for (const name of (await readdir(path.join(from, kind)).catch(() => [])).sort()) {
      if (kind === 'pages' && SINGLE.test(name)) continue;
      const text = await readFile(path.join(from, kind, name), 'utf8');
      for (let copy = 2; copy <= times; copy += 1) {
        const cited = text.replace(
          /(source=")([^"]+)"/g,
          (_, before: string, id: string) => `${before}${drawn(id)}"`,
        );
        // The names of pages are told apart; those of records may be alike.
        const numbered = !name.endsWith('.mdx')
          ? cited
          : cited
              .replace(/^(title: )("?)(.*)$/m, `$1$2Copy ${copy} of $3`)
              .replace(/^party: (.*)$/m, `short: $1\nkind: chapter\norder: 9`)
              .replace(/^(short: )(.*)$/m, `$1$2 ${copy}`)
              .replace(
                /^(order: )(\d+)$/m,
                (_, before: string, order: string) => `${before}${Number(order) + copy * 100}`,
              );
        await writeFile(path.join(folder, name.replace(/(\.\w+)$/, `-copy-${copy}$1`)), numbered);
      }
    }
  }
  return (await readdir(to, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
    .length;
}
