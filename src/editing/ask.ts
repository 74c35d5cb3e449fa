import { confirm, input, number, select } from '@inquirer/prompts';
import { valueOf } from './answers.ts';
import { describe, isList, isStructure, type Field, type Shape } from './fields.ts';

/** Asks for the value of a field at the terminal, until it fits. `fault` says what is wrong with a value. */
export async function ask(
  field: Field,
  fault: (value: unknown) => string | undefined,
): Promise<unknown> {
  for (;;) {
    const value = await askFor(field.name, field.shape, field.isRequired);
    const wrong = value === undefined && !field.isRequired ? undefined : fault(value);
    if (!wrong) return value;
    console.log(`${field.name}: ${wrong}.`);
  }
}

async function askFor(name: string, shape: Shape, isRequired: boolean): Promise<unknown> {
  const message = [name, describe(shape)].filter(Boolean).join(': ');
  // The form that was chosen says all: a gap, with the day of the search beside it.
  if (shape.type === 'null') return null;
  if (shape.enum) return select({ message, choices: shape.enum });
  if (shape.type === 'boolean') return confirm({ message, default: false });
  if (shape.type === 'number' || shape.type === 'integer') {
    return number({ message, required: isRequired, step: 'any' });
  }
  if (isStructure(shape)) {
    // A list asks for itself whether there is a first.
    const isOffered = !isRequired && (shape.type !== 'array' || Array.isArray(shape.items));
    const isLeftOut = isOffered && !(await confirm({ message: `Add ${name}?`, default: false }));
    const value = isLeftOut ? undefined : await askStructure(name, shape);
    return !isRequired && Array.isArray(value) && value.length === 0 ? undefined : value;
  }
  const hint = isList(shape) ? ' (with commas)' : '';
  const read = (answer: string) =>
    answer.trim() === '' && !isRequired
      ? undefined
      : valueOf({ name, shape, description: '', isRequired }, answer);
  // What cannot be read stays in the line, to be mended there.
  const validate = (answer: string) => {
    try {
      read(answer);
      return true;
    } catch (error) {
      return error instanceof Error ? error.message.replace(/^--/, '') : String(error);
    }
  };
  return read(await input({ message: message + hint, validate }));
}

async function askStructure(name: string, shape: Shape): Promise<unknown> {
  if (shape.anyOf) return askStructure(name, await whichOf(name, shape.anyOf));
  if (shape.type === 'array') {
    if (Array.isArray(shape.items)) {
      const values: unknown[] = [];
      for (const [index, item] of shape.items.entries()) {
        values.push(await askFor(`${name} ${index + 1}`, item, true));
      }
      return values;
    }
    return askMany(name, shape.items ?? {});
  }
  if (shape.properties) {
    const values: Record<string, unknown> = {};
    for (const [inner, one] of Object.entries(shape.properties)) {
      const isRequired = shape.required?.includes(inner) ?? false;
      const value = await askFor(`${name}, ${inner}`, one, isRequired);
      if (value !== undefined) values[inner] = value;
    }
    return values;
  }
  if (typeof shape.additionalProperties === 'object') {
    const values: Record<string, unknown> = {};
    do {
      const key = await input({ message: `${name}: under which key?`, required: true });
      values[key] = await askFor(`${name}.${key}`, shape.additionalProperties, true);
    } while (await confirm({ message: `Another of ${name}?`, default: false }));
    return values;
  }
  return askFor(name, { ...shape, type: shape.type ?? 'string' }, true);
}

async function askMany(name: string, item: Shape): Promise<unknown[]> {
  const values: unknown[] = [];
  while (
    await confirm({
      message: values.length === 0 ? `Add ${name}?` : `Another of ${name}?`,
      default: values.length === 0,
    })
  ) {
    values.push(await askFor(`${name} ${values.length + 1}`, item, true));
  }
  return values;
}

function whichOf(name: string, shapes: Shape[]): Promise<Shape> {
  return select({
    message: `${name}: which form?`,
    choices: shapes.map((shape) => ({ name: nameOf(shape), value: shape })),
  });
}

function nameOf({ properties, type }: Shape): string {
  return properties
    ? Object.entries(properties)
        .map(([name, one]) => (one.type === 'null' ? `${name}: null` : name))
        .join(', ')
    : (type ?? '');
}
