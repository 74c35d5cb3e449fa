import { z } from 'astro/zod';
import { text } from './common.ts';

/** Words that the house uses only in quotation marks with their speaker. */
export const wordsSchema = z.array(
  z.strictObject({
    forms: z
      .array(text)
      .min(1)
      .describe('Every form that is looked for, whole words, upper or lower case.'),
    instead: text.describe('What to write.'),
    why: text.describe('Why the house does not use it.'),
    except: z.array(text).optional().describe('Names that contain the word and may stand.'),
  }),
);
