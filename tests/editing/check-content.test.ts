import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { contentCheck, overlay } from '../../src/integrations/content-check.ts';
import { balanceOf } from '../../src/model/balance.ts';
import type { PlacedProblem } from '../../src/model/problem.ts';
import { run } from '../support/command.ts';
import { copyOfSample, sampleContent, SECOND_SUBJECT } from '../support/content.ts';

/** The second subject with two faults in one file and a per cent sign in another. */
async function faulty(): Promise<string> {
  const folder = await copyOfSample();
  const event = path.join(folder, 'events/boats-collide.yaml');
  const written = await readFile(event, 'utf8');
  await writeFile(event, written.replace('"2024-03-04"', '2024').replace('people', '100% sea'));
  await writeFile(path.join(folder, 'terms/bell.yaml'), '');
  return folder;
}

test('content without a problem passes, with its balance', async () => {
  const { code, output } = await run('check-content.ts', ['--today', '2026-08-01'], {
    CONTENT_DIR: SECOND_SUBJECT,
  });

  expect(output).toContain('  dispute: north 3, south 2, watch 3');
  expect(output).toContain('  north: 37 in 4 accounts');
  expect(output).toContain('Sources that nothing cites (0): none');
  expect(output).toContain('Due for review: pages/dispute 2025-12-31');
  expect(output).toContain('  dispute: one minute 83, whole 85');
  expect(output).toContain('0 problems');
  expect(code).toBe(0);
});

test('content with problems fails, and each stands with file, line and column', async () => {
  const { code, output } = await run('check-content.ts', [], { CONTENT_DIR: await faulty() });

  expect(output).toContain(
    'content/events/boats-collide.yaml:2:7: "date" is 2024: write the date in quotation marks',
  );
  expect(output).toContain('content/terms/bell.yaml:1:1: is empty');
  expect(code).toBe(1);
});

test('with --json the problems are data', async () => {
  const { code, output } = await run('check-content.ts', ['--json'], {
    CONTENT_DIR: await faulty(),
  });
  const { problems } = JSON.parse(output) as { problems: unknown[] };

  expect(problems).toContainEqual({
    file: 'content/events/boats-collide.yaml',
    line: 2,
    column: 7,
    says: '"date" is 2024: write the date in quotation marks, as "1988", "1988-02" or "1988-02-20".',
  });
  expect(code).toBe(1);
});

test('in a workflow each problem is also an annotation of its line', async () => {
  const { output } = await run('check-content.ts', [], {
    CONTENT_DIR: await faulty(),
    GITHUB_ACTIONS: 'true',
  });

  expect(output).toContain(
    '::error file=content/events/boats-collide.yaml,line=2,col=7::"date" is 2024: write',
  );
  expect(output).toMatch(/^::error file=content\/events.*100%25.*$/m);
});

test('the balance counts citations by voice, words by party, idle sources and what is due', async () => {
  const content = await sampleContent();
  const source = content.sources.get('watch-report');
  if (!source) throw new Error('The second subject has lost a record.');
  content.sources.set('idle', source);

  const { citations, accounts, unused, due } = balanceOf(content, '2025-12-31');

  expect(citations).toContainEqual({ text: 'positions/north', marks: { north: 1 } });
  expect(accounts.map(({ party }) => party)).toEqual(expect.arrayContaining(['north', 'south']));
  expect(unused).toEqual(['idle']);
  expect(due).toEqual([{ record: 'pages/dispute', reviewBy: '2025-12-31' }]);
  expect(balanceOf(content, '2025-12-30').due).toEqual([]);
});

test('the development server shows all problems and leads to the first', async () => {
  const { placed } = await readContent(await faulty());
  const shown = overlay(placed);

  expect(shown.message.split('\n')).toHaveLength(placed.length);
  expect(shown.loc).toEqual({ file: 'content/events/boats-collide.yaml', line: 2, column: 7 });
});

test('a day that the calendar does not have is refused', async () => {
  const { code, errors } = await run('check-content.ts', ['--today', 'tomorrow']);

  expect(code).toBe(1);
  expect(errors).toBe('--today is "tomorrow": write a day, as 2026-11-23.\n');
});

test('of checks that overlap only the last is shown, and a folder of a longer name is not watched', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const ends: ((problems: PlacedProblem[]) => void)[] = [];
  const sent: string[] = [];
  let saved = (_: string, file: string) => file;
  const { hooks } = contentCheck(
    '/a/content',
    () => new Promise((resolve) => ends.push(resolve)),
    () => undefined,
  );
  await hooks['astro:server:setup']?.({
    logger: { error: () => undefined },
    server: {
      watcher: { add: () => undefined, on: (_: string, listen: typeof saved) => (saved = listen) },
      ws: { send: ({ type }: { type: string }) => sent.push(type) },
    },
  } as never);

  for (const file of ['/a/content/site.yaml', '/a/content/site.yaml', '/a/content-old/site.yaml']) {
    saved('change', file);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(ends).toHaveLength(2);
  ends[1]?.([]);
  ends[0]?.([{ file: 'content/site.yaml', line: 1, column: 1, says: 'is wrong.' }]);
  await vi.advanceTimersByTimeAsync(1000);

  expect(sent).toEqual(['full-reload']);
});
