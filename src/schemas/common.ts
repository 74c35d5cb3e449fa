import { z } from 'astro/zod';

/** A file name without its ending: lower case, digits, single hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

const DATE_FORM = 'write the date in quotation marks, as "1988", "1988-02" or "1988-02-20"';

/** A quoted date as exact as its source: "1988", "1988-02" or "1988-02-20"; a day that the calendar has. */
export const date = z
  .string(DATE_FORM)
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: DATE_FORM, abort: true })
  .refine(
    (written) => z.iso.date().safeParse(`${written}-01-01`.slice(0, 10)).success,
    'the calendar has no such date; correct it',
  )
  .describe('A date as exact as its source: a year, a month or a day.');

/** From and to, both days or years included. */
export const period = z.strictObject({ from: date, to: date });

/** A web address that starts with https:// or http://. */
export const url = z
  .url({ protocol: /^https?$/, error: 'give a full web address that starts with https://' })
  .describe('The address at which it was read.');

/** One sentence or more of plain text; never empty. */
export const text = z.string().trim().min(1, 'write the text, or leave the field out');

/** Ids of the sources that carry the statement beside them; at least one. */
export const sources = z
  .array(id)
  .min(1, 'name at least one source')
  .describe('Ids of the sources that carry it.');

/** How sure a statement is and who stands behind it. */
export const status = z
  .enum(['agreed', 'disputed', 'party-claim', 'single-source'])
  .describe('How sure it is, and who stands behind it.');

/** What one party says, in a sentence that names it. */
export const account = z.strictObject({ party: id, says: text, sources });

/** What a neutral body found, or, with `says: null`, the day on which we searched and found nothing. */
export const finding = z
  .union([
    z.strictObject({ says: text, sources }),
    z.strictObject({ says: z.null(), searched: date }),
  ])
  .describe('What a neutral body found, or the day of a search that found nothing.');
