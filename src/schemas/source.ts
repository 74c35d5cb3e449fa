import { z } from 'astro/zod';
import { date, id, text, url } from './common.ts';

/** A document that the site cites. */
export const sourceSchema = z.strictObject({
  title: text.describe(
    'Its title; in [square brackets] when the document has none and we describe it.',
  ),
  publisher: text.describe('Who published it first.'),
  kind: z
    .enum(['court', 'document', 'news', 'wire', 'ngo', 'research', 'reference'])
    .describe('What sort of document it is.'),
  ownership: z
    .enum([
      'official',
      'state-media',
      'public',
      'private',
      'ngo',
      'intergovernmental',
      'court',
      'research',
    ])
    .describe('Who owns or pays for the publisher.'),
  country: text.describe('Where the publisher sits, in words, or "International".'),
  voice: id.describe('The party whose side the document speaks from, or "independent".'),
  published: date.optional().describe('Left out when the document bears no date.'),
  approximate: z.boolean().optional().describe('True when the date of publication is not exact.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'use a language code such as "en"')
    .describe('BCP 47: "en", "hy", "az", "ru".'),
  url,
  archived: url
    .optional()
    .describe('A copy in a web archive, for the day on which the address no longer answers.'),
  via: z
    .strictObject({ publisher: text })
    .optional()
    .describe('Where it was read, when that was not at its publisher.'),
  read: z.enum(['full', 'excerpt']).describe('Whether all of it was read, or a part.'),
  note: text.optional().describe('What a reader should know of the copy or the date.'),
});
