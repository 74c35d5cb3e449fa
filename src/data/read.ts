import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { RECORD_KINDS, TEXT_KINDS, type ContentSet } from '../model/content-set.ts';
import { inFileOrder, sentence, type PlacedProblem, type Problem } from '../model/problem.ts';
import { findProblems } from '../model/problems.ts';
import {
  addressesSchema,
  SCHEMAS,
  searchSchema,
  siteSchema,
  wordsSchema,
} from '../schemas/index.ts';
import { decode } from './decode.ts';
import { filesOf, stem, unknownFolders } from './files.ts';
import { readText, type ReadText } from './text.ts';
import { unfit } from './unfit.ts';
import { broken, readYaml } from './yaml.ts';

/** The content as far as it can be read, and every broken promise in it. */
export interface Reading {
  content: ContentSet;
  /** As sentences with file, line and column. */
  problems: string[];
  /** The same, in parts. */
  placed: PlacedProblem[];
  /** Gives a problem its place in the file. */
  place: (problem: Problem) => PlacedProblem;
}

/** Reads a content folder. Files that do not fit are reported and left out. Throws only when the folder cannot be read. */
export async function readContent(folder: string): Promise<Reading> {
  const places = new Map<string, ReadText['placeOf']>();
  const problems: Problem[] = await unknownFolders(folder);
  const fit = (schema: z.ZodType, name: string): unknown => {
    const file = `content/${name}`;
    const read = readOne(path.join(folder, name), file);
    places.set(file, read.placeOf);
    problems.push(...read.problems);
    if (read.data === undefined) return undefined;
    const result = schema.safeParse(read.data);
    if (!result.success) {
      problems.push(...result.error.issues.map((issue) => unfit(issue, file, read.data)));
    }
    // What stands in the text may be wrong although the frontmatter fits.
    if (!result.success || read.problems.length > 0) return undefined;
    return read.body ? { ...(result.data as object), body: read.body } : result.data;
  };

  const kinds = await Promise.all(
    [...RECORD_KINDS, ...TEXT_KINDS].map(async (kind) => {
      const names = await filesOf(folder, kind, problems);
      const records = names.map(
        (name) => [stem(name), fit(SCHEMAS[kind], `${kind}/${name}`)] as const,
      );
      return [kind, new Map(records.filter(([, record]) => record !== undefined))] as const;
    }),
  );
  const site = fit(siteSchema, 'site.yaml');
  const words = fit(wordsSchema, 'words.yaml');
  const search = fit(searchSchema, 'search.yaml');

  // Not every subject has had its addresses tried.
  const isTried = existsSync(path.join(folder, 'addresses.json'));
  const addresses = isTried ? fit(addressesSchema, 'addresses.json') : {};

  const content = {
    ...Object.fromEntries(kinds),
    site,
    words,
    search,
    addresses,
  } as unknown as ContentSet;
  const place = ({ file, at, says }: Problem): PlacedProblem => {
    const { line, column } = places.get(file)?.(at) ?? ('line' in at ? at : { line: 1, column: 1 });
    return { file, line, column, says };
  };
  const isWhole = site !== undefined && words !== undefined && search !== undefined && addresses;
  const found = isWhole ? findProblems(content).filter(isSure(problems)) : [];
  const placed = inFileOrder([...problems, ...found].map(place));
  return { content, problems: placed.map(sentence), placed, place };
}

/** What is missed may be in a file that was not read, and that was said of this file. */
function isSure(unread: Problem[]): (problem: Problem) => boolean {
  const files = new Set(unread.map(({ file }) => nameOf(file)));
  return ({ lacks }) =>
    lacks === undefined || files.size === 0 || (lacks !== '' && !files.has(nameOf(lacks)));
}

/** A file without its ending, which may be what is wrong with it. */
function nameOf(file: string): string {
  return path.join(path.dirname(file), stem(file)).toLowerCase();
}

function readOne(place: string, file: string): ReadText {
  const bytes = bytesOf(place);
  if (bytes === undefined) {
    return broken(file, { line: 1, column: 1 }, 'is missing or cannot be read: add it.');
  }
  const decoded = decode(bytes);
  if (!('text' in decoded)) {
    const { says, ...at } = decoded;
    return broken(file, at, says);
  }
  return file.endsWith('.mdx') ? readText(decoded.text, file) : readYaml(decoded.text, file, 0);
}

/** At once, for two thousand small files cost a second more when each is waited for. */
function bytesOf(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}
