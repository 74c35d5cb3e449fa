import { z } from 'astro/zod';
import { date, id, text } from './common.ts';

/** What a page said, what it says, and why that changed. */
export const correctionSchema = z.strictObject({
  date,
  page: id.describe('The page that was corrected.'),
  said: text.describe('What it said.'),
  says: text.describe('What it says.'),
  why: text.describe('Why it was changed.'),
  askedBy: text.describe('Who asked for it.'),
});
