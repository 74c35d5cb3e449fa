import { z } from 'astro/zod';
import { date, id, sources, text } from './common.ts';
import { names, say } from './names.ts';

/** A person: names in every script, and offices by date. */
export const personSchema = z.strictObject({
  name: text,
  /** The party whose office the person held, or "other". */
  side: id,
  names,
  others: z.array(text),
  unchecked: z.array(z.string()).optional(),
  say: say.optional(),
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
    .min(1),
  note: text.optional(),
  see: z.strictObject({ pages: z.array(id) }).optional(),
  sources,
});
