import { z } from 'astro/zod';
import { text } from './common.ts';

/** Words that the house uses only in quotation marks with their speaker. */
export const wordsSchema = z.array(
  z.strictObject({
    /** Every form that is looked for, whole words, upper or lower case. */
    forms: z.array(text).min(1),
    /** What to write. */
    instead: text,
    /** Why the house does not use it. */
    why: text,
    /** Names that contain the word and may stand. */
    except: z.array(text).optional(),
  }),
);
