import { z } from 'astro/zod';
import { account, date, finding, id, sources, status, text } from './common.ts';

/** Something that happened. What a party says about it stands in `accounts`. */
export const eventSchema = z.strictObject({
  /** What happened, present tense, no cause and no blame. */
  title: z.string().min(1).max(110),
  date,
  /** The last day, when it lasted. */
  until: date.optional(),
  lane: z.enum(['battlefield', 'diplomacy', 'law', 'people']),
  status,
  /** Who did it or was part of it. */
  parties: z.array(id),
  places: z.array(id),
  /** One or two sentences more. */
  text: text.optional(),
  /** Each side's account, where they differ. */
  accounts: z.array(account).optional(),
  found: finding.optional(),
  /** Points of the statement that it bears on. */
  clauses: z.array(id).optional(),
  /** The chapter that tells it. */
  page: id,
  sources,
});
