import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { readYaml } from '../../src/data/yaml.ts';
import { STATED, unexplainedChanges, type Stated } from '../../src/model/changes.ts';
import { sampleContent } from '../support/content.ts';

/** What git says; empty when there is no repository or no such thing. */
function git(...args: string[]): string {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** The records of a kind at a tag, by id. */
function recordsAt(tag: string, kind: keyof Stated): Map<string, Record<string, unknown>> {
  const folder = path.relative('.', path.join(contentFolder, kind));
  const files = git('ls-tree', '--name-only', tag, `${folder}/`).split('\n').filter(Boolean);
  return new Map(
    files.map((file) => [
      path.basename(file, '.yaml'),
      // As the build reads it, with its apostrophes.
      readYaml(git('show', `${tag}:${file}`), file, 0).data as Record<string, unknown>,
    ]),
  );
}

test('since the last release no number and no claim was changed without a word', async ({
  skip,
}) => {
  const tag = git('describe', '--tags', '--abbrev=0');
  // Before the first release there is nothing that a reader may have read.
  skip(!tag, 'no release yet');
  const { content } = await readContent(contentFolder);
  const before = {
    numbers: recordsAt(tag, 'numbers'),
    claims: recordsAt(tag, 'claims'),
    corrections: recordsAt(tag, 'corrections'),
  };
  expect(before.numbers.size).toBeGreaterThan(0);
  const changelog = existsSync('CHANGELOG.md') ? readFileSync('CHANGELOG.md', 'utf8') : '';

  expect(unexplainedChanges(before, content, changelog)).toEqual([]);
});

test('a changed number needs a correction that names it, or a line of the changelog', async () => {
  const [before, after] = [await sampleContent(), await sampleContent()];
  const number = after.numbers.get('boats-north');
  const correction = after.corrections.get('bell-date');
  if (!number || !correction) throw new Error('The second subject has lost a record.');
  number.value = 1300;
  const unexplained = [
    'content/numbers/boats-north.yaml states something else since the last release: run npm run new -- correction --record numbers/boats-north, or name numbers/boats-north in CHANGELOG.md with the reason.',
  ];

  expect(unexplainedChanges(before, before, '')).toEqual([]);
  expect(unexplainedChanges(before, after, '')).toEqual(unexplained);
  expect(unexplainedChanges(before, after, '- numbers/boats-north-old: read anew')).toEqual(
    unexplained,
  );
  expect(unexplainedChanges(before, after, '- numbers/boats-north: read anew')).toEqual([]);

  after.corrections.set('boats', { ...correction, record: 'numbers/boats-north' });
  expect(unexplainedChanges(before, after, '')).toEqual([]);
  // One of last year explains nothing of this year.
  before.corrections.set('boats', { ...correction, record: 'numbers/boats-north' });
  expect(unexplainedChanges(before, after, '')).toEqual(unexplained);
});

test('a changed or lost claim needs a reason, a claim told on another page does not', async () => {
  const [before, after] = [await sampleContent(), await sampleContent()];
  const claim = after.claims.get('harbour-shared');
  if (!claim) throw new Error('The second subject has lost a record.');
  claim.page = 'agreement';
  expect(unexplainedChanges(before, after, '')).toEqual([]);

  claim.deniedBy = [];
  expect(unexplainedChanges(before, after, '')[0]).toContain('states something else');

  after.claims.clear();
  expect(unexplainedChanges(before, after, '')[0]).toContain('is gone');
});

test('a number and a claim state these fields', () => {
  expect(STATED).toEqual({
    numbers: [
      ...['what', 'side', 'value', 'range', 'atLeast', 'atMost', 'approximate', 'unit'],
      ...['asOf', 'countedBy', 'counts'],
    ],
    claims: ['text', 'status', 'heldBy', 'deniedBy', 'found'],
  });
});

test.each([
  ...STATED.numbers.map((field) => ['numbers', 'boats-north', field] as const),
  ...STATED.claims.map((field) => ['claims', 'harbour-shared', field] as const),
])('of %s, %s states something else when its %s is another', async (kind, id, field) => {
  const [before, after] = [await sampleContent(), await sampleContent()];
  Object.assign(after[kind].get(id) ?? {}, { [field]: 'another' });

  expect(unexplainedChanges(before, after, '')).toEqual([
    expect.stringContaining(`content/${kind}/${id}.yaml states something else`),
  ]);
});

test('a lost number needs a reason', async () => {
  const [before, after] = [await sampleContent(), await sampleContent()];
  after.numbers.delete('boats-north');

  expect(unexplainedChanges(before, after, '')).toEqual([
    expect.stringContaining('content/numbers/boats-north.yaml is gone'),
  ]);
});
