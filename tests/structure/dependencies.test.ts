import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the README says of every dependency why it is there, and of no other', async () => {
  const readme = await readFile('README.md', 'utf8');
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >;
  const needed = Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  const [, section = ''] = readme.split('## Dependencies, and why each');
  const [table = ''] = section.split('\n## ');
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  // "@types/*" stands for all that begin so.
  const isNamedBy = (name: string, dependency: string) =>
    name.endsWith('*') ? dependency.startsWith(name.slice(0, -1)) : dependency === name;

  expect(named.length).toBeGreaterThan(40);
  expect(needed.filter((one) => !named.some((name) => isNamedBy(name, one)))).toEqual([]);
  expect(named.filter((name) => !needed.some((one) => isNamedBy(name, one)))).toEqual([]);
});
