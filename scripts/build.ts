// Checks the content, builds into a new folder, and only then puts it in the place of the old one.
import { existsSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { readOnce } from '../src/data/content.ts';
import { contentFolder } from '../src/data/folder.ts';
import { givenOptions } from '../src/editing/given-options.ts';
import { filesBelow } from '../src/integrations/built-pages.ts';

givenOptions({});

const target = path.resolve(process.env['OUT_DIR'] ?? 'dist');
// Beside it, so that a change of names puts the new site there at once. Astro takes every folder whose address begins
// with the project's for one inside it, such as "project-site" beside "project": a dot in front keeps them apart.
const beside = (word: string) =>
  path.join(path.dirname(target), `.${word}-${path.basename(target)}`);
const fresh = beside('next');
const old = beside('previous');

/** Files of content beyond which a build is about as large as the memory of a small machine. */
const LARGE = 5000;

/** What to do when the disk takes no more, by the system's code for why. */
const DISK_ADVICE: Record<string, string> = {
  ENOSPC: 'the disk is full; make room there',
  EDQUOT: 'your share of the disk is used up; make room there',
  EROFS: 'the disk is read-only; set OUT_DIR to a folder that can be written',
  EACCES: 'you have no right to; change the rights there, or set OUT_DIR to another folder',
  EPERM: 'you have no right to; change the rights there, or set OUT_DIR to another folder',
  ENOTDIR: 'a part of this address is a file; set OUT_DIR to another folder',
  EEXIST: 'a part of this address is a file; set OUT_DIR to another folder',
};

// Whatever ends the build, nothing half done is left; Astro may still be writing when it fails.
process.on('exit', (code) => {
  // Node's code for a step that neither ended nor failed: the search's own process, when the disk is full under it.
  if (code === 13) {
    console.error(
      `The site was not built: a step broke off, see above. Is there room at ${target}?`,
    );
  }
  try {
    rmSync(fresh, { recursive: true, force: true });
  } catch {
    // Nothing can be done about it now, and what went wrong was said.
  }
});
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const { problems } = await readOnce();
if (problems.length > 0) {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  console.error(`${problems.join('\n')}\n${count} in the content; nothing was built.`);
  process.exit(1);
}

// What the bundler is done with goes back to the system at once: at ten times the content 0.4 GB less, for some seconds
// of 140; once the content pays a tenth of its time for it. Read when it is loaded (mimalloc, "Environment Options").
if ((await filesBelow(contentFolder)).length > LARGE) process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
const { build } = await import('astro');

try {
  // A build that was killed between the two renames below left the last site under its other name.
  if (!existsSync(target) && existsSync(old)) await rename(old, target);
  await rm(fresh, { recursive: true, force: true });
  await mkdir(path.dirname(fresh), { recursive: true });
  await mkdir(fresh);
  await build({ outDir: fresh, logLevel: 'warn' });
  await rm(old, { recursive: true, force: true });
  if (existsSync(target)) await rename(target, old);
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
} catch (error) {
  // The last site, when the new one could not take its place.
  if (!existsSync(target) && existsSync(old)) await rename(old, target).catch(() => undefined);
  console.error(`The site was not built: ${reasonOf(error)}`);
  process.exit(1);
}
console.log(`Built ${path.relative('.', target)}/: ${await sizesOf(target)}`);

/** Why the build failed, as a sentence to act on. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = /\b(E[A-Z]{3,8}):/.exec(message)?.[1] ?? '';
  const advice = DISK_ADVICE[code];
  // A place that could not be written: ours, or a folder on the way to it.
  const [, place = ''] = /'([^']+)'/.exec(message) ?? [];
  const isOurs = [fresh, old, target].some((one) => one.startsWith(place) || place.startsWith(one));
  return advice && isOurs ? `${target} cannot be written: ${advice}.` : message;
}

/** "22 pages, 347 kB with brotli, the largest sources/index.html with 75 kB". */
async function sizesOf(folder: string): Promise<string> {
  const pages = await Promise.all(
    (await filesBelow(folder))
      .filter((file) => file.endsWith('.html.br'))
      .map(async (file) => ({ file, size: (await stat(path.join(folder, file))).size })),
  );
  const kilobytes = (size: number) => `${Math.round(size / 1000)} kB`;
  const total = pages.reduce((sum, { size }) => sum + size, 0);
  const [largest] = pages.toSorted((a, b) => b.size - a.size);
  return largest
    ? `${pages.length} pages, ${kilobytes(total)} with brotli, the largest ${largest.file.replace(/\.br$/, '')} with ${kilobytes(largest.size)}`
    : 'no page';
}
