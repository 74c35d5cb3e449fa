import { z } from 'astro/zod';
import { date, id, period, text } from './common.ts';

const description = z.string().min(50).max(170);

/** A page of its own address: a chapter of the story, or a page about the site. */
export const pageSchema = z.strictObject({
  /** The h1. */
  title: text,
  /** The word for menus. */
  short: text,
  /** One sentence for search engines and contents lists, true by itself. */
  description,
  /** `chapter` tells a part of the story; `reference` lists records; `about` speaks of the site; `plain` has no frame of its own. */
  kind: z.enum(['chapter', 'reference', 'about', 'plain']),
  order: z.int().optional(),
  /** What a chapter describes. */
  period: period.optional(),
  checked: date,
  reviewBy: date.optional(),
  /** The page that tells how it went on. */
  next: z.strictObject({ why: text, page: id, later: z.boolean().optional() }).optional(),
});

/** All that one party said on every topic. */
export const positionSchema = z.strictObject({
  title: text,
  description,
  party: id,
  period,
  checked: date,
  reviewBy: date.optional(),
});

/** A question in a reader's words; its text is the answer. */
export const questionSchema = z.strictObject({
  question: text,
  /** The answer in one sentence, true by itself. */
  answer: text,
  description,
  /** The chapters that tell more; the first one shows the question. */
  pages: z.array(id).min(1),
  order: z.int(),
  checked: date,
});
