// Tries the outside addresses of the sources and writes what became of them to addresses.json; asks an archive for copies.
//   npm run links -- [--days 30] [--limit 200] [--retries 2] [--no-archive]
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { LinkChecker } from 'linkinator';
import { format, resolveConfig } from 'prettier';
import { contentFolder } from '../src/data/folder.ts';
import { readContent } from '../src/data/read.ts';
import {
  addressesToTry,
  outsideAddresses,
  stateAfter,
  withArchived,
} from '../src/editing/address-states.ts';
import { archivedCopy } from '../src/editing/archived-copy.ts';
import { givenOptions } from '../src/editing/given-options.ts';
import type { Addresses, ContentSet } from '../src/model/content-set.ts';
import { compare } from '../src/model/order.ts';

/** How many addresses are tried at once, and how long one may take, in milliseconds. */
const AT_ONCE = 4;
const PATIENCE = 30_000;

const values = givenOptions({
  today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  days: { type: 'string', default: '30' },
  limit: { type: 'string', default: '100000' },
  retries: { type: 'string', default: '2' },
  archive: { type: 'boolean', default: true },
  timegate: { type: 'string', default: 'https://web.archive.org/web/' },
});

const { content, problems } = await readContent(contentFolder);
if (problems.length > 0) {
  console.error(`${problems.join('\n')}\nMend the content first: npm run check:content`);
  process.exit(1);
}
const { today } = values;
const due = addressesToTry(
  outsideAddresses(content),
  content.addresses,
  today,
  Number(values.days),
);
const tried = due.slice(0, Number(values.limit));
const statuses = await statusesOf(tried);
if (statuses.size > 1 && [...statuses.values()].every((status) => status === 0)) {
  console.error('No address answered: the network is closed, it seems. Nothing was written.');
  process.exit(1);
}
const states = known(content);
for (const [address, status] of statuses) {
  states[address] = stateAfter(content.addresses[address], status, today);
}
await writeStates(states);
const dead = Object.entries(states).filter(([, { state }]) => state === 'dead');
const added = values.archive ? await addArchived(dead.map(([address]) => address)) : 0;
console.log(
  `${statuses.size} of ${due.length} due addresses tried; ${dead.length} of ${Object.keys(states).length} are dead; ${added} archived copies added.`,
);
for (const [address, { status }] of dead) console.log(`  ${status} ${address}`);

/** The HTTP status of each address; 0 when nothing answered. */
async function statusesOf(addresses: string[]): Promise<Map<string, number>> {
  if (addresses.length === 0) return new Map();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'addresses-'));
  try {
    const links = addresses.map((address) => `<a href="${address.replaceAll('&', '&amp;')}">x</a>`);
    await writeFile(path.join(folder, 'index.html'), `<!doctype html>${links.join('\n')}`);
    const { links: results } = await new LinkChecker().check({
      path: 'index.html',
      serverRoot: folder,
      recurse: false,
      concurrency: AT_ONCE,
      timeout: PATIENCE,
      retry: true,
      retryErrors: true,
      retryErrorsCount: Number(values.retries),
      userAgent: 'explainer-link-check (tries each source once a month)',
    });
    // The checker may write an address in another form ("%20" for a space).
    const byForm = new Map(results.map(({ url, status }) => [formOf(url), status ?? 0]));
    return new Map(
      addresses.flatMap((address) => {
        const status = byForm.get(formOf(address));
        return status === undefined ? [] : [[address, status] as const];
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function formOf(address: string): string {
  // Among the results is the page of links itself, under its name alone.
  if (!URL.canParse(address)) return address;
  const { href, hash } = new URL(address);
  return hash ? href.slice(0, -hash.length) : href;
}

/** The states that are known, without those of addresses that no source has any more. */
function known(set: ContentSet): Addresses {
  const all = new Set(outsideAddresses(set));
  return Object.fromEntries(Object.entries(set.addresses).filter(([address]) => all.has(address)));
}

async function writeStates(written: Addresses): Promise<void> {
  const file = path.join(contentFolder, 'addresses.json');
  const inOrder = Object.fromEntries(Object.entries(written).sort(([a], [b]) => compare(a, b)));
  const options = await resolveConfig(file);
  await writeFile(file, await format(JSON.stringify(inOrder), { ...options, parser: 'json' }));
}

/** Writes an archived copy into each source whose address is dead and that has none; gives how many. */
async function addArchived(addresses: string[]): Promise<number> {
  let count = 0;
  for (const [id, { url, archived, published }] of content.sources) {
    if (archived || !addresses.includes(url)) continue;
    const day = (published ?? content.site.checked).padEnd(10, '-01').slice(0, 10);
    const copy = await archivedCopy(url, day, values.timegate);
    if (!copy) continue;
    const file = path.join(contentFolder, 'sources', `${id}.yaml`);
    await writeFile(file, withArchived(await readFile(file, 'utf8'), copy));
    count += 1;
  }
  return count;
}
