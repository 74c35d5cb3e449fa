import { z } from 'astro/zod';
import { id, text } from './common.ts';

const none = z.strictObject({});

/** What an author may write in a text, and the attributes of each; `src/mdx/` draws them. */
export const COMPONENTS = {
  Account: z.strictObject({ party: id.describe('Whose account it is.') }),
  Accounts: z.strictObject({ about: text.describe('What the accounts are of.') }),
  Answer: none,
  ChapterList: none,
  Cite: z.strictObject({
    source: id.describe('The source that carries the sentence before it.'),
    at: text.optional().describe('The place in the source: "point 6".'),
  }),
  Claim: z.strictObject({ id: id.describe('The claim to show.') }),
  Clause: z.strictObject({
    number: z
      .string()
      .regex(/^\s*\d+\s*$/, 'write a number in braces, as number={1}')
      .describe('The number of the point.'),
  }),
  ClauseTable: none,
  Corrections: none,
  Editions: none,
  Finding: none,
  Glossary: none,
  Number: z.strictObject({ id: id.describe('The number to print.') }),
  NumberTables: none,
  Numbers: z.strictObject({ table: id.describe('The id of the table in site.yaml.') }),
  Objections: none,
  OneMinute: none,
  OneSentence: none,
  People: none,
  Places: none,
  Points: none,
  PositionGrid: none,
  PositionList: none,
  Question: none,
  Questions: none,
  Quiz: none,
  SearchPage: none,
  Signpost: none,
  SourceCounts: none,
  SourceVoices: none,
  Timeline: none,
  DataTables: none,
  SourceSummary: none,
  Figure: z.strictObject({ id: id.describe('The picture to show.') }),
  Figures: z.strictObject({
    kind: z.enum(['map', 'picture'], 'write map or picture').describe('Which pictures to list.'),
  }),
};
