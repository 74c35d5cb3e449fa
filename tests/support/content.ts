import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import type { ContentSet } from '../../src/model/content-set.ts';

/** The folder of the small, made-up second subject. */
export const SECOND_SUBJECT = path.resolve('tests/fixtures/second');

/** The second subject as read from the disk, anew for each test; change one thing and expect one thing. */
export async function sampleContent(): Promise<ContentSet> {
  // A copy: what was made of the content for its problems is kept for the very object that was read.
  return { ...(await readContent(SECOND_SUBJECT)).content };
}

/** A copy of the second subject in a folder of its own, which is gone after the test. */
export async function copyOfSample(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'content-'));
  // A build of it leaves what Astro works with behind, under this name.
  const cache = `.astro/${path.relative('.', folder).replaceAll(/[^a-z0-9]+/gi, '-')}`;
  onTestFinished(async () => {
    for (const one of [folder, cache]) await rm(one, { recursive: true, force: true });
  });
  await cp(SECOND_SUBJECT, folder, { recursive: true });
  return folder;
}

/** What is reported when one file of the second subject is changed. Throws when the change changes nothing. */
export async function problemsAfter(
  file: string,
  change: (written: string) => string,
): Promise<string[]> {
  const folder = await copyOfSample();
  const written = await readFile(path.join(folder, file), 'utf8').catch(() => '');
  const changed = change(written);
  if (changed === written) throw new Error(`The change leaves ${file} as it was.`);
  await writeFile(path.join(folder, file), changed);
  return (await readContent(folder)).problems;
}

/** A record of the second subject that a test relies on. Throws when it is gone. */
export function recordOf<T>(records: Map<string, T>, id: string): T {
  const record = records.get(id);
  if (!record) throw new Error(`The second subject has lost "${id}".`);
  return record;
}
