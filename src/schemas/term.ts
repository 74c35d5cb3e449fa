import { z } from 'astro/zod';
import { id, sources, text } from './common.ts';
import { say } from './names.ts';

/** A word that needs explaining. */
export const termSchema = z.strictObject({
  term: text.describe(
    'The word or phrase. Chapters link it where they first use it, also with an "s" at its end; another form stands in brackets behind it.',
  ),
  definition: text.describe('What the word means here, taking no side.'),
  contested: text.optional().describe('Where the parties use it differently.'),
  also: z.array(text).describe('Other names and spellings, for search; listed, not endorsed.'),
  say: say.optional().describe('How to say it, when it is not English.'),
  see: z
    .strictObject({
      places: z.array(id).optional(),
      people: z.array(id).optional(),
      pages: z.array(id).optional(),
    })
    .optional()
    .describe('Places, people and chapters that belong to it.'),
  sources,
});
