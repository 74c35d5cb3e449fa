import { z } from 'astro/zod';
import { text } from './common.ts';

/** A government, people or body that takes part. */
export const partySchema = z.strictObject({
  name: text,
  adjective: text,
  /** Two letters that stand for it in narrow tables. */
  mark: z.string().regex(/^[A-Z]{2}$/, 'use two capital letters'),
  order: z.int(),
  /** Who speaks for it, and from when to when. */
  description: text,
});
