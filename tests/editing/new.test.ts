// Long, for every kind of record is asked for in the same few ways.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { valueOf } from '../../src/editing/answers.ts';
import { addressOf, duplicateOf } from '../../src/editing/duplicates.ts';
import { faultOf, fieldsOf, NOUNS } from '../../src/editing/fields.ts';
import { idFor } from '../../src/editing/record-id.ts';
import { recordText } from '../../src/editing/record-text.ts';
import { RECORD_KINDS, TEXT_KINDS } from '../../src/model/content-set.ts';
import { run } from '../support/command.ts';
import { copyOfSample, sampleContent } from '../support/content.ts';

const SOURCE = {
  title: 'Bells of 2025',
  publisher: 'The Harbour Watch',
  kind: 'document',
  ownership: 'intergovernmental',
  country: 'International',
  voice: 'watch',
  language: 'en',
  read: 'full',
};

const EVENT = {
  title: 'The bells ring together',
  date: '2025-05-01',
  lane: 'people',
  status: 'disputed',
  parties: 'north, south',
  places: 'harbour',
  accounts:
    '[{ party: north, says: North rang first., sources: [crier-north] }, { party: south, says: South rang first., sources: [crier-south] }]',
  found: '{ says: null, searched: "2026-01-31" }',
  page: 'dispute',
  sources: 'watch-report',
};

function options(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
}

test('a new source, an event told two ways and a correction are written, and fit', async () => {
  const folder = await copyOfSample();
  const env = { CONTENT_DIR: folder };
  const made = [
    await run('new.ts', ['source', 'https://example.org/bells', ...options(SOURCE)], env),
    await run('new.ts', ['event', ...options(EVENT)], env),
    await run(
      'new.ts',
      [
        'correction',
        ...options({
          page: 'dispute',
          said: 'One ferry.',
          says: 'Two ferries.',
          why: 'A slip of the pen.',
          askedBy: 'A reader',
        }),
      ],
      env,
    ),
  ];

  expect(made.map(({ code }) => code)).toEqual([0, 0, 0]);
  const { content, problems } = await readContent(folder);
  // Nothing cites it yet: the next step of the recipe.
  expect(problems).toEqual([
    'content/sources/the-harbour-watch-bells-of-2025.yaml:1:1: is used nowhere: use it, or delete the file.',
  ]);
  expect(content.sources.get('the-harbour-watch-bells-of-2025')?.url).toBe(
    'https://example.org/bells',
  );
  expect(content.events.get('the-bells-ring-together-2025')?.accounts).toHaveLength(2);
  expect([...content.corrections.values()].map(({ says }) => says)).toContain('Two ferries.');
});

test('what is missing is named with what belongs in it, and nothing is written', async () => {
  const folder = await copyOfSample();
  const { code, errors } = await run('new.ts', ['source', 'https://example.org/x'], {
    CONTENT_DIR: folder,
  });

  expect(code).toBe(1);
  expect(errors).toContain('--publisher  Who published it first.');
  expect(errors).not.toContain('--note');
  expect(await readdir(path.join(folder, 'sources'))).toHaveLength(3);
});

test('a value that does not fit is refused before anything is written', async () => {
  const folder = await copyOfSample();
  const { code, errors } = await run(
    'new.ts',
    ['event', ...options({ ...EVENT, date: '2025-02-31' })],
    { CONTENT_DIR: folder },
  );

  expect(code).toBe(1);
  expect(errors).toContain('--date is 2025-02-31: the calendar has no such date; correct it.');
  expect(await readdir(path.join(folder, 'events'))).toHaveLength(1);
});

test('the same address is refused, however it is written', async () => {
  const { code, errors } = await run(
    'new.ts',
    ['source', 'http://www.example.org/crier-north/?utm_source=x#top'],
    { CONTENT_DIR: await copyOfSample() },
  );

  expect(code).toBe(1);
  expect(errors).toContain('content/sources/crier-north.yaml has this address: change that one.');
});

test('the same event is refused', async () => {
  const { code, errors } = await run(
    'new.ts',
    [
      'event',
      ...options({
        ...EVENT,
        title: 'Two ferries collide at the Harbour Mouth',
        date: '2024-03-04',
      }),
    ],
    { CONTENT_DIR: await copyOfSample() },
  );

  expect(code).toBe(1);
  expect(errors).toContain('content/events/boats-collide.yaml is this event');
});

test('a file that is there is never overwritten', async () => {
  const folder = await copyOfSample();
  const place = path.join(folder, 'events/boats-collide.yaml');
  const before = await readFile(place, 'utf8');
  const { code, errors } = await run(
    'new.ts',
    ['event', '--id', 'boats-collide', ...options(EVENT)],
    { CONTENT_DIR: folder },
  );

  expect(code).toBe(1);
  expect(errors).toContain('is there already, and was left as it is: give another --id.');
  expect(await readFile(place, 'utf8')).toBe(before);
});

