import { z } from 'astro/zod';
import { date, id, text } from './common.ts';

/** What a page said, what it says, and why that changed. */
export const correctionSchema = z.strictObject({
  date,
  page: id,
  said: text,
  says: text,
  why: text,
  askedBy: text,
});
