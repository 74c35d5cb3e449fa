import { Document, isScalar, visit } from 'yaml';
import { TEXT_KINDS, type Kind } from '../model/content-set.ts';
import { fieldsOf, type Field, type NewKind } from './fields.ts';

/** How wide a comment is, in characters. */
const WIDTH = 96;

/**
 * A new record as it is written: each field below a comment that says what belongs in it; fields without a value as
 * comments, to be filled in. `body`: the text of an MDX file.
 */
export function recordText(kind: NewKind, values: Record<string, unknown>, body = ''): string {
  const fields = fieldsOf(kind)
    .map((field) => fieldText(field, values[field.name]))
    .join('');
  return (TEXT_KINDS as readonly Kind[]).includes(kind)
    ? `---\n${fields}---\n\n${body.trim() || '{/* The text. After each sentence that states a fact: <Cite source="an-id" /> */}'}\n`
    : fields;
}

function fieldText({ name, description }: Field, value: unknown): string {
  const comment = wrapped(description)
    .map((line) => `# ${line}\n`)
    .join('');
  return value === undefined ? `${comment}# ${name}:\n` : `${comment}${yamlOf({ [name]: value })}`;
}

/** YAML with dates in quotation marks, as the house writes them. */
function yamlOf(value: Record<string, unknown>): string {
  const document = new Document(value);
  visit(document, {
    Scalar(key, node) {
      const isDate = isScalar(node) && /^\d{4}(-\d{2}){0,2}$/.test(String(node.value));
      if (key !== 'key' && isDate && typeof node.value === 'string') node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

function wrapped(text: string): string[] {
  return text.split(/\s+/).reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= WIDTH) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
