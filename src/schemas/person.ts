import { z } from 'astro/zod';
import { date, id, sources, text } from './common.ts';
import { names, say } from './names.ts';

/** A person: names in every script, and offices by date. */
export const personSchema = z.strictObject({
  name: text.describe('The form that the site writes.'),
  side: id.describe('The party whose office the person held, or "other".'),
  names: names.describe('Names by language code; the first of each list is the one to print.'),
  others: z.array(text).describe('Further spellings, for search.'),
  unchecked: z
    .array(z.string())
    .optional()
    .describe('Languages whose form no native reader has checked.'),
  say: say.optional().describe('How to say it: IPA, and a plain respelling.'),
  roles: z
    .array(
      z.strictObject({
        role: text,
        of: text,
        from: date.nullable(),
        to: date.nullable(),
        note: text.optional(),
      }),
    )
    .min(1)
    .describe('Offices, by date.'),
  note: text.optional().describe('What a reader should know, taking no side.'),
  see: z
    .strictObject({ pages: z.array(id) })
    .optional()
    .describe('Chapters that tell of it.'),
  sources,
});
