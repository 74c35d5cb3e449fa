// Builds the site and makes what a reader can keep: a PDF, an EPUB and an archive, in the folder editions/ of the site.
//   npm run editions -- [--built]     --built takes the site that is there, if it is of this content
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '../src/data/folder.ts';
import { readContent } from '../src/data/read.ts';
import { givenOptions } from '../src/editing/given-options.ts';
import { readBook } from '../src/editions/book.ts';
import { startBrowser } from '../src/editions/browser.ts';
import { EDITION_KINDS, editionName } from '../src/editions/edition.ts';
import { epubOf } from '../src/editions/epub.ts';
import { isEdition, KEEP_PAGE, withEditions } from '../src/editions/keep-page.ts';
import { offlineOf } from '../src/editions/offline.ts';
import { pdfOf } from '../src/editions/pdf.ts';
import { compress } from '../src/integrations/compressed-copies.ts';

const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const home = process.env['SITE_URL'];
const values = givenOptions({ built: { type: 'boolean', default: false } });

try {
  // First of all: a build takes longer than to see that nothing can print.
  const browser = await startBrowser();
  try {
    if (!values.built) build();
    await makeEditions(browser);
  } finally {
    await browser.close();
  }
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`The editions were not made: ${message}`);
  process.exit(1);
}

function build(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the site was not built, see above.');
}

async function makeEditions(browser: Awaited<ReturnType<typeof startBrowser>>): Promise<void> {
  const { content, problems } = await readContent(contentFolder);
  if (problems.length > 0) throw new Error('the content has problems: npm run check:content');
  const { site } = content;
  await checkDate(site.checked);
  const pages = await readBook(dist, content);
  const made = {
    // Each changes the pages that it is given.
    pdf: await pdfOf(structuredClone(pages), site, browser, home),
    epub: await epubOf(structuredClone(pages), site, dist, home),
    zip: await offlineOf(dist, site),
  };

  const folder = path.join(dist, path.dirname(KEEP_PAGE));
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter((name) => isEdition(`editions/${name}`));
  await Promise.all(old.map((name) => rm(path.join(folder, name))));
  for (const kind of EDITION_KINDS) {
    await writeFile(path.join(folder, editionName(site, kind)), made[kind]);
  }
  const files = EDITION_KINDS.map((kind) => {
    return { kind, name: editionName(site, kind), size: made[kind].length };
  });
  const place = path.join(dist, KEEP_PAGE);
  const page = await readFile(place, 'utf8');
  await writeFile(place, withEditions(page, files, site.words, site.language));
  await compress(place);
  for (const { name, size } of files) {
    console.log(`${path.relative('.', path.join(folder, name))}: ${Math.round(size / 1000)} kB`);
  }
}

/** Throws when the built site is not of this content. */
async function checkDate(checked: string): Promise<void> {
  const record = path.join(dist, 'build.json');
  if (!existsSync(record)) throw new Error(`${dist} holds no built site: leave out --built.`);
  const { contentDate } = JSON.parse(await readFile(record, 'utf8')) as { contentDate: string };
  if (contentDate !== checked)
    throw new Error(
      `${dist} is of ${contentDate} and the content of ${checked}: leave out --built.`,
    );
}
