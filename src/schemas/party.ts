import { z } from 'astro/zod';
import { text } from './common.ts';

/** A government, people or body that takes part. */
export const partySchema = z.strictObject({
  name: text.describe('The name that the site prints.'),
  adjective: text.describe('As in "the northern side": what stands before a noun.'),
  mark: z
    .string()
    .regex(/^[A-Z]{2}$/, 'use two capital letters')
    .describe('Two letters that stand for it in narrow tables.'),
  order: z.int().describe('Its place in lists.'),
  description: text.describe('Who speaks for it, and from when to when.'),
});
