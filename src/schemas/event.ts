import { z } from 'astro/zod';
import { account, date, finding, id, sources, status, text } from './common.ts';

/** Something that happened. What a party says about it stands in `accounts`. */
export const eventSchema = z.strictObject({
  title: z
    .string()
    .min(1)
    .max(110, 'write at most 110 characters')
    .describe('What happened, present tense, no cause and no blame.'),
  date,
  until: date.optional().describe('The last day, when it lasted.'),
  lane: id.describe('The lane of the timeline.'),
  status,
  parties: z.array(id).describe('Who did it or was part of it.'),
  places: z.array(id).describe('Where it happened, as far as the place has a record.'),
  text: text.optional().describe('One or two sentences more.'),
  accounts: z.array(account).optional().describe('Each side’s account, where they differ.'),
  found: finding.optional(),
  clauses: z.array(id).optional().describe('Points of the statement that it bears on.'),
  page: id.describe('The chapter that tells it.'),
  sources,
});
