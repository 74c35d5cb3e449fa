import { z } from 'astro/zod';
import { date, id, text, url } from './common.ts';

/** A document that the site cites. */
export const sourceSchema = z.strictObject({
  /** Its title; in [square brackets] when the document has none and we describe it. */
  title: text,
  /** Who published it first. */
  publisher: text,
  kind: z.enum(['court', 'document', 'news', 'wire', 'ngo', 'research', 'reference']),
  /** Who owns or pays for the publisher. */
  ownership: z.enum([
    'official',
    'state-media',
    'public',
    'private',
    'ngo',
    'intergovernmental',
    'court',
    'research',
  ]),
  /** Where the publisher sits, in words, or "International". */
  country: text,
  /** The party whose side the document speaks from, or "independent". */
  voice: id,
  /** Left out when the document bears no date. */
  published: date.optional(),
  /** True when the date of publication is not exact. */
  approximate: z.boolean().optional(),
  /** BCP 47: "en", "hy", "az", "ru". */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'use a language code such as "en"'),
  url,
  /** Where it was read, when that was not at its publisher. */
  via: z.strictObject({ publisher: text, url: url.optional() }).optional(),
  /** Whether all of it was read, or a part. */
  read: z.enum(['full', 'excerpt']),
  note: text.optional(),
});
