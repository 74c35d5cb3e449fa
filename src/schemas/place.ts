import { z } from 'astro/zod';
import { date, id, sources, text } from './common.ts';
import { names, say } from './names.ts';

/** A place: its names in every script, where it is, who controlled it when. */
export const placeSchema = z.strictObject({
  /** The form the site writes after first mention. */
  name: text,
  /** Both names, alphabetical, joined by a slash. */
  pair: text.optional(),
  kind: id,
  names,
  /** Further spellings, for search. */
  others: z.array(text),
  /** Languages whose form no native reader has checked. */
  unchecked: z.array(z.string()).optional(),
  /** Who uses which name. */
  usage: text.optional(),
  say: say.optional(),
  /** Degrees north and east, WGS 84. */
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  /** How far the point may be off, in kilometres. */
  accuracyKm: z.number().optional(),
  coordinateSource: text.optional(),
  /** The state that UN members recognise. */
  deJure: text.optional(),
  /** Who controlled it, in order; null = before or after what we know. */
  controlled: z.array(z.strictObject({ from: date.nullable(), to: date.nullable(), by: text })),
  note: text.optional(),
  see: z.strictObject({ pages: z.array(id) }).optional(),
  sources,
  aliases: z.array(id).optional(),
});