test('an id that climbs out of the folder is refused', async () => {
  const folder = await copyOfSample();
  const { code } = await run('new.ts', ['event', '--id', '../../x', ...options(EVENT)], {
    CONTENT_DIR: folder,
  });

  expect(code).toBe(1);
  await expect(readFile(path.join(folder, '../x.yaml'))).rejects.toThrow();
});

test('a word that is no kind is answered with the nearest and with all', async () => {
  const { code, errors } = await run('new.ts', ['sorce']);

  expect(code).toBe(1);
  expect(errors).toContain(
    '"sorce" is no kind: did you mean "source"? If not, write npm run new -- KIND, where KIND is one of source, event, claim',
  );
});

test('every kind has a noun or is drawn, and each field a comment in a new record', () => {
  const kinds = Object.values(NOUNS);

  expect(kinds.length).toBeGreaterThan(12);
  expect(kinds.every((kind) => ([...RECORD_KINDS, ...TEXT_KINDS] as string[]).includes(kind))).toBe(
    true,
  );
  for (const kind of kinds) {
    const text = recordText(kind, {});
    const fields = fieldsOf(kind);
    expect(fields.length).toBeGreaterThan(3);
    for (const { name } of fields)
      expect(text).toMatch(new RegExp(`^# .+\\n(# .+\\n)*# ${name}:$`, 'm'));
  }
});

test('every kind explains itself, and nothing is asked or written', async () => {
  const folder = await copyOfSample();
  const helps = await Promise.all(
    [['event', '--help'], ['--help']].map((args) => run('new.ts', args, { CONTENT_DIR: folder })),
  );

  expect(helps.map(({ code, errors }) => ({ code, errors }))).toEqual([
    { code: 0, errors: '' },
    { code: 0, errors: '' },
  ]);
  expect(helps[0]?.output).toMatch(/^npm run new -- event /);
  for (const { name, description } of fieldsOf('events'))
    expect(helps[0]?.output).toContain(`  --${name}  ${description}`);
  expect(helps[1]?.output).toContain(Object.keys(NOUNS).join(', '));
});

test('an id is made of the title and the year', () => {
  expect(idFor('events', { title: 'Ağdam’s bell: it rings!', date: '2025-05-01' })).toBe(
    'agdams-bell-it-rings-2025',
  );
  expect(idFor('clauses', { number: 4 })).toBe('point-4');
});

test('an address is told apart by host, path and query alone', () => {
  expect(addressOf('http://www.example.org/a/?utm_source=x#b')).toBe('example.org/a');
  expect(addressOf('https://example.org/a?id=2')).not.toBe(addressOf('https://example.org/a?id=3'));
  expect(addressOf(undefined)).toBe('');
});

test('a place or person is known by any spelling', async () => {
  const content = await sampleContent();

  expect(duplicateOf('places', { name: 'Breve-port' }, content)).toContain('harbour.yaml');
  expect(duplicateOf('people', { name: 'Ada Cryer' }, content)).toContain('ada-crier.yaml');
  expect(duplicateOf('people', { name: 'Ada Bell' }, content)).toBeUndefined();
});

test('a new record holds dates in quotation marks, and reads back as it was given', async () => {
  const folder = await copyOfSample();
  const given = {
    date: '2025-01-02',
    page: 'dispute',
    said: 'a: b',
    says: '“c”',
    why: '#d',
    askedBy: '1',
  };
  await writeFile(path.join(folder, 'corrections/one.yaml'), recordText('corrections', given));
  const { content } = await readContent(folder);

  expect(await readFile(path.join(folder, 'corrections/one.yaml'), 'utf8')).toContain(
    'date: "2025-01-02"',
  );
  expect(content.corrections.get('one')).toEqual(given);
  expect(faultOf('corrections', 'page', '../x')).toContain('lower-case letters');
});

test.each([
  ['"2025-01-02"', '2025-01-02'],
  [' 2025-01 ', '2025-01'],
  ['"The bells"', '"The bells"'],
])('the answer %s stands for %s', (answer, value) => {
  const field = fieldsOf('events').find(({ name }) => name === 'date');
  expect.assert(field);
  expect(valueOf(field, answer)).toBe(value);
});

test('a list whose bracket is not closed is refused in one sentence', () => {
  const shape = { type: 'array', items: { type: 'string' } };
  const field = { name: 'sources', description: '', isRequired: true, shape };

  expect(() => valueOf(field, '[a, b')).toThrow(
    '--sources cannot be read: write it with commas, as one, two.',
  );
});
