import { z } from 'astro/zod';
import { date, id, text } from './common.ts';
import { named, remarks } from './names.ts';

/** A place: its names in every script, where it is, who controlled it when. */
export const placeSchema = z.strictObject({
  name: text.describe('The form the site writes after first mention.'),
  pair: text.optional().describe('Both names, alphabetical, joined by a slash.'),
  kind: id.describe('Town, district, road, river and so on.'),
  ...named,
  namings: z
    .record(id, text)
    .optional()
    .describe(
      'The form that each naming of site.yaml shows; one that is left out shows the text as written.',
    ),
  usage: text.optional().describe('Who uses which name.'),
  lat: z.number().min(-90).max(90).optional().describe('Degrees north, WGS 84.'),
  lon: z.number().min(-180).max(180).optional().describe('Degrees east, WGS 84.'),
  accuracyKm: z.number().optional().describe('How far the point may be off, in kilometres.'),
  coordinateSource: text.optional().describe('Where the coordinates are from.'),
  deJure: text.optional().describe('The state that UN members recognise.'),
  controlled: z
    .array(z.strictObject({ from: date.nullable(), to: date.nullable(), by: text }))
    .describe('Who controlled it, in order; null = before or after what we know.'),
  ...remarks,
});
