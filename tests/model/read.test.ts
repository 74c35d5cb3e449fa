import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { unfit } from '../../src/data/unfit.ts';
import { SCHEMAS, siteSchema } from '../../src/schemas/index.ts';
import { copyOfSample, problemsAfter, SECOND_SUBJECT } from '../support/content.ts';

test('the second subject is read without a problem', async () => {
  const { content, problems } = await readContent(SECOND_SUBJECT);

  expect(problems).toEqual([]);
  expect(content.pages.get('dispute')?.body.components.map(({ name }) => name)).toContain('Claim');
});

test.each([
  [
    'a number without who counted',
    'numbers/boats-north.yaml',
    [/countedBy:.*\n/, ''],
    'content/numbers/boats-north.yaml:1:1: has no "countedBy": add it.',
  ],
  [
    'a number without the date that it stands for',
    'numbers/boats-north.yaml',
    [/asOf:.*\n/, ''],
    'content/numbers/boats-north.yaml:1:1: has no "asOf": add it.',
  ],
  [
    'a number with both a value and a range',
    'numbers/boats-north.yaml',
    ['value: 1250', 'value: 1250\nrange: [1, 2]'],
    'give exactly one of value, range, atLeast, atMost',
  ],
  [
    'a record without sources',
    'events/boats-collide.yaml',
    ['sources: [watch-report]\n', 'sources: []\n'],
    'content/events/boats-collide.yaml:21:10: "sources" is []: name at least one source.',
  ],
  [
    'a date that the calendar does not have',
    'events/boats-collide.yaml',
    ['"2024-03-04"', '"2024-02-30"'],
    'content/events/boats-collide.yaml:2:7: "date" is "2024-02-30": the calendar has no such date; correct it.',
  ],
  [
    'a month that the calendar does not have',
    'events/boats-collide.yaml',
    ['"2024-03-04"', '"2024-13"'],
    'content/events/boats-collide.yaml:2:7: "date" is "2024-13": the calendar has no such date; correct it.',
  ],
  [
    'a year without quotation marks',
    'events/boats-collide.yaml',
    ['"2024-03-04"', '2024'],
    'content/events/boats-collide.yaml:2:7: "date" is 2024: write the date in quotation marks, as "1988", "1988-02" or "1988-02-20".',
  ],
  [
    'an unknown field',
    'events/boats-collide.yaml',
    ['lane:', 'colour: red\nlane:'],
    'content/events/boats-collide.yaml:3:9: has a field that is not known here, "colour": correct its name, or take it out.',
  ],
  [
    'a page without the day of its last check',
    'pages/agreement.mdx',
    [/checked:.*\n/, ''],
    'content/pages/agreement.mdx:2:1: has no "checked": add it.',
  ],
  [
    'an address that is no web address',
    'sources/crier-north.yaml',
    ['https://example.org/crier-north', 'javascript:alert(1)'],
    'content/sources/crier-north.yaml:9:6: "url" is "javascript:alert(1)": give a full web address that starts with https://.',
  ],
  [
    'YAML that cannot be read',
    'events/boats-collide.yaml',
    ['parties: [north, south]', 'parties: [north, south'],
    'content/events/boats-collide.yaml:6:1: is indented unevenly, or a bracket is not closed: mend the line.',
  ],
  [
    'a key that stands twice',
    'events/boats-collide.yaml',
    ['lane: people', 'lane: people\nlane: law'],
    'content/events/boats-collide.yaml:4:1: gives one field twice: take one of them out.',
  ],
  [
    'MDX that cannot be read',
    'positions/north.mdx',
    ['## The harbour', '## The harbour\n\n<Signpost>'],
    'content/positions/north.mdx:11:1: cannot be read as MDX',
  ],
  [
    'a text without frontmatter',
    'positions/north.mdx',
    [/^---[\s\S]*?---\n/, ''],
    'content/positions/north.mdx:1:1: has no frontmatter: begin it with --- and end that with ---.',
  ],
  [
    'an empty record',
    'parties/north.yaml',
    [/[\s\S]*/, ''],
    'content/parties/north.yaml:1:1: is empty: write the record, or delete the file.',
  ],
] as const)('%s is a problem with file, value and remedy', async (_, file, change, expected) => {
  const [from, to] = change;
  const problems = await problemsAfter(file, (written) => written.replace(from, to));

  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

test('two records with one id are a problem, whatever the case of the file name', async () => {
  const folder = await copyOfSample();
  await writeFile(path.join(folder, 'parties/North.yaml'), 'name: N\n');

  expect((await readContent(folder)).problems).toEqual(
    [
      'content/parties/north.yaml:1:1: has the same id as content/parties/North.yaml: rename one.',
      'content/parties/North.yaml:1:1: has a name that is no id: use lower-case letters, digits and single hyphens.',
    ].sort(),
  );
});

test('a file of another type is a problem', async () => {
  const folder = await copyOfSample();
  await rename(path.join(folder, 'terms/bell.yaml'), path.join(folder, 'terms/bell.yml'));

  expect((await readContent(folder)).problems).toEqual([
    'content/terms/bell.yml:1:1: ends in ".yml": rename it to bell.yaml.',
  ]);
});

test('all problems are reported at once', async () => {
  const folder = await copyOfSample();
  for (const file of ['parties/north.yaml', 'places/harbour.yaml', 'terms/bell.yaml']) {
    await writeFile(path.join(folder, file), 'wrong: true\n');
  }

  const files = new Set((await readContent(folder)).problems.map((one) => one.split(':')[0]));
  expect([...files]).toEqual([
    'content/parties/north.yaml',
    'content/places/harbour.yaml',
    'content/terms/bell.yaml',
  ]);
});

test('the frontmatter of a text is judged although the text cannot be read', async () => {
  expect(
    await problemsAfter('positions/north.mdx', (written) =>
      written
        .replace(/^checked: .*$/m, 'checked: 2026')
        .replace('## The harbour', '## The harbour\n\n<Signpost>'),
    ),
  ).toEqual([
    'content/positions/north.mdx:6:10: "checked" is 2026: write the date in quotation marks, as "1988", "1988-02" or "1988-02-20".',
    'content/positions/north.mdx:11:1: cannot be read as MDX: Expected a closing tag for `<Signpost>` (11:1-11:11). Correct it.',
  ]);
});

test('only a line of its own ends the frontmatter', async () => {
  const folder = await copyOfSample();
  const file = path.join(folder, 'positions/north.mdx');
  const written = await readFile(file, 'utf8');
  await writeFile(file, written.replace(/^title: .*$/m, 'title: A title that ends so ---'));
  const { content, problems } = await readContent(folder);

  expect(problems).toEqual([]);
  expect(content.positions.get('north')?.title).toBe('A title that ends so ---');
});

test('a record that does not fit hides no broken promise elsewhere, and nothing in it is missed', async () => {
  const folder = await copyOfSample();
  const spoilFile = async (file: string, from: string, to: string) => {
    const place = path.join(folder, file);
    await writeFile(place, (await readFile(place, 'utf8')).replace(from, to));
  };
  // The claim and the point are named elsewhere; the source is cited by this claim alone.
  await spoilFile('claims/harbour-shared.yaml', 'page: dispute', 'page: dispute\ncolour: red');
  await spoilFile('clauses/point-1.yaml', 'number: 1', 'number: one');
  await spoilFile('places/harbour.yaml', 'pages: [dispute]', 'pages: [quarrel]');

  expect((await readContent(folder)).problems).toEqual([
    'content/claims/harbour-shared.yaml:17:9: has a field that is not known here, "colour": correct its name, or take it out.',
    'content/clauses/point-1.yaml:1:9: "number" is "one": write a number without quotation marks.',
    'content/places/harbour.yaml:16:16: "pages" names "quarrel": add content/pages/quarrel.mdx, or correct the id.',
  ]);
});

test.each([
  ...['tables', 'ownership', 'kind', 'findable', 'status', 'standingWord', 'standings'],
  'cite.files',
])('each word of words.%s is needed', async (list) => {
  const { content } = await readContent(SECOND_SUBJECT);
  const keys = ['words', ...list.split('.')];
  const words = keys.reduce<object>((inner, key) => inner[key as keyof typeof inner], content.site);
  expect(Object.keys(words).length).toBeGreaterThan(2);

  for (const value of Object.keys(words)) {
    const site = structuredClone(content.site);
    const inner = keys.reduce<object>((one, key) => one[key as keyof typeof one], site);
    Reflect.deleteProperty(inner, value);
    const issues = siteSchema.safeParse(site).error?.issues ?? [];

    expect(issues.map((issue) => unfit(issue, 'content/site.yaml', site).says)).toEqual([
      `has no "${[...keys, value].join('.')}": add it.`,
    ]);
  }
});

test('whatever stands in a field, the message says what to write', async () => {
  const values = [3, -1, '', 'zz zz', true, null, [], ['zz zz'], [[1]], {}, { form: 'zz' }];
  const { content } = await readContent(SECOND_SUBJECT);
  // Outlines are coordinates by the thousand.
  const kinds = Object.entries(SCHEMAS).filter(([kind]) => kind !== 'outlines');
  const records = kinds.flatMap(([kind, schema]) =>
    [...content[kind as keyof typeof SCHEMAS].values()].slice(0, 7).map((record) => {
      const data: Record<string, unknown> = { ...record };
      delete data['body'];
      return { kind, schema: schema as z.ZodType, data };
    }),
  );
  const all = [...records, { kind: 'site', schema: siteSchema, data: content.site }];
  const said = all.flatMap(({ kind, schema, data }) =>
    changed(data, values).flatMap((spoilt) =>
      (schema.safeParse(spoilt).error?.issues ?? []).map(
        (issue) => unfit(issue, kind, spoilt).says,
      ),
    ),
  );

  expect(said.length).toBeGreaterThan(3000);
  expect(said.filter((says) => /Invalid|Too (small|big)|[Ee]xpected|undefined/.test(says))).toEqual(
    [],
  );
});

/** The value with each value inside it in turn replaced by each of these. */
function changed(value: unknown, by: unknown[]): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    [...by, ...changed(inner, by)].map((other) =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
    ),
  );
}
