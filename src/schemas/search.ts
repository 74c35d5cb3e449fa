import { z } from 'astro/zod';
import { text } from './common.ts';

/** How readers' words meet the site's words; the rules of spelling by sound are in the code. */
export const searchSchema = z.strictObject({
  stopWords: z.array(text).describe('Words that say nothing by themselves in a search.'),
  questionWords: z
    .array(text)
    .describe('Words that begin a question: one more sign of which question is meant.'),
  endings: z
    .array(z.array(z.string()).min(2))
    .describe('Endings that are taken for one another; the first one stays.'),
  dateLanguages: z
    .array(text)
    .min(1)
    .describe('Languages (BCP 47) whose names of months are read in dates.'),
  meet: z
    .array(z.array(text).min(2, 'name at least two that meet'))
    .describe('Groups of words or phrases that stand for one another; listed, not endorsed.'),
});
