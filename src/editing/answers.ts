import { parse } from 'yaml';
import { isList, isStructure, type Field } from './fields.ts';

const LIST = 'with commas, as one, two';

/**
 * The value that an editor's answer stands for: a list from words with commas (or a YAML list), a number, true or
 * false, a structure from YAML. Throws a sentence when the answer cannot be read.
 */
export function valueOf({ name, shape }: Field, answer: string): unknown {
  if (isList(shape)) {
    return answer.trim().startsWith('[')
      ? itemsOf(yamlOf(name, answer, LIST), name)
      : listOf(answer);
  }
  if (isStructure(shape)) {
    return yamlOf(name, answer, 'as YAML in one line, as [{ party: one, says: "…" }]');
  }
  if (shape.type === 'number' || shape.type === 'integer') {
    const number = Number(answer.replaceAll(/[\s_]/g, ''));
    if (answer.trim() === '' || Number.isNaN(number)) {
      throw new Error(`--${name} is "${answer}": write a number, as 1250 or 12.5.`);
    }
    return number;
  }
  if (shape.type === 'boolean') {
    if (!/^(true|false)$/.test(answer)) {
      throw new Error(`--${name} is "${answer}": write true or false.`);
    }
    return answer === 'true';
  }
  // A date as it stands in a record, in its quotation marks, is the same date.
  return answer.trim().replace(/^"([\d-]+)"$/, '$1');
}

function itemsOf(list: unknown, name: string): string[] {
  if (!Array.isArray(list)) throw new Error(`--${name} cannot be read: write it ${LIST}.`);
  return list.map(String);
}

function yamlOf(name: string, answer: string, how: string): unknown {
  try {
    return parse(answer);
  } catch (error) {
    throw new Error(`--${name} cannot be read: write it ${how}.`, { cause: error });
  }
}

function listOf(answer: string): string[] {
  return answer
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
