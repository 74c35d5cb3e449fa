// Writes a new record with comments that say what belongs in each field; asks for what is not given.
//   npm run new -- source https://example.org/report --publisher "The Watch" ...
//   npm run new -- source --help
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contentFolder } from '../src/data/folder.ts';
import { readContent } from '../src/data/read.ts';
import { valueOf } from '../src/editing/answers.ts';
import { ask } from '../src/editing/ask.ts';
import { duplicateOf } from '../src/editing/duplicates.ts';
import { faultOf, fieldsOf, NOUNS, type Field, type NewKind } from '../src/editing/fields.ts';
import { noOption, readArguments } from '../src/editing/given-options.ts';
import { idFor } from '../src/editing/record-id.ts';
import { recordText } from '../src/editing/record-text.ts';
import { fileOf, type ContentSet } from '../src/model/content-set.ts';
import { didYouMean } from '../src/model/near-ids.ts';
import { id as idSchema } from '../src/schemas/common.ts';

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main([noun = '', ...rest]: string[]): Promise<void> {
  if (!Object.hasOwn(NOUNS, noun)) {
    const nouns = Object.keys(NOUNS);
    const usage = `npm run new -- KIND, where KIND is one of ${nouns.join(', ')}.`;
    if (noun === '') throw new Error(usage);
    if (noun !== '--help')
      throw new Error(`"${noun}" is no kind: ${didYouMean(noun, nouns)}write ${usage}`);
    console.log(usage);
    return;
  }
  const kind = NOUNS[noun as keyof typeof NOUNS];
  const fields = fieldsOf(kind);
  if (rest.includes('--help')) {
    console.log(helpFor(noun, fields));
    return;
  }
  const given = argumentsOf(kind, fields, rest);
  const { content } = await readContent(contentFolder);
  // At once for an address, before an editor has typed all the rest.
  refuseDuplicate(kind, { url: given['url'] }, content);
  const values = await valuesOf(noun, kind, fields, given);
  refuseDuplicate(kind, values, content);
  const id = given['id'] ?? idFor(kind, values);
  if (!idSchema.safeParse(id).success) {
    throw new Error(
      `The id is "${id}": give one with --id, in lower-case letters, digits and hyphens.`,
    );
  }
  await write(kind, id, recordText(kind, values, given['body']));
}

function helpFor(noun: string, fields: Field[]): string {
  return [
    `npm run new -- ${noun} --FIELD VALUE ... with these fields; what is needed and not given is asked for.`,
    ...fields.map((field) => lineOf(field) + (field.isRequired ? '' : ' (may be left out)')),
    '  --id  The name of its file without the ending. (left out: made from the record)',
  ].join('\n');
}

function lineOf({ name, description }: Field): string {
  return `  --${name}  ${description}`;
}

/** What was given on the command line, by field; a bare address is the `url`. */
function argumentsOf(kind: NewKind, fields: Field[], args: string[]): Record<string, string> {
  const names = [...fields.map(({ name }) => name), 'id', 'body'];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = readArguments({ args, options, allowPositionals: true });
  const [url, stray] = kind === 'sources' ? positionals : [undefined, ...positionals];
  if (stray !== undefined) throw new Error(noOption(stray, names));
  return { ...(url === undefined ? {} : { url }), ...values };
}

function refuseDuplicate(
  kind: NewKind,
  values: Record<string, unknown>,
  content: ContentSet,
): void {
  const duplicate = duplicateOf(kind, values, content);
  if (duplicate) throw new Error(`Nothing was written. ${duplicate}`);
}

/** The values of the record: given, asked for, or known. Throws when one is missing and nobody can be asked. */
async function valuesOf(
  noun: string,
  kind: NewKind,
  fields: Field[],
  given: Record<string, string>,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const field of fields) {
    const { name, isRequired } = field;
    const answer = given[name] ?? (isRequired ? knownFor(kind, name) : undefined);
    if (answer !== undefined) {
      values[name] = valueOf(field, answer);
      const fault = faultOf(kind, name, values[name]);
      if (fault) throw new Error(`Nothing was written. --${name} is ${answer}: ${fault}.`);
    } else if (process.stdin.isTTY && (isRequired || isWorthAsking(kind, name, values))) {
      const value = await ask(field, (one) => faultOf(kind, name, one));
      if (value !== undefined) values[name] = value;
    } else if (isRequired) {
      missing.push(lineOf(field));
    }
  }
  if (missing.length > 0) {
    throw new Error(`Nothing was written. A new ${noun} needs also\n${missing.join('\n')}`);
  }
  return values;
}

/** Today for what is done today. */
function knownFor(kind: NewKind, name: string): string | undefined {
  const isToday =
    name === 'checked' || (name === 'date' && /^(corrections|objections)$/.test(kind));
  return isToday ? new Date().toISOString().slice(0, 10) : undefined;
}

/** Fields that may be left out, and that an editor should not forget. */
function isWorthAsking(kind: NewKind, name: string, values: Record<string, unknown>): boolean {
  const isCounted = ['value', 'range', 'atLeast', 'atMost'].some((one) => one in values);
  if (kind === 'numbers')
    return ['value', 'range', 'atLeast', 'atMost'].includes(name) && !isCounted;
  if (kind === 'events')
    return ['accounts', 'found'].includes(name) && values['status'] === 'disputed';
  return name === 'published' || name === 'reviewBy' || name === 'record';
}

async function write(kind: NewKind, id: string, text: string): Promise<void> {
  const file = fileOf(kind, id);
  const place = path.join(contentFolder, file.replace(/^content\//, ''));
  const options = await resolveConfig('content/a.yaml');
  const formatted = file.endsWith('.yaml')
    ? await format(text, { ...options, parser: 'yaml' })
    : text;
  await mkdir(path.dirname(place), { recursive: true });
  try {
    // wx: whatever stands there is not touched.
    await writeFile(place, formatted, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`${file} is there already, and was left as it is: give another --id.`, {
      cause: error,
    });
  }
  console.log(`Wrote ${file}`);
  const { problems } = await readContent(contentFolder);
  if (problems.length > 0) console.log(problems.join('\n'));
}
