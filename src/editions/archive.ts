import { zipSync, type Zippable } from 'fflate';

/**
 * Files as one .zip, in the given order. `from`: the day that each bears; the format knows no time zone. An .epub names
 * `mimetype` first, which its readers want uncompressed.
 */
export function archiveOf(
  files: Iterable<[name: string, bytes: Uint8Array]>,
  from: Date,
): Uint8Array {
  // Read in local time by the library.
  const mtime = new Date(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate());
  const entries = [...files].map(([name, bytes]) => [
    name,
    [bytes, { mtime, level: name === 'mimetype' || isPacked(name) ? 0 : 9 }],
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** What is compressed by itself. */
function isPacked(name: string): boolean {
  return /\.(png|pf_\w+|pagefind)$/.test(name);
}
