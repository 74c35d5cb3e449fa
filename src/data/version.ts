import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a build is made from, as far as Git knows it. */
const MADE_FROM = [
  'src',
  'content',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
];

let asking: Promise<string | null> | undefined;

/** The commit, with "-modified" when what is built is not quite that; null without Git. Asked once a build. */
export function commit(): Promise<string | null> {
  return (asking ??= ask());
}

/** The commit as short as a citation wants it: "3940b7f2a1", "3940b7f2a1-modified"; null without Git. */
export async function contentVersion(): Promise<string | null> {
  return (await commit())?.replace(/^([0-9a-f]{10})[0-9a-f]*/, '$1') ?? null;
}

async function ask(): Promise<string | null> {
  try {
    const { stdout } = await run('git', ['rev-parse', 'HEAD']);
    const { stdout: changes } = await run('git', [
      '--no-optional-locks',
      'status',
      '--porcelain',
      '--',
      ...MADE_FROM,
    ]);
    return stdout.trim() + (changes === '' ? '' : '-modified');
  } catch {
    return null;
  }
}
