import { z } from 'astro/zod';
import { date, id, sources, text } from './common.ts';

/** A stated quantity: value, range or bound; who counted; as of when. */
export const numberSchema = z
  .strictObject({
    what: text.describe('What exactly is counted.'),
    table: id.describe('The id of its table in site.yaml.'),
    side: id.optional().describe('The party whose people it counts.'),
    value: z.number().optional().describe('The number, when it is one number.'),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .describe('The smaller and the larger end, when it is a range.'),
    atLeast: z.number().optional().describe('The lower bound, when that is all that is stated.'),
    atMost: z.number().optional().describe('The upper bound, when that is all that is stated.'),
    approximate: z.boolean().optional().describe('True prints "about".'),
    unit: text.describe('What one of it is: people, soldiers, per cent.'),
    asOf: date.describe('The date for which it was stated.'),
    countedBy: text.describe('Who counted or estimated.'),
    counts: text.optional().describe('What the number includes or leaves out.'),
    standing: z
      .enum(['latest', 'superseded', 'disputed'])
      .describe('superseded: the same counter gave a newer one.'),
    sources,
    page: id.describe('The chapter that tells it.'),
  })
  .refine(
    (n) => [n.value, n.range, n.atLeast, n.atMost].filter((v) => v !== undefined).length === 1,
    'give exactly one of value, range, atLeast, atMost',
  )
  .refine(
    (n) => !n.range || n.range[0] < n.range[1],
    'give the range from the smaller to the larger',
  );
