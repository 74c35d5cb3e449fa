import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { readBody } from '../markdown/body.ts';
import {
  endingOf,
  RECORD_KINDS,
  TEXT_KINDS,
  type Body,
  type ContentSet,
  type Kind,
} from '../model/content-set.ts';
import { sentence, type Problem } from '../model/problem.ts';
import { findProblems } from '../model/problems.ts';
import { withApostrophes } from '../model/typography.ts';
import { SCHEMAS, searchSchema, siteSchema, wordsSchema } from '../schemas/index.ts';

/** The content as far as it can be read, and every broken promise in it as a sentence with file and line. */
export interface Reading {
  content: ContentSet;
  problems: string[];
}

/** One file as it was read: its data, and where in it a value stands. */
interface ReadFile {
  data: unknown;
  body?: Body;
  problems: Problem[];
  lineOf: (at: Problem['at']) => number;
}

/** Reads a content folder. Files that do not fit are reported and left out. Throws only when the folder cannot be read. */
export async function readContent(folder: string): Promise<Reading> {
  const lines = new Map<string, ReadFile['lineOf']>();
  const problems: Problem[] = [];
  const fit = async (schema: z.ZodType, name: string): Promise<unknown> => {
    const file = `content/${name}`;
    const read = await readOne(path.join(folder, name), file);
    lines.set(file, read.lineOf);
    problems.push(...read.problems);
    if (read.problems.length > 0) return undefined;
    const result = schema.safeParse(read.data);
    if (!result.success) {
      problems.push(...result.error.issues.map((issue) => unfit(issue, file, read.data)));
      return undefined;
    }
    return read.body ? { ...(result.data as object), body: read.body } : result.data;
  };

  const kinds = await Promise.all(
    [...RECORD_KINDS, ...TEXT_KINDS].map(async (kind) => {
      const names = await filesOf(folder, kind, problems);
      const records = await Promise.all(
        names.map(
          async (name) => [stem(name), await fit(SCHEMAS[kind], `${kind}/${name}`)] as const,
        ),
      );
      return [kind, new Map(records.filter(([, record]) => record !== undefined))] as const;
    }),
  );
  const site = await fit(siteSchema, 'site.yaml');
  const words = await fit(wordsSchema, 'words.yaml');
  const search = await fit(searchSchema, 'search.yaml');

  const content = { ...Object.fromEntries(kinds), site, words, search } as unknown as ContentSet;
  // Ids of records that do not fit would be reported as unknown: first things first.
  const broken = problems.length > 0 ? problems : findProblems(content);
  const sentences = broken.map((one) => sentence(one, lines.get(one.file)?.(one.at) ?? 1));
  return { content, problems: sentences.sort() };
}

/** The names of a kind's files; two files with one id, and files of another type, are problems. */
async function filesOf(folder: string, kind: Kind, problems: Problem[]): Promise<string[]> {
  const ending = endingOf(kind);
  const names = (await readdir(path.join(folder, kind)).catch(() => [])).sort();
  const first = new Map<string, string>();
  return names.filter((name) => {
    const file = `content/${kind}/${name}`;
    const id = stem(name).toLowerCase();
    const other = first.get(id);
    if (other) {
      problems.push({
        file,
        at: 1,
        says: `has the same id as content/${kind}/${other}: rename one.`,
      });
    } else if (path.extname(name) !== ending) {
      problems.push({
        file,
        at: 1,
        says: `ends in "${path.extname(name)}": rename it to ${stem(name)}${ending}.`,
      });
    } else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem(name))) {
      problems.push({
        file,
        at: 1,
        says: 'has a name that is no id: use lower-case letters, digits and single hyphens.',
      });
    } else {
      first.set(id, name);
      return true;
    }
    first.set(id, name);
    return false;
  });
}

function stem(name: string): string {
  return path.basename(name, path.extname(name));
}

async function readOne(place: string, file: string): Promise<ReadFile> {
  const written = await readFile(place, 'utf8').catch(() => undefined);
  if (written === undefined) {
    return broken(file, 1, 'is missing or cannot be read: add it.');
  }
  return file.endsWith('.mdx') ? readText(written, file) : readYaml(written, file, 0);
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Frontmatter and body of an MDX file. */
function readText(written: string, file: string): ReadFile {
  const [all, frontmatter] = FRONTMATTER.exec(written) ?? [];
  if (all === undefined) {
    return broken(file, 1, 'has no frontmatter: begin it with --- and end that with ---.');
  }
  const read = readYaml(frontmatter ?? '', file, 1);
  const before = all.split('\n').length - 1;
  try {
    // Empty lines in place of the frontmatter keep the line numbers of the file.
    return { ...read, body: readBody('\n'.repeat(before) + written.slice(all.length)) };
  } catch (error) {
    const { line, reason = String(error) } = error as { line?: number; reason?: string };
    // At the end of the file the parser names the place in its words alone: "(11:1-11:11)".
    const named = /\((\d+):/.exec(reason)?.[1];
    return broken(
      file,
      line ?? Number(named ?? 1),
      `cannot be read as MDX: ${reason}. Correct it.`,
    );
  }
}

function readYaml(written: string, file: string, linesBefore: number): ReadFile {
  const counter = new LineCounter();
  const document = parseDocument(written, { lineCounter: counter });
  const line = (offset: number) => counter.linePos(offset).line + linesBefore;
  const [error] = document.errors;
  if (error) {
    return broken(
      file,
      line(error.pos[0]),
      `is not valid YAML: ${error.message.split('\n')[0]} Correct it.`,
    );
  }
  return {
    data: withApostrophes(document.toJS()),
    problems: [],
    lineOf: (at) => (typeof at === 'number' ? at : line(offsetOf(document, at))),
  };
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

function broken(file: string, line: number, says: string): ReadFile {
  return { data: undefined, problems: [{ file, at: line, says }], lineOf: () => line };
}

/** What the schema found, as a sentence with the value and the remedy. */
function unfit(issue: z.core.$ZodIssue, file: string, data: unknown): Problem {
  const at = issue.path.filter((key) => typeof key !== 'symbol');
  const name = at.length > 0 ? `"${at.join('.')}"` : 'the record';
  const value = at.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    data,
  );
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return {
      file,
      at,
      says: `has a field that is not known here, ${keys}: correct its name, or take it out.`,
    };
  }
  if (value === undefined) return { file, at, says: `has no ${name}: add it.` };
  return {
    file,
    at,
    says: `${name} is ${JSON.stringify(value).slice(0, 120)}: ${issue.message}.`,
  };
}
