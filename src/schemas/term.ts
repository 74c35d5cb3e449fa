import { z } from 'astro/zod';
import { id, sources, text } from './common.ts';
import { say } from './names.ts';

/** A word that needs explaining. */
export const termSchema = z.strictObject({
  term: text,
  group: id,
  /** What the word means here, taking no side. */
  definition: text,
  /** Where the parties use it differently. */
  contested: text.optional(),
  /** Other names and spellings, for search; listed, not endorsed. */
  also: z.array(text),
  say: say.optional(),
  see: z
    .strictObject({
      places: z.array(id).optional(),
      people: z.array(id).optional(),
      pages: z.array(id).optional(),
    })
    .optional(),
  sources,
});
