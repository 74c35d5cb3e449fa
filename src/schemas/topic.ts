import { z } from 'astro/zod';
import { date, finding, id, sources, text } from './common.ts';

/** One answer of a party to a topic, or a gap that was searched for. */
const position = z.union([
  z.strictObject({ period: text, date, says: text, sources }),
  z.strictObject({ says: z.null(), searched: date }),
]);

/** A question put to every party. */
export const topicSchema = z.strictObject({
  title: text.describe('A short title.'),
  question: text.describe('The question put to every party.'),
  order: z.int().describe('Its place in the grid.'),
  positions: z
    .record(
      id,
      z.array(position).min(1, 'give an answer, or says: null with the day of the search'),
    )
    .describe('Party id to its answers, oldest first.'),
  found: finding,
});
