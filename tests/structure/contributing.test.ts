import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { RECORD_KINDS, TEXT_KINDS } from '../../src/model/content-set.ts';

test('CONTRIBUTING says what stands in every folder and file of the content', async () => {
  const [, section = ''] = (await readFile('CONTRIBUTING.md', 'utf8')).split(
    '\n## What stands where',
  );
  const [table = ''] = section.split('\n## ');
  const named = [...table.matchAll(/^\| (`[^|]+`) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const folders = [...RECORD_KINDS, ...TEXT_KINDS].map((kind) => `${kind}/`);
  const files = ['site.yaml', 'search.yaml', 'words.yaml', 'spelling.txt', 'addresses.json'];

  expect(named.toSorted()).toEqual([...folders, ...files].toSorted());
});
