import { z } from 'astro/zod';
import { date, id, text } from './common.ts';

/** What somebody objects to, and what we answered. */
export const objectionSchema = z.strictObject({
  date: date.describe('The day on which it reached us.'),
  page: id.describe('The page that it is about.'),
  objection: text.describe('The objection as the one who made it would put it.'),
  side: id.describe('The party from whose side it comes, or "other".'),
  from: text.describe('Who made it: "A reader", or a name that may be printed.'),
  answer: text.describe('What we answer, with the reason.'),
  changed: text
    .nullable()
    .describe('What we changed; null when we changed nothing, and the answer says why.'),
  correction: id.optional().describe('The id of the correction that came of it.'),
});
