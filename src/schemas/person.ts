import { z } from 'astro/zod';
import { date, id, text } from './common.ts';
import { named, remarks } from './names.ts';

/** A person: names in every script, and offices by date. */
export const personSchema = z.strictObject({
  name: text.describe('The form that the site writes.'),
  side: id.describe('The party whose office the person held, or "other".'),
  ...named,
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
  ...remarks,
});
