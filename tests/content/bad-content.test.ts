import { access, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { badContents, spoil, spoiled } from '../support/bad-content.ts';
import { build } from '../support/build.ts';
import { copyOfSample } from '../support/content.ts';

const bad = await badContents();

test('there are sixty ways to spoil the content, and no two are the same', () => {
  expect(bad.length).toBeGreaterThanOrEqual(60);
  expect(new Set(bad.map(({ what }) => what)).size).toBe(bad.length);
});

test.each(bad.map((one) => [one.what, one] as const))(
  '%s is refused, and the message says what to do',
  async (_, one) => {
    const { problems } = await readContent(await spoiled(one));

    expect(one.says.length).toBeGreaterThan(0);
    expect(problems).toEqual(one.says);
  },
);

test('a thousand problems are all reported, in the order of the files', async () => {
  const folder = await copyOfSample();
  await spoil(folder, {
    what: 'a thousand obligations without who owes them',
    file: 'clauses/point-1.yaml',
    from: '  - { who: "Both towns", what: "hang a bell", due: "2024-06-01" }\n',
    to: '  - { what: "hang a bell" }\n',
    times: 1000,
    says: [],
  });
  const { placed } = await readContent(folder);

  expect(placed).toHaveLength(1000);
  expect(placed.map(({ line }) => line)).toEqual(
    Array.from({ length: 1000 }, (_, index) => index + 5),
  );
});

test('lines that end as on Windows are read, and problems keep their lines', async () => {
  const folder = await copyOfSample();
  await spoil(folder, {
    what: 'Windows line ends',
    file: 'terms/bell.yaml',
    to: 'term: harbour bell\r\ndefinition: 3\r\nalso: []\r\nsources: [watch-report]\r\n',
    says: [],
  });

  expect((await readContent(folder)).problems).toEqual([
    'content/terms/bell.yaml:2:13: "definition" is 3: write text, in quotation marks where it looks like a number or a date.',
  ]);
});

test('of bad content nothing is built: every message is printed and no folder is left', async () => {
  const folder = await copyOfSample();
  const out = await mkdtemp(path.join(os.tmpdir(), 'dist-'));
  onTestFinished(() => rm(out, { recursive: true, force: true }));
  // One for each file, or one would hide another.
  const files = new Map(bad.map((one) => [one.file, one]));
  for (const one of files.values()) await spoil(folder, one);

  const { code, output } = await build(folder, path.join(out, 'dist'));
  const { problems } = await readContent(folder);

  expect(code).toBe(1);
  expect(files.size).toBeGreaterThan(15);
  expect(problems.length).toBeGreaterThan(15);
  for (const problem of problems) expect(output).toContain(`${problem}\n`);
  expect(output).toContain('nothing was built');
  await expect(access(path.join(out, 'dist'))).rejects.toThrow();
  expect(await readdir(out)).toEqual([]);
});
