import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { filesBelow } from '../../src/integrations/built-pages.ts';
import { renamedPages } from '../../src/integrations/renamed-pages.ts';
import { build, outFolder } from '../support/build.ts';
import { copyOfSample, SECOND_SUBJECT } from '../support/content.ts';
import { builtPages, DIST } from '../support/site.ts';

/** What Git knows of this checkout, and what it does not know yet. */
const FILES = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /^(src|scripts|tests\/fixtures|[^/]*$)/.test(file) && file !== '');

/** The files of a built site, each with its hash. */
async function hashesOf(folder: string): Promise<Record<string, string>> {
  const files = await filesBelow(folder);
  const hashes = await Promise.all(
    files.map(async (file) => [
      file,
      createHash('sha256')
        .update(await readFile(path.join(folder, file)))
        .digest('hex'),
    ]),
  );
  return Object.fromEntries(hashes) as Record<string, string>;
}

test('two builds in different folders, at different times and places, are the same byte for byte', async () => {
  const [first, second] = [await outFolder(), await outFolder()];
  const copy = path.join(path.dirname(second), 'another', 'checkout');
  for (const file of FILES) {
    await mkdir(path.dirname(path.join(copy, file)), { recursive: true });
    await cp(file, path.join(copy, file));
  }
  await symlink(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  const gitFolder = execFileSync('git', ['rev-parse', '--absolute-git-dir'], { encoding: 'utf8' });

  const here = await build(SECOND_SUBJECT, first, { TZ: 'UTC' });
  const there = await build(
    'tests/fixtures/second',
    second,
    {
      GIT_DIR: gitFolder.trim(),
      GIT_WORK_TREE: path.resolve('.'),
      SOURCE_DATE_EPOCH: '1',
      TZ: 'Pacific/Auckland',
      LC_ALL: 'C',
    },
    copy,
  );

  expect([here.code, there.code], here.output + there.output).toEqual([0, 0]);
  const hashes = await hashesOf(first);
  expect(Object.keys(hashes).length).toBeGreaterThan(50);
  expect(await hashesOf(second)).toEqual(hashes);
});

test('the record of a build names commit, content date and versions; the bill of materials what it was built with', async () => {
  const record = JSON.parse(await readFile(path.join(DIST, 'build.json'), 'utf8')) as {
    commit: string;
    contentDate: string;
    versions: Record<string, string>;
  };
  const bill = JSON.parse(await readFile(path.join(DIST, 'sbom.json'), 'utf8')) as {
    bomFormat: string;
    metadata: { component: { name: string } };
    components: { name: string; version: string }[];
  };

  expect(record.commit).toMatch(/^[0-9a-f]{40}(-modified)?$/);
  expect(record.contentDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.metadata.component.name).toBe('explainer');
  const astro = bill.components.find(({ name }) => name === 'astro');
  expect(astro?.version).toBe(record.versions['astro']);
});

test('without an address of its own, the site has no canonical address, sitemap or robots; with it, all three below its path', async () => {
  const plain = await builtPages();
  expect(plain.map(({ html }) => html).join('')).not.toContain('rel="canonical"');
  expect(await readdir(DIST)).not.toContain('sitemap.xml');
  expect(await readdir(DIST)).not.toContain('robots.txt');

  const dist = await outFolder();
  const { code, output } = await build(SECOND_SUBJECT, dist, {
    SITE_URL: 'https://example.org/below/here',
  });
  expect(code, output).toBe(0);
  const map = await readFile(path.join(dist, 'sitemap.xml'), 'utf8');
  const page = await readFile(path.join(dist, 'dispute/index.html'), 'utf8');

  expect(page).toContain('<link rel="canonical" href="https://example.org/below/here/dispute/">');
  expect(map).toContain('<loc>https://example.org/below/here/</loc>');
  expect(map).toContain('<loc>https://example.org/below/here/dispute/</loc>');
  expect(map).not.toMatch(/search|404|statement/);
  expect(await readFile(path.join(dist, 'robots.txt'), 'utf8')).toContain(
    'Sitemap: https://example.org/below/here/sitemap.xml',
  );
});

test('a build that is killed leaves the last site whole, and the next one works', async () => {
  const dist = await outFolder();
  const first = await build(SECOND_SUBJECT, dist);
  const before = await hashesOf(dist);

  for (const seconds of [0.8, 2, 3.5]) {
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, CONTENT_DIR: SECOND_SUBJECT, OUT_DIR: dist, NODE_ENV: 'production' },
      stdio: 'ignore',
    });
    // A fast machine may be done before.
    const ended = once(child, 'exit');
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    child.kill('SIGKILL');
    await ended;
    expect(await hashesOf(dist), `killed after ${seconds} s`).toEqual(before);
  }
  // Between the two renames of the swap the last site has its other name.
  const previous = path.join(path.dirname(dist), '.previous-dist');
  await rm(previous, { recursive: true, force: true });
  await cp(dist, previous, { recursive: true });
  await rm(dist, { recursive: true });
  const broken = await build(path.join(os.tmpdir(), 'no-content'), dist);
  const last = await build(SECOND_SUBJECT, dist);

  expect(first.code).toBe(0);
  expect(broken.code).not.toBe(0);
  expect(last.code, last.output).toBe(0);
  expect(await hashesOf(dist)).toEqual(before);
  expect(await readdir(path.dirname(dist))).toEqual(['dist']);
});

test('a place that cannot be written is named, with what to do', async () => {
  const dist = await outFolder();
  await writeFile(dist, 'a file');
  const { code, output } = await build(SECOND_SUBJECT, path.join(dist, 'below'));

  expect(code).toBe(1);
  expect(output).toContain(
    `${path.join(dist, 'below')} cannot be written: a part of this address is a file; set OUT_DIR to another folder.`,
  );
});

test('a page that was renamed leads on from its old address', async () => {
  const dist = await outFolder();
  const { code, output } = await build(SECOND_SUBJECT, dist);
  const page = await readFile(path.join(dist, 'statement/index.html'), 'utf8');

  expect(code, output).toBe(0);
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=../agreement/index.html">');
  expect(page).toContain('<a href="../agreement/index.html">The agreement on the bell');
  expect(await readFile(path.join(dist, '_redirects'), 'utf8')).toContain(
    '/statement/ /agreement/ 301\n',
  );
});

test('a page that no check of the content knows is not written over by a renaming', async () => {
  const content = await copyOfSample();
  const file = path.join(content, 'site.yaml');
  const written = await readFile(file, 'utf8');
  await writeFile(file, written.replace('from: /statement/', 'from: /styleguide/'));
  const { code, output } = await build(content, await outFolder());

  expect(code).toBe(1);
  expect(output).toContain('/styleguide/ was renamed, but there is a page');
});

test('a page of a renaming that the disk refuses is not called a page that is there', async () => {
  const dist = await outFolder();
  await mkdir(path.join(dist, 'talks'), { recursive: true });
  await writeFile(path.join(dist, 'talks/index.html'), '<title>Talks</title>');
  // Its folder has just room in what Linux takes for an address, and the page in it has not.
  const from = `${'/a'.repeat((4090 - dist.length) / 2)}/`;
  const done = renamedPages([{ from, to: '/talks/' }], 'Moved: {title}', 'en').hooks[
    'astro:build:done'
  ] as (built: { dir: URL }) => Promise<void>;

  await expect(done({ dir: pathToFileURL(`${dist}/`) })).rejects.toThrow('ENAMETOOLONG');
});
