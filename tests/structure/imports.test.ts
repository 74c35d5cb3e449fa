import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { COMPONENTS } from '../../src/schemas/components.ts';

const README = await readFile('README.md', 'utf8');

/** What each folder of `src/` may import of ours, by the README's table; its own files always. */
const MAY_IMPORT = new Map(
  [...README.matchAll(/^\| `src\/([\w.]+)\/?` .*\| ([^|]+) \|$/gm)].map(
    ([, folder = '', allowed = '']) => [
      folder,
      [...allowed.matchAll(/`(\w+)`/g)].map(([, one]) => one),
    ],
  ),
);

/** The only places that may ask Astro for content. */
const MAY_ASK_ASTRO = ['data', 'pages', 'content.config.ts'];

const files = await Promise.all(
  (await readdir('src', { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const file = path.posix.join(entry.parentPath, entry.name).slice('src/'.length);
      return { file, text: await readFile(`src/${file}`, 'utf8') };
    }),
);
const code = files.filter(({ file }) => /\.(ts|astro|css)$/.test(file));

/** The addresses that a file imports. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].map(([, from]) => from ?? '');
}

test("the README's table has every folder of the code", async () => {
  expect([...MAY_IMPORT.keys()].sort()).toEqual((await readdir('src')).sort());
});

test('imports go one way', () => {
  const wrong = code.flatMap(({ file, text }) => {
    const folder = file.split('/')[0] ?? '';
    return importsOf(text)
      .filter((from) => from.startsWith('.'))
      .map((from) => path.posix.join(path.posix.dirname(file), from).split('/')[0] ?? '')
      .filter((to) => to !== folder && !MAY_IMPORT.get(folder)?.includes(to))
      .map((to) => `src/${file} imports ${to}/`);
  });

  expect(code.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

test('only data/, the routes and content.config.ts ask Astro for content', () => {
  const asking = code.filter(({ text }) => importsOf(text).includes('astro:content'));

  expect(asking.length).toBeGreaterThan(0);
  expect(
    asking
      .map(({ file }) => file)
      .filter((file) => !MAY_ASK_ASTRO.includes(file.split('/')[0] ?? '')),
  ).toEqual([]);
});

test('every component that an author may write is described, and none that is not there', async () => {
  const index = await readFile('src/mdx/index.ts', 'utf8');
  const [, offered = ''] = /authorComponents = \{([^}]*)\}/.exec(index) ?? [];
  const names = offered.split(',').map((line) => line.split(':')[0]?.trim());

  expect(Object.keys(COMPONENTS).length).toBeGreaterThan(20);
  expect(names.filter(Boolean).sort()).toEqual(Object.keys(COMPONENTS).sort());
});

test('CONTRIBUTING.md names every component that an author may write', async () => {
  const [, described = ''] = (await readFile('CONTRIBUTING.md', 'utf8')).split(
    '\n## What a page may hold\n',
  );

  expect(Object.keys(COMPONENTS).filter((name) => !RegExp(`<${name}\\b`).test(described))).toEqual(
    [],
  );
});

test('every component stands in the style guide, by itself or in another', () => {
  const shown = new Set(['pages/styleguide.astro']);
  // A set is walked to its end, also to what is added on the way.
  for (const file of shown) {
    const text = files.find((one) => one.file === file)?.text ?? '';
    for (const from of importsOf(text).filter((one) => one.endsWith('.astro')))
      shown.add(path.posix.join(path.posix.dirname(file), from));
  }
  const components = files.map(({ file }) => file).filter((file) => /^components\//.test(file));

  expect(components.length).toBeGreaterThan(35);
  // Its script would search from here, and make the page heavy.
  expect(components.filter((file) => !shown.has(file))).toEqual(['components/SearchResults.astro']);
});

test('the code names no place, person or party of the subject', async () => {
  const { content } = await readContent(contentFolder);
  const names = [
    ...[...content.places.values()].flatMap(({ name, pair, names: forms }) => [
      name,
      ...(pair?.split('/') ?? []),
      ...Object.values(forms).flat(),
    ]),
    ...[...content.people.values()].map(({ name }) => name),
    ...[...content.parties.values()].map(({ name }) => name),
    ...content.parties.keys(),
  ].filter((name) => name.length > 3);
  const any = new RegExp(
    `(?<!\\p{L})(?:${names.map((name) => RegExp.escape(name)).join('|')})(?!\\p{L})`,
    'giu',
  );
  const found = files.flatMap(({ file, text }) =>
    [...text.matchAll(any)].map(([name]) => `src/${file}: ${name}`),
  );

  expect(names.length).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('a file of code over 250 lines says at its top why', () => {
  const long = code
    .filter(({ text }) => text.split('\n').length > 250)
    .filter(({ text }) => !/\bLong, (for|since|because) /.test(text.slice(0, 400)))
    .map(({ file }) => file);

  expect(long).toEqual([]);
});

test('client code writes no HTML strings', () => {
  const writing = code.filter(({ text }) =>
    /innerHTML|insertAdjacentHTML|document\.write/.test(text),
  );

  expect(writing).toEqual([]);
});
