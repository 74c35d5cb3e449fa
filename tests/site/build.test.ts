import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { build, outFolder } from '../support/build.ts';
import { copyOfSample, SECOND_SUBJECT } from '../support/content.ts';
import { builtPages, textOf } from '../support/site.ts';

test('another subject is built with the same code', async () => {
  const dist = await outFolder();
  const { code, output } = await build(SECOND_SUBJECT, dist);

  expect(output).toContain('Built');
  expect(code).toBe(0);
  const pages = await builtPages(dist);
  const headings = pages.flatMap(({ elements }) =>
    elements.filter(({ tagName }) => tagName === 'h1').map(textOf),
  );
  expect(headings).toContain('How the dispute began');
  expect(headings).toContain('Northbank’s positions');
  const text = pages.map(({ elements }) => elements.map(textOf).join(' ')).join(' ');
  expect(text).toContain('The review that was due by 31 December 2025 has not been done yet.');
  // That of a claim, on its card.
  expect(text).toContain('The review that was due by 15 January 2026 has not been done yet.');
  expect(text).toContain('This address did not answer when it was last tried, on 20 January 2026.');
  expect(text).toContain('A reader, from the side of The town of Southbank');
  // In the grid, where a party has no position.
  expect(text).toContain('The Harbour Watch Nothing found; searched on 29 January 2026.');
  expect(pages.map(({ html }) => html).join('')).toContain('/corrections/index.html#bell-date');
  expect(pages.map(({ html }) => html).join('')).not.toMatch(/karabakh|armenia|azerbaijan/i);
});

test('content with problems stops the build with exit code 1, lists all, and leaves the last site as it was', async () => {
  const dist = await outFolder();
  await build(SECOND_SUBJECT, dist);
  const before = await readFile(path.join(dist, 'index.html'), 'utf8');
  const folder = await copyOfSample();
  await writeFile(path.join(folder, 'parties/north.yaml'), 'name: Northbank\n');
  await writeFile(path.join(folder, 'terms/bell.yaml'), 'term: bell\n');

  const { code, output } = await build(folder, dist);

  expect(code).toBe(1);
  expect(output).toContain('content/parties/north.yaml:1:1: has no "mark": add it.');
  expect(output).toContain('content/terms/bell.yaml:1:1: has no "definition": add it.');
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe(before);
  expect(await readdir(path.dirname(dist))).toEqual(['dist']);
});

test('a page that cannot be rendered stops the build and leaves the last site as it was', async () => {
  const dist = await outFolder();
  await build(SECOND_SUBJECT, dist);
  const before = await readFile(path.join(dist, 'index.html'), 'utf8');
  const folder = await copyOfSample();
  // Its address is that of another route, which only the build sees.
  await cp(path.join(folder, 'pages/method.mdx'), path.join(folder, 'pages/404.mdx'));

  const { code, output } = await build(folder, dist);

  expect(code).toBe(1);
  expect(output).toContain('The site was not built: Could not render `/404`');
  expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe(before);
  expect(await readdir(path.dirname(dist))).toEqual(['dist']);
});

/** What the environment of a build is when the disk refuses a step: `rename .next-dist ENOSPC`. */
function refusing(refused: string): Record<string, string> {
  const module = pathToFileURL(path.resolve('tests/support/refusing-disk.mjs')).href;
  return { NODE_OPTIONS: `--import ${module}`, REFUSED: refused };
}

test.each([
  // When all is built, and the last site has left its place.
  ['rename .next-dist ENOSPC', 'the disk is full; make room there.'],
  ['mkdir .next-dist EROFS', 'the disk is read-only; set OUT_DIR to a folder that can be written.'],
])(
  'when the disk refuses %s, the last site is in its place, and the reason is said',
  async (refused, reason) => {
    const dist = await outFolder();
    await mkdir(dist);
    await writeFile(path.join(dist, 'index.html'), 'the last site');

    const { code, output } = await build(SECOND_SUBJECT, dist, refusing(refused));

    expect(code).toBe(1);
    expect(output).toContain(`The site was not built: ${dist} cannot be written: ${reason}\n`);
    expect(await readFile(path.join(dist, 'index.html'), 'utf8')).toBe('the last site');
    expect(await readdir(path.dirname(dist))).toEqual(['dist']);
  },
);
