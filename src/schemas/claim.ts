import { z } from 'astro/zod';
import { account, finding, id, status, text } from './common.ts';

/** A statement that somebody makes, and somebody else denies. */
export const claimSchema = z.strictObject({
  /** The statement in the words of those who hold it. */
  text,
  status,
  heldBy: z.array(account).min(1, 'say who holds it'),
  /** Who denies it, and in what words; may be empty unless the claim is disputed. */
  deniedBy: z.array(account),
  found: finding,
  /** The chapter that tells it. */
  page: id,
});
