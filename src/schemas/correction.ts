import { z } from 'astro/zod';
import { date, id, text } from './common.ts';

/** What a page said, what it says, and why that changed. */
export const correctionSchema = z.strictObject({
  date: date.describe('The day of the correction.'),
  page: id.describe('The page that was corrected.'),
  record: z
    .string()
    .regex(/^(numbers|claims|events|sources|places|people|terms|clauses|topics)\/[a-z0-9-]+$/, {
      error: 'write the kind and the id of the record, as "numbers/an-id"',
    })
    .optional()
    .describe('The record that was corrected, when the words come from one: "numbers/an-id".'),
  said: text.describe('What it said.'),
  says: text.describe('What it says.'),
  why: text.describe('Why it was changed.'),
  askedBy: text.describe(
    'Who asked for it: "A reader", a name that may be printed, or "The editors".',
  ),
});
