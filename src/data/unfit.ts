import type { z } from 'astro/zod';
import type { Problem } from '../model/problem.ts';

/** What to write where a value of another type stands. */
const WRITE: Record<string, string> = {
  string: 'write text, in quotation marks where it looks like a number or a date',
  number: 'write a number without quotation marks',
  int: 'write a whole number without quotation marks',
  boolean: 'write true or false',
  array: 'write a list, as [one, two]',
  object: 'write its fields, one to a line',
  record: 'write its fields, one to a line',
  tuple: 'write two values, as [1, 2]',
  null: 'write null where there is none, or give all that goes with a text',
};

/** What the schema found, as a sentence with the value and the remedy. */
export function unfit(issue: z.core.$ZodIssue, file: string, data: unknown): Problem {
  const found = closest(issue);
  const at = found.path.filter((key) => typeof key !== 'symbol');
  const name = at.length > 0 ? `"${at.join('.')}"` : 'the record';
  const value = at.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key],
    data,
  );
  if (found.code === 'unrecognized_keys') {
    const keys = found.keys.map((key) => `"${key}"`).join(', ');
    return {
      file,
      at: [...at, found.keys[0] ?? ''],
      says: `has a field that is not known here, ${keys}: correct its name, or take it out.`,
    };
  }
  if (value === undefined) return { file, at, says: `has no ${name}: add it.` };
  if (at.length === 0 && typeof value === 'object') {
    return { file, at, says: `does not fit: ${remedy(found)}.` };
  }
  return { file, at, says: `${name} is ${printed(value)}: ${remedy(found)}.` };
}

/** Of the forms that a value may have, the one that it comes nearest to. */
function closest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  // Words that stand for one another: all that may be written is listed.
  const values = issue.errors
    .flat()
    .flatMap((one) => (one.code === 'invalid_value' && one.path.length === 0 ? one.values : []));
  if (values.length > 0 && issue.errors.every((errors) => errors.every(isValueOfNone))) {
    return { code: 'invalid_value', values, path: issue.path, message: 'Invalid option' };
  }
  const [nearest] = issue.errors.toSorted((a, b) => faultOf(a) - faultOf(b));
  const [first] = nearest ?? [];
  return first ? closest({ ...first, path: [...issue.path, ...first.path] }) : issue;
}

function isValueOfNone({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'invalid_value' && path.length === 0;
}

/** A form whose very fields are others is further off than one with a bad value in a field. */
function faultOf(issues: z.core.$ZodIssue[]): number {
  return issues.reduce(
    (sum, { code, path }) => sum + (code === 'unrecognized_keys' ? 2 : path.length > 1 ? 0.5 : 1),
    0,
  );
}

function remedy(issue: z.core.$ZodIssue): string {
  const isOwnWords = !/^(Invalid|Too (big|small)|Unrecognized)/.test(issue.message);
  if (isOwnWords) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return WRITE[issue.expected] ?? issue.message;
    case 'invalid_value':
      return issue.values.length > 1
        ? `write one of ${issue.values.map(String).join(', ')}`
        : `write ${String(issue.values[0])}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `write at most ${issue.maximum} characters`
        : `write ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `write at least ${issue.minimum} characters`
        : `write ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}${unitOf(issue.origin)}`;
    case 'invalid_union':
      return `write one of ${('options' in issue ? (issue.options as unknown[]) : []).map(String).join(', ')}`;
    case 'invalid_key':
      return `correct the name of the field: ${issue.issues.map(remedy).join(', ')}`;
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  return origin === 'array' ? ' of them, as [one, two]' : '';
}

function printed(value: unknown): string {
  return (typeof value === 'number' ? String(value) : JSON.stringify(value)).slice(0, 120);
}
