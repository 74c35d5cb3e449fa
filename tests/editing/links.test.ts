import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addressesToTry, stateAfter, withArchived } from '../../src/editing/address-states.ts';
import type { Addresses } from '../../src/model/content-set.ts';
import { run } from '../support/command.ts';
import { copyOfSample } from '../support/content.ts';

/** A small web: /alive answers, /shy refuses programs, /gone does not; /gate/ knows a copy of what is gone. */
async function smallWeb(): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { url = '', headers } = request;
    asked.push(url);
    if (url.startsWith('/gate/')) {
      const isDated = headers['accept-datetime'] === 'Tue, 05 Mar 2024 12:00:00 GMT';
      const isKnown = isDated && url.endsWith('/gone');
      response.writeHead(isKnown ? 302 : 404, isKnown ? { location: '/copy/2024/gone' } : {});
    } else response.writeHead(url === '/alive' ? 200 : url === '/shy' ? 403 : 404);
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** The second subject with its three sources at addresses of the small web. */
async function subjectOn(origin: string): Promise<string> {
  const folder = await copyOfSample();
  const places = { 'crier-north': 'alive', 'crier-south': 'gone', 'watch-report': 'shy' };
  for (const [id, place] of Object.entries(places)) {
    const file = path.join(folder, 'sources', `${id}.yaml`);
    const written = await readFile(file, 'utf8');
    await writeFile(
      file,
      written.replace(/^url: .*$/m, `url: ${origin}/${place}`).replace(/^archived: .*\n/m, ''),
    );
  }
  return folder;
}

async function statesIn(folder: string): Promise<Addresses> {
  return JSON.parse(await readFile(path.join(folder, 'addresses.json'), 'utf8')) as Addresses;
}

test('addresses are tried, remembered with their day, and called dead on the second day', async () => {
  const { origin, asked } = await smallWeb();
  const folder = await subjectOn(origin);
  const env = { CONTENT_DIR: folder };
  const args = ['--timegate', `${origin}/gate/`];

  const first = await run('check-links.ts', [...args, '--today', '2026-02-01'], env);
  expect(first.output).toContain('3 of 3 due addresses tried; 0 of 3 are dead');
  expect((await statesIn(folder))[`${origin}/alive`]).toEqual({
    state: 'alive',
    status: 200,
    checked: '2026-02-01',
    failures: 0,
    answered: '2026-02-01',
  });
  expect((await statesIn(folder))[`${origin}/shy`]?.state).toBe('unclear');

  asked.length = 0;
  const second = await run('check-links.ts', [...args, '--today', '2026-02-02'], env);
  expect(second.output).toContain('1 of 1 due addresses tried; 1 of 3 are dead; 1 archived copies');
  expect(asked).not.toContain('/alive');
  expect((await statesIn(folder))[`${origin}/gone`]?.state).toBe('dead');
  expect(await readFile(path.join(folder, 'sources/crier-south.yaml'), 'utf8')).toContain(
    `url: ${origin}/gone\narchived: ${origin}/copy/2024/gone\n`,
  );

  const checked = await run('check-content.ts', [], env);
  expect(checked.code).toBe(0);
});

test('content with problems is not tried', async () => {
  const folder = await copyOfSample();
  await writeFile(path.join(folder, 'terms/bell.yaml'), '');
  const { code, errors } = await run('check-links.ts', [], { CONTENT_DIR: folder });

  expect(code).toBe(1);
  expect(errors).toContain('content/terms/bell.yaml:1:1: is empty');
});

test('options that are no number and no day are refused, and nothing is tried', async () => {
  const folder = await subjectOn('http://127.0.0.1:9');
  const args = ['--days', 'abc', '--limit=-1', '--retries', 'x', '--today', '2026-02-31'];
  const { code, errors } = await run('check-links.ts', args, { CONTENT_DIR: folder });

  expect(code).toBe(1);
  expect(errors).toBe(
    [
      '--today is "2026-02-31": write a day, as 2026-11-23.',
      '--days is "abc": write a whole number, as 30.',
      '--limit is "-1": write a whole number, as 30.',
      '--retries is "x": write a whole number, as 30.\n',
    ].join('\n'),
  );
});

test('when nothing at all answers, nothing is written', async () => {
  const folder = await subjectOn('http://127.0.0.1:9');
  const before = await statesIn(folder);
  const env = { CONTENT_DIR: folder };
  const { code, errors } = await run('check-links.ts', ['--retries', '0'], env);

  expect(code).toBe(1);
  expect(errors).toContain('No address answered');
  expect(await statesIn(folder)).toEqual(before);
});

test('an address fails once a day, and an answer makes all good', () => {
  const once = stateAfter(undefined, 0, '2026-01-01');
  const again = stateAfter(once, 0, '2026-01-01');
  const next = stateAfter(again, 500, '2026-01-02');
  const third = stateAfter(next, 0, '2026-01-03');

  expect([once, again, next, third].map(({ failures }) => failures)).toEqual([1, 1, 2, 3]);
  expect([once, again, next, third].map(({ state }) => state)).toEqual([
    ...['unclear', 'unclear', 'unclear', 'dead'],
  ]);
  expect(stateAfter(third, 200, '2026-01-04')).toMatchObject({ state: 'alive', failures: 0 });
  expect(stateAfter(stateAfter(undefined, 410, '2026-01-01'), 410, '2026-01-02').state).toBe(
    'dead',
  );
});

test('those of one host stand apart, and what was tried lately is left alone', () => {
  const all = ['https://a.org/1', 'https://a.org/2', 'https://b.org/1', 'https://c.org/1'];
  const states = { 'https://c.org/1': stateAfter(undefined, 200, '2026-01-20') };

  expect(addressesToTry(all, states, '2026-01-25', 30)).toEqual([
    'https://a.org/1',
    'https://b.org/1',
    'https://a.org/2',
  ]);
  expect(addressesToTry(all, states, '2026-02-19', 30)).toHaveLength(4);
});

test('an archived copy is written once, below the address', () => {
  const record = 'title: A\nurl: https://a.org/1\nread: full\n';
  const written = withArchived(record, 'https://archive.org/1');

  expect(written).toBe(
    'title: A\nurl: https://a.org/1\narchived: https://archive.org/1\nread: full\n',
  );
  expect(withArchived(written, 'https://archive.org/2')).toBe(written);
});
