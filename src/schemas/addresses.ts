import { z } from 'astro/zod';
import { date, url } from './common.ts';

/** What became of an outside address when it was last tried; written by `npm run links`. */
const addressState = z.strictObject({
  state: z
    .enum(['alive', 'unclear', 'dead'])
    .describe('unclear: it did not answer, and was not tried often enough to call it dead.'),
  status: z.int().describe('The HTTP status; 0 when nothing answered.'),
  checked: date.describe('The day on which it was last tried.'),
  failures: z.int().min(0).describe('On how many days running it did not answer.'),
  answered: date.optional().describe('The last day on which it answered.'),
});

/** The state of each outside address. */
export const addressesSchema = z.record(url, addressState);
