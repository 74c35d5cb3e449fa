import { beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../src/editing/ask.ts';
import { faultOf, fieldsOf } from '../../src/editing/fields.ts';

/** What an editor was asked, and answers next; a terminal has room for one question at a time. */
const terminal = vi.hoisted(() => ({
  asked: [] as string[],
  answers: [] as unknown[],
  isBusy: false,
}));

vi.mock('@inquirer/prompts', () => {
  const answer = async ({ message }: { message: string }) => {
    if (terminal.isBusy) throw new Error(`"${message}" is asked while another question is open.`);
    terminal.isBusy = true;
    await Promise.resolve();
    terminal.isBusy = false;
    terminal.asked.push(message);
    return terminal.answers.shift();
  };
  return { confirm: answer, input: answer, number: answer, select: answer };
});

beforeEach(() => {
  Object.assign(terminal, { asked: [], answers: [], isBusy: false });
});

function askForRange(): Promise<unknown> {
  const field = fieldsOf('numbers').find(({ name }) => name === 'range');
  expect.assert(field);
  return ask(field, (value) => faultOf('numbers', 'range', value));
}

test('the two ends of a range are asked for one after the other', async () => {
  terminal.answers = [true, 900, 1000];

  expect(await askForRange()).toEqual([900, 1000]);
  expect(terminal.asked).toEqual(['Add range?', 'range 1', 'range 2']);
});

test('a range that a number has not is left out', async () => {
  terminal.answers = [false];

  expect(await askForRange()).toBeUndefined();
  expect(terminal.asked).toEqual(['Add range?']);
});
