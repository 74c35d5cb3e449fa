import { z } from 'astro/zod';
import { id, sources, text } from './common.ts';

/** Names by language code. */
export const names = z.record(
  z.string().regex(/^[a-z]{2,3}$/, 'use a language code such as "en"'),
  z.array(text).min(1),
);

/** How an English reader may say a name. */
export const say = z.strictObject({ ipa: text.optional(), plain: text.optional() });

/** What every place and every person has: names in every script, and how to say them. */
export const named = {
  names: names.describe('Names by language code; the first of each list is the one to print.'),
  others: z.array(text).describe('Further spellings, for search.'),
  unchecked: z
    .array(z.string())
    .optional()
    .describe('Languages whose form no native reader has checked.'),
  say: say.optional().describe('How to say it: IPA, and a plain respelling.'),
};

/** What ends the record of every place and every person. */
export const remarks = {
  note: text.optional().describe('What a reader should know, taking no side.'),
  see: z
    .strictObject({ pages: z.array(id) })
    .optional()
    .describe('Chapters that tell of it.'),
  sources,
};
