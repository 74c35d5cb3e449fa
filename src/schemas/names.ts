import { z } from 'astro/zod';
import { text } from './common.ts';

/** Names by language code; the first of each list is the one to print. */
export const names = z.record(
  z.string().regex(/^[a-z]{2,3}$/, 'use a language code such as "en"'),
  z.array(text).min(1),
);

/** How an English reader may say a name. */
export const say = z.strictObject({ ipa: text.optional(), plain: text.optional() });
