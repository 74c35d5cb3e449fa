import {
  isAlias,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
} from 'yaml';
import { withApostrophes } from '../model/typography.ts';
import { hiddenIn, mixedWordsIn } from '../model/letters.ts';
import type { Place, Problem } from '../model/problem.ts';

/** One file as it was read: its data, and where in it a value stands. */
export interface ReadYaml {
  data: unknown;
  problems: Problem[];
  placeOf: (at: Problem['at']) => Place;
}

/** The deepest nesting that a record may have; every schema stays below. */
const DEEPEST = 20;

/** What the commonest faults are called by someone who writes no YAML parsers. */
const SAYS: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'gives one field twice: take one of them out.',
  TAB_AS_INDENT: 'is indented with a tab: use two spaces.',
  MULTIPLE_DOCS: 'holds two records: put each into a file of its own.',
  BLOCK_AS_IMPLICIT_KEY:
    'has a colon inside a text, or a wrong indent: put the text in quotation marks.',
  BAD_INDENT: 'is indented unevenly, or a bracket is not closed: mend the line.',
  MISSING_CHAR: 'lacks a bracket or a quotation mark: add it.',
  TAG_RESOLVE_FAILED: 'holds a tag with !: take it out, or put the text in quotation marks.',
};

/** What anything odd begins with: HTML, anchors, tags, escapes, letters that look like Latin ones. Most files have none. */
const MAY_BE_ODD = /[<&*!\\]|[\p{Script=Cyrl}\p{Script=Grek}\p{Script=Armn}]/u;

/** Fields whose letters are sounds or addresses, not words. */
const NOT_WORDS = new Set(['ipa']);

/** Reads plain YAML: no aliases, tags, HTML or hidden characters. `linesBefore` is added to each line. */
export function readYaml(written: string, file: string, linesBefore: number): ReadYaml {
  const counter = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  // Before the parser, which is slow on thousands of brackets.
  const deep = depthOf(written);
  if (deep > DEEPEST) {
    return broken(
      file,
      { line: linesBefore + 1, column: 1 },
      `nests ${deep} brackets deep: write it as plain fields.`,
    );
  }
  const document = parseDocument(written, { lineCounter: counter, uniqueKeys: true });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) {
    const reason = (fault.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
    const says = SAYS[fault.code] ?? `is not valid YAML, ${reason}: correct it.`;
    return broken(file, place(fault.pos[0]), says);
  }
  const problems = (MAY_BE_ODD.test(written) ? oddNodes(document) : []).map(({ offset, says }) => ({
    file,
    at: place(offset),
    says,
  }));
  if (problems.length === 0 && document.contents === null) {
    return broken(file, place(0), 'is empty: write the record, or delete the file.');
  }
  return {
    data: problems.length > 0 ? undefined : withApostrophes(document.toJS()),
    problems,
    placeOf: (at) => ('line' in at ? at : place(offsetOf(document, at))),
  };
}

/** A file that cannot be read, with its one problem. */
export function broken(file: string, at: Place, says: string): ReadYaml {
  return { data: undefined, problems: [{ file, at, says }], placeOf: () => at };
}

function depthOf(written: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of written) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return deepest;
}

/** What valid YAML may hold and a record may not. */
function oddNodes(document: Document.Parsed): { offset: number; says: string }[] {
  const found: { offset: number; says: string }[] = [];
  visit(document, {
    Node(_, node, path) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node) || node.anchor) {
        const name = isAlias(node) ? `*${node.source}` : `&${node.anchor ?? ''}`;
        found.push({
          offset,
          says: `uses ${name} in place of a value: write each value where it belongs.`,
        });
        // One sentence is enough: aliases of aliases are millions.
        return visit.BREAK;
      }
      if (node.tag)
        found.push({
          offset,
          says: `holds the tag !!${node.tag.replace(/.*:/, '')}: take it out.`,
        });
      if (isScalar(node) && typeof node.value === 'string') {
        const pair = path.findLast((parent) => 'key' in parent) as { key?: unknown } | undefined;
        const key = isScalar(pair?.key) ? String(pair.key.value) : '';
        found.push(...oddText(node.value, key).map((says) => ({ offset, says })));
      }
      return undefined;
    },
  });
  return found;
}

function oddText(text: string, key: string): string[] {
  const [tag] = /<[a-z/!?][^>]*>?|&(?:[a-z]+|#x?[0-9a-f]+);/i.exec(text) ?? [];
  const [hidden] = hiddenIn(text);
  const [mixed] = NOT_WORDS.has(key) ? [] : mixedWordsIn(text);
  return [
    tag && `holds HTML, "${tag.slice(0, 60)}": write plain text.`,
    hidden && `holds a character that nobody sees, ${hidden.name}: delete it.`,
    mixed &&
      `writes "${mixed.word}" with the ${mixed.script} letter "${mixed.letter}": type the word anew in one script.`,
  ].filter((says) => typeof says === 'string');
}

/** Where the value stands; for a value that is missing, where its nearest parent stands. */
function offsetOf(document: Document.Parsed, at: readonly (string | number)[]): number {
  for (let depth = at.length; depth > 0; depth -= 1) {
    const node = document.getIn(at.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node) {
      return (node.range as [number, number, number])[0];
    }
  }
  return 0;
}
