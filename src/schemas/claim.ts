import { z } from 'astro/zod';
import { account, date, finding, id, status, text } from './common.ts';

/** A statement that somebody makes, and somebody else denies. */
export const claimSchema = z.strictObject({
  text: text.describe('The statement in the words of those who hold it.'),
  status,
  heldBy: z.array(account).min(1, 'say who holds it').describe('Who holds it, and in what words.'),
  deniedBy: z
    .array(account)
    .describe('Who denies it, and in what words; may be empty unless the claim is disputed.'),
  found: finding,
  page: id.describe('The chapter that tells it.'),
  checked: date.describe('The day on which it was compared with its sources.'),
  reviewBy: date.describe('The day by which to compare it again.'),
});
