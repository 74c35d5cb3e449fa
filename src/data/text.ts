import { readBody } from '../markdown/body.ts';
import type { Body } from '../model/content-set.ts';
import { mixedWordsIn } from '../model/letters.ts';
import type { Place } from '../model/problem.ts';
import { broken, readYaml, type ReadYaml } from './yaml.ts';

/** A text as it was read: frontmatter and body. */
export interface ReadText extends ReadYaml {
  body?: Body;
}

const FRONTMATTER = /^---\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Frontmatter and body of an MDX file. */
export function readText(written: string, file: string): ReadText {
  const [all, frontmatter = ''] = FRONTMATTER.exec(written) ?? [];
  if (written.trim() === '') {
    return broken(
      file,
      { line: 1, column: 1 },
      'is empty: write frontmatter and text, or delete the file.',
    );
  }
  if (all === undefined) {
    return broken(
      file,
      { line: 1, column: 1 },
      'has no frontmatter: begin it with --- and end that with ---.',
    );
  }
  const read = readYaml(frontmatter, file, 1);
  const before = all.split('\n').length - 1;
  try {
    // Empty lines in place of the frontmatter keep the line numbers of the file.
    const { forbidden, ...body } = readBody('\n'.repeat(before) + written.slice(all.length));
    const mixed = body.blocks.flatMap(({ text, line, column }) =>
      mixedWordsIn(text).map(({ word, letter, script }) => ({
        line,
        column,
        says: `writes "${word}" with the ${script} letter "${letter}": type the word anew in one script.`,
      })),
    );
    const problems = [...forbidden, ...mixed].map(({ says, ...at }) => ({ file, at, says }));
    return { ...read, body, problems: [...read.problems, ...problems] };
  } catch (error) {
    const { reason = String(error) } = error as { reason?: string };
    const at = placeOfFault(error, reason);
    const says = `cannot be read as MDX: ${reason}. Correct it.`;
    return { ...read, problems: [...read.problems, { file, at, says }] };
  }
}

/** At the end of the file the parser names the place in its words alone: "(11:1-11:11)". */
function placeOfFault(error: unknown, reason: string): Place {
  const { line, column } = error as { line?: number; column?: number };
  const [, namedLine, namedColumn] = /\((\d+):(\d+)/.exec(reason) ?? [];
  return {
    line: line ?? Number(namedLine ?? 1),
    column: column ?? Number(namedColumn ?? 1),
  };
}
