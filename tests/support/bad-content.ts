import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { copyOfSample } from './content.ts';

/** One way to spoil the second subject, and what an editor is told of it. */
export interface BadContent {
  what: string;
  /** The file of the content folder that is changed or written. */
  file: string;
  /** A part of the file and what stands in its place; without `from` the whole file is `to`. */
  from?: string;
  to?: string;
  /** How often `to` stands there. */
  times?: number;
  /** The encoding in which the file is saved. */
  encoding?: 'utf16le' | 'latin1';
  /** The bytes before the text, in hexadecimal. */
  before?: string;
  /** The file is a link to this one. */
  link?: string;
  /** True when the file is taken away. */
  isGone?: boolean;
  /** All that is reported, whole sentences. */
  says: string[];
}

const FOLDER = 'tests/fixtures/bad';

/** All fixtures of bad content, by the names of their files. */
export async function badContents(): Promise<BadContent[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => parse(await readFile(path.join(FOLDER, name), 'utf8')) as BadContent),
  );
}

/** A copy of the second subject, spoiled in one way. Throws when the fixture changes nothing. */
export async function spoiled(bad: BadContent): Promise<string> {
  const folder = await copyOfSample();
  await spoil(folder, bad);
  return folder;
}

/** Spoils a content folder in one way. */
export async function spoil(folder: string, bad: BadContent): Promise<void> {
  const { file, from, to = '', times = 1, encoding = 'utf8', before = '', link, isGone } = bad;
  const place = path.join(folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  if (link) {
    await symlink(link, place);
    return;
  }
  if (isGone) {
    await rm(place);
    return;
  }
  const repeated = to.repeat(times);
  const written = await readFile(place, 'utf8').catch(() => '');
  const changed = from === undefined ? repeated : written.replace(from, () => repeated);
  const bytes = Buffer.concat([Buffer.from(before, 'hex'), Buffer.from(changed, encoding)]);
  if (bytes.equals(Buffer.from(written))) throw new Error(`"${bad.what}" changes nothing.`);
  await writeFile(place, bytes);
}
