import { z } from 'astro/zod';
import { date, id, sources, text } from './common.ts';

/** A stated quantity: value, range or bound; who counted; as of when. */
export const numberSchema = z
  .strictObject({
    /** What exactly is counted. */
    what: text,
    /** The id of its table in site.yaml. */
    table: id,
    /** The party whose people it counts. */
    side: id.optional(),
    value: z.number().optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    /** True prints "about". */
    approximate: z.boolean().optional(),
    unit: text,
    asOf: date,
    countedBy: text,
    /** What the number includes or leaves out. */
    counts: text.optional(),
    /** superseded: the same counter gave a newer one. */
    standing: z.enum(['latest', 'superseded', 'disputed']),
    sources,
    page: id,
  })
  .refine(
    (n) => [n.value, n.range, n.atLeast, n.atMost].filter((v) => v !== undefined).length === 1,
    'give exactly one of value, range, atLeast, atMost',
  )
  .refine(
    (n) => !n.range || n.range[0] < n.range[1],
    'give the range from the smaller to the larger',
  );
