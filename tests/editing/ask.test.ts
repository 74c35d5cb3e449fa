import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { readContent } from '../../src/data/read.ts';
import { ask } from '../../src/editing/ask.ts';
import { faultOf, fieldsOf, type NewKind } from '../../src/editing/fields.ts';
import { recordText } from '../../src/editing/record-text.ts';
import { copyOfSample } from '../support/content.ts';

/** What an editor was asked and told, and answers next; a terminal has room for one question at a time. */
const terminal = vi.hoisted(() => ({
  asked: [] as string[],
  told: [] as string[],
  answers: [] as unknown[],
  isBusy: false,
}));

interface Question {
  message: string;
  choices?: (string | { name: string; value: unknown })[];
  validate?: (answer: string) => true | string;
}

vi.mock('@inquirer/prompts', () => {
  const answer = async ({ message, choices = [], validate }: Question) => {
    if (terminal.isBusy) throw new Error(`"${message}" is asked while another question is open.`);
    terminal.isBusy = true;
    await Promise.resolve();
    terminal.isBusy = false;
    terminal.asked.push(message.replace(/: .*/, ''));
    if (terminal.answers.length === 0) throw new Error(`"${message}" is asked without need.`);
    let given = terminal.answers.shift();
    // The line stays as it is until it can be read.
    for (;;) {
      const fault = validate?.(given as string) ?? true;
      if (fault === true) break;
      terminal.told.push(fault);
      given = terminal.answers.shift();
    }
    const chosen = choices.find((one) => typeof one === 'object' && one.name === given);
    return typeof chosen === 'object' ? chosen.value : given;
  };
  return { confirm: answer, input: answer, number: answer, select: answer };
});

beforeEach(() => {
  Object.assign(terminal, { asked: [], told: [], answers: [], isBusy: false });
  vi.spyOn(console, 'log').mockImplementation((line: string) => terminal.told.push(line));
});

/** Asks for a field of a kind of record; all the answers are needed. */
async function askFor(kind: NewKind, name: string, answers: unknown[]): Promise<unknown> {
  const field = fieldsOf(kind).find((one) => one.name === name);
  expect.assert(field);
  terminal.answers = [...answers];
  const value = await ask(field, (one) => faultOf(kind, name, one));
  expect(terminal.answers).toEqual([]);
  return value;
}

test('the two ends of a range are asked for one after the other', async () => {
  expect(await askFor('numbers', 'range', [true, 900, 1000])).toEqual([900, 1000]);
  expect(terminal.asked).toEqual(['Add range?', 'range 1', 'range 2']);
});

test.each([
  ['numbers', 'range', false],
  ['numbers', 'value', undefined],
  ['events', 'accounts', false],
  ['sources', 'note', ' '],
] as const)('of %s, %s may be left out', async (kind, name, answer) => {
  expect(await askFor(kind, name, [answer])).toBeUndefined();
});

test('a value that does not fit is refused with the reason, and asked for again', async () => {
  expect(await askFor('corrections', 'date', ['2025-02-31', '2025-02-03'])).toBe('2025-02-03');
  expect(await askFor('corrections', 'said', ['', 'The bell.'])).toBe('The bell.');
  expect(terminal.told).toEqual([
    'date: the calendar has no such date; correct it.',
    'said: write the text, or leave the field out.',
  ]);
  expect(terminal.asked).toEqual(['date', 'date', 'said', 'said']);
});

test.each(['[north, south', '[north]: south'])(
  'the list %j cannot be read, and stays to be mended',
  async (answer) => {
    expect(await askFor('events', 'parties', [answer, '[north, south]'])).toEqual([
      'north',
      'south',
    ]);
    expect(terminal.told).toEqual(['parties cannot be read: write it with commas, as one, two.']);
    expect(terminal.asked).toEqual(['parties']);
  },
);

test.each([
  ['sources', 'kind', ['court'], 'court'],
  ['sources', 'approximate', [true], true],
  ['events', 'parties', ['north, south'], ['north', 'south']],
  [
    'events',
    'accounts',
    [true, 'north', 'It rings.', 'crier-north', false],
    [{ party: 'north', says: 'It rings.', sources: ['crier-north'] }],
  ],
  [
    'places',
    'names',
    ['en', 'Bay, The Bay', true, 'hy', 'Ծոց', false],
    { en: ['Bay', 'The Bay'], hy: ['Ծոց'] },
  ],
  [
    'claims',
    'found',
    ['says, sources', 'It rang.', 'watch-report'],
    { says: 'It rang.', sources: ['watch-report'] },
  ],
  [
    'claims',
    'found',
    ['says: null, searched', '2025-02-03'],
    { says: null, searched: '2025-02-03' },
  ],
] as const)('for %s, %s is asked until it is whole', async (kind, name, answers, value) => {
  expect(await askFor(kind, name, [...answers])).toEqual(value);
  expect(terminal.told).toEqual([]);
});

test('what was asked for stands in the file as it was answered, and fits', async () => {
  const folder = await copyOfSample();
  const answers = {
    date: '2025-02-03',
    page: 'agreement',
    record: '',
    said: 'The bell: 3 tons.',
    says: 'The bell: 2 tons.',
    why: 'It was “weighed” again.',
    askedBy: 'A reader',
  };
  const values: Record<string, unknown> = {};
  for (const [name, answer] of Object.entries(answers))
    values[name] = await askFor('corrections', name, [answer]);
  const file = path.join(folder, 'corrections/bell-weight.yaml');
  await writeFile(file, recordText('corrections', values));
  const { content, problems } = await readContent(folder);

  expect(await readFile(file, 'utf8')).toMatch(/^# record:$/m);
  expect(problems).toEqual([]);
  expect(content.corrections.get('bell-weight')).toEqual({ ...answers, record: undefined });
});
