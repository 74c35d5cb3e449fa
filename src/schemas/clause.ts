import { z } from 'astro/zod';
import { account, date, sources, text } from './common.ts';

/** What became of a point of the statement by a date. */
export const standingWord = z.enum([
  'carried-out',
  'in-part',
  'under-way',
  'disputed',
  'not-carried-out',
  'not-yet-due',
  'overtaken',
]);

/** A point of the statement: what it says, who owed what, what became of it. */
export const clauseSchema = z.strictObject({
  number: z.int().min(1).describe('Its number in the statement.'),
  title: text.describe('Our short title.'),
  says: text.describe('The point in our own words.'),
  obligations: z
    .array(z.strictObject({ who: text, what: text, due: date.optional() }))
    .min(1, 'say who owes what')
    .describe('Who owed what, and by when where a date was set.'),
  outcomes: z
    .array(z.strictObject({ date, what: text, sources }))
    .min(1, 'say what became of it')
    .describe('What happened, by date.'),
  readings: z
    .array(account)
    .min(2, 'give the reading of at least two parties')
    .describe('How each party reads it.'),
  wording: z
    .array(z.strictObject({ version: text, words: text, sources }))
    .describe('Where published texts differ: which version, which words.'),
  standings: z
    .array(z.strictObject({ asOf: date, word: standingWord, reason: text, sources }))
    .min(1, 'say what became of it by at least one date')
    .describe('What had become of it by a date: a word, with its reason.'),
  sources,
});
