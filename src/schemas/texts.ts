import { z } from 'astro/zod';
import { date, id, period, text } from './common.ts';

const description = z
  .string()
  .min(50, 'write 50 to 170 characters')
  .max(170, 'write 50 to 170 characters')
  .describe('One sentence for search engines and lists, true by itself.');

const checked = date.describe('The day on which it was compared with its sources.');
const reviewBy = date.optional().describe('The day by which to compare it again.');

/** A page of its own address: a chapter of the story, or a page about the site. */
export const pageSchema = z.strictObject({
  title: text.describe('The h1.'),
  short: text.describe('The word for menus.'),
  description: description.describe(
    'One sentence for search engines and contents lists, true by itself.',
  ),
  kind: z
    .enum(['chapter', 'reference', 'about', 'plain'])
    .describe(
      '`chapter` tells a part of the story; `reference` lists records; `about` speaks of the site; `plain` has no frame of its own.',
    ),
  order: z.int().optional().describe('Its place among the chapters.'),
  period: period.optional().describe('What a chapter describes.'),
  checked,
  reviewBy,
  next: z
    .strictObject({ why: text, page: id })
    .optional()
    .describe('The page that tells how it went on.'),
});

/** All that one party said on every topic. */
export const positionSchema = z.strictObject({
  title: text.describe('The h1.'),
  description,
  party: id.describe('Whose positions.'),
  period: period.describe('From the first to the last statement.'),
  checked,
  reviewBy,
});

/** A question in a reader's words; its text is the answer. */
export const questionSchema = z.strictObject({
  question: text.describe('As a reader asks it.'),
  answer: text.describe('The answer in one sentence, true by itself.'),
  description,
  pages: z
    .array(id)
    .min(1)
    .describe('The chapters that tell more; the first one shows the question.'),
  order: z.int().describe('Its place among the questions of its chapter.'),
  checked,
  reviewBy,
});
