// Long, because one run measures pages, searches, builds and load in turn.
// Measures the site beside two others and writes RESULTS.md. `npm run bench`; `npm run bench -- 1` leaves out the larger contents.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpus, totalmem } from 'node:os';
import { writeFileSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import autocannon from 'autocannon';
import { startBrowser } from '../src/editions/browser.ts';
import { filesBelow } from '../src/integrations/built-pages.ts';
import { HOSTS, startHost } from '../tests/support/hosts.ts';
import { kindsOfPages } from '../tests/support/site.ts';
import { buildAt } from './sizes.ts';
import { scoresOf, searchOf, serveAlike, viewOf, type View } from './views.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const WORK = path.join(ROOT, 'bench/runs');
const SEED = 20_261_123;
const TIMES = (process.argv[2] ?? '1,10').split(',').map(Number);
/** The chapter that all three show. */
const CHAPTER = 'background';
/** Pages that no reader is led to. */
const UNREAD = new Set(['/404.html', '/styleguide/']);
const PORT = 9333;
const RESULTS = path.join(ROOT, 'bench/RESULTS.md');

process.chdir(ROOT);
await rm(WORK, { recursive: true, force: true });
const lines: string[] = [];
const say = (line = '') => {
  lines.push(line);
  // At once, so that a run that is broken off leaves what it has.
  writeFileSync(RESULTS, `${lines.join('\n')}\n`);
  console.log(line);
};
const table = (head: string[], rows: (string | number)[][]) => {
  say(`| ${head.join(' | ')} |`);
  say(`| ${head.map((_, index) => (index === 0 ? '---' : '---:')).join(' | ')} |`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
};
const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const viewRow = ({ bytes, requests, lcp, cls, tbt }: View) => [
  kB(bytes),
  requests,
  Math.round(lcp),
  cls.toFixed(3),
  Math.round(tbt),
];

const versions = JSON.parse(await readFile('bench/package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
say('# Measured');
say();
say(
  `One run of \`npm run bench\`, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, on ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; Starlight ${versions.dependencies['@astrojs/starlight']}, Eleventy ${versions.dependencies['@11ty/eleventy']}. Other work may run on the machine: compare within one run.`,
);
say();

const { builds, brokenOff, dists } = await buildAt(TIMES, SEED, WORK, ROOT);

const browser = await startBrowser([`--remote-debugging-port=${PORT}`]);
const served = Object.fromEntries(
  await Promise.all(
    Object.entries(dists).map(async ([name, folder]) => [name, await serveAlike(folder)] as const),
  ),
);

say('## The same chapter in three sites');
say();
say(
  'First view of the longest chapter on slow 4G (562 ms a request, 1.47 Mbit/s) with a CPU four times slower; the middle of five runs after one to warm up; brotli for all.',
);
say();
const views: Record<string, View> = {};
for (const [name, { origin }] of Object.entries(served))
  views[name] = await viewOf(browser, `${origin}/${CHAPTER}/`);
table(
  ['Site', 'kB', 'Requests', 'LCP ms', 'CLS', 'TBT ms'],
  Object.entries(views).map(([name, view]) => [name, ...viewRow(view)]),
);
const ratio = (measure: 'bytes' | 'lcp') =>
  ((views['Ours']?.[measure] ?? 0) / (views['Starlight']?.[measure] ?? 1)).toFixed(2);
say(`Of Starlight's: bytes ${ratio('bytes')}, LCP ${ratio('lcp')}.`);
say();

say('## Each kind of our pages');
say();
say(
  "One page of each kind, and the heaviest of all. As above, and Lighthouse's scores (performance, accessibility, best practices, SEO).",
);
say();
const { origin } = served['Ours'] as { origin: string };
const wantingAnywhere: string[] = [];
const rows: (string | number)[][] = [];
const kinds = (await kindsOfPages(dists['Ours'])).filter((one) => !UNREAD.has(one));
for (const address of new Set([...kinds, await heaviestPage(dists['Ours'] as string)])) {
  const view = await viewOf(browser, origin + address);
  const { scores, wanting } = await scoresOf(PORT, origin + address);
  rows.push([address, ...viewRow(view), scores.join(' ')]);
  if (wanting.length > 0) wantingAnywhere.push(`${address}: ${wanting.join(', ')}`);
}
table(['Page', 'kB', 'Requests', 'LCP ms', 'CLS', 'TBT ms', 'Lighthouse'], rows);
if (wantingAnywhere.length > 0)
  say(`What Lighthouse finds wanting: ${wantingAnywhere.join('; ')}.\n`);

say('## Search');
say();
const pairs: [string, string][] = [
  ['Lachin', 'Shusha'],
  ['ceasefire statement', 'peacekeepers'],
  ['how many people were displaced', 'Zangezur corridor'],
];
const searches: (string | number)[][] = [];
for (const pair of pairs) {
  const one = await searchOf(browser, origin, pair);
  const times = [one.answer, one.text, one.stockText, one.nextAnswer, one.nextText];
  searches.push([
    pair.join(', then '),
    ...times.map(Math.round),
    Math.round(one.stockNextText),
    (one.text / one.stockText).toFixed(2),
    kB(one.answerBytes),
  ]);
}
say(
  "On the same slow line, in ms from the first key, the page being there: the first answer and the full text under it; Pagefind's own JS API for the same question (loaded, asked, and the data of as many pages fetched); the same for a second question. kB: the table of names that the first answer needs beside the code.",
);
say();
table(
  [
    'Asked',
    'Answer',
    'Full text',
    'Pagefind',
    'Second answer',
    'its full text',
    'Pagefind',
    'Full text of Pagefind',
    'kB',
  ],
  searches,
);
for (const { server } of Object.values(served)) {
  server.closeAllConnections();
  server.close();
}
await browser.close();

say('## Builds');
say();
say(
  'Memory: the peak of the build and of what it starts. Ours also checks the content, indexes the search, cuts the styles, and compresses; the others get finished text.',
);
say();
table(
  ['Build', 'Pages', 's', 's of CPU', 'ms of CPU a page', 'MB'],
  builds.map(({ name, pages, cost: { seconds, cpuSeconds, megabytes } }) => [
    name,
    pages,
    seconds.toFixed(1),
    cpuSeconds.toFixed(1),
    Math.round((cpuSeconds * 1000) / pages),
    Math.round(megabytes),
  ]),
);
const [first, ...larger] = builds.filter(({ name }) => name.startsWith('Ours'));
for (const { times, cost } of larger) {
  say(
    `${times} times the content took ${(cost.seconds / (first?.cost.seconds ?? 1)).toFixed(1)} times as long, and ${(cost.cpuSeconds / (first?.cost.cpuSeconds ?? 1)).toFixed(1)} times the CPU time, as ${TIMES[0]} times.\n`,
  );
}
for (const one of brokenOff) say(`Broke off: ${one}.\n`);
say(
  'A hundred times the content was not measured unless it stands above: `npm run bench -- 1,10,100` does.',
);
say();

say('## Load');
say();
if (HOSTS.includes('nginx')) {
  const host = await startHost('nginx', dists['Ours'] as string, '/');
  const load = await autocannon({
    url: `${host.origin}/${CHAPTER}/`,
    connections: 500,
    duration: 30,
    workers: 1,
    headers: { 'accept-encoding': 'br' },
  });
  await host.close();
  say(
    `nginx with deploy/nginx.conf, 500 connections for ${Math.round(load.duration)} s on this machine: ${load.requests.total} answers, ${Math.round(load.requests.average)} a second, half of them within ${load.latency.p50} ms, 99 of 100 within ${load.latency.p99} ms; ${load.errors} errors, ${load.timeouts} timeouts, ${load.non2xx} answers other than 200.`,
  );
} else say('nginx is not on this machine: not measured.');
say();

say('## Killed builds');
say();
const target = dists['Ours'] as string;
const content = path.join(WORK, `content-${TIMES[0]}`);
const whole = await hashOf(target);
let survived = 0;
const span = (first?.cost.seconds ?? 10) * 1000;
for (let kill = 0; kill < 10; kill += 1) {
  const child = spawn(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: target, NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  // It may end by itself before.
  const ended = new Promise((resolve) => child.on('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, (span * (kill + 0.5)) / 10.5));
  child.kill('SIGKILL');
  await ended;
  if ((await hashOf(target)) === whole) survived += 1;
}
say(
  `Of ten builds killed at moments spread over their time, ${survived} left the last site whole.`,
);

/** The address of the page with most bytes as sent. */
async function heaviestPage(folder: string): Promise<string> {
  const pages = (await filesBelow(folder)).filter((file) => file.endsWith('index.html.br'));
  const sized = await Promise.all(
    pages.map(async (file) => ({ file, size: (await stat(path.join(folder, file))).size })),
  );
  const [heaviest] = sized.toSorted((a, b) => b.size - a.size);
  return `/${heaviest?.file.replace('index.html.br', '') ?? ''}`;
}

async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesBelow(folder))
    hash.update(file).update(await readFile(path.join(folder, file)));
  return hash.digest('hex');
}
