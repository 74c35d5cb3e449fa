import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

/** The version of a site that is built in a folder: each build asks once. */
function versionIn(folder: string): string | null {
  const module = JSON.stringify(pathToFileURL('src/data/version.ts').href);
  const asked = `console.log(JSON.stringify(await (await import(${module})).commit()))`;
  return JSON.parse(runIn(folder, process.execPath, '--input-type=module', '-e', asked)) as
    string | null;
}

function runIn(folder: string, command: string, ...args: string[]): string {
  // Or Git might look at another checkout, around the folder or of a hook that runs the tests.
  const env = { ...process.env, GIT_DIR: path.join(folder, '.git'), GIT_WORK_TREE: folder };
  return execFileSync(command, args, { cwd: folder, env, encoding: 'utf8' }).trim();
}

test('the version says when what is built is not quite the commit, and nothing without Git', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'checkout-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const git = (...args: string[]) => runIn(folder, 'git', ...args);
  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);
  await mkdir(path.join(folder, 'content'));
  await write('content/site.yaml', 'name: One\n');
  expect(versionIn(folder)).toBeNull();

  git('init', '--quiet');
  git('add', '.');
  git('config', 'user.name', 'A');
  git('config', 'user.email', 'a@example.org');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'Begin');
  const commit = git('rev-parse', 'HEAD');
  expect(commit).toMatch(/^[0-9a-f]{40}$/);
  expect(versionIn(folder)).toBe(commit);

  await write('notes.md', 'Of no page.');
  expect(versionIn(folder)).toBe(commit);

  // Neither changed nor new may a file be that pages are made of.
  await write('content/words.yaml', '[]\n');
  expect(versionIn(folder)).toBe(`${commit}-modified`);
  await rm(path.join(folder, 'content/words.yaml'));
  await write('package.json', '{}\n');
  expect(versionIn(folder)).toBe(`${commit}-modified`);
  await rm(path.join(folder, 'package.json'));
  await write('content/site.yaml', 'name: Two\n');
  expect(versionIn(folder)).toBe(`${commit}-modified`);
});
