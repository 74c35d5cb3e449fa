import { z } from 'astro/zod';
import { date, id, text } from './common.ts';

const head = {
  title: text.describe('What the lines are of.'),
  source: text.describe('Where the lines come from, and what was done to them.'),
  licence: text.describe('Under which licence they may be used.'),
  notice: text
    .optional()
    .describe('What the licence asks to be printed under each picture that uses it.'),
  accuracyKm: z.number().positive().describe('How far a line may be off, in kilometres.'),
};

const properties = z
  .strictObject({
    id: id.describe('The name by which a layer asks for it.'),
    name: text.describe('What the area or line is called.'),
    accuracyKm: z
      .number()
      .positive()
      .optional()
      .describe('How far it may be off, in kilometres, when that is not as the whole.'),
    from: date.optional().describe('The first day for which it is true.'),
    to: date.optional().describe('The last day for which it is true.'),
    source: z.array(text).min(1).optional().describe('Where it comes from, when not as the whole.'),
    method: text.optional().describe('How a line that we drew was drawn.'),
    check: text.optional().describe('How it was checked, and what came of it.'),
    control: z
      .record(date, id)
      .optional()
      .describe('Who held the area, in a word of the picture’s key, by date.'),
  })
  .describe('What is known of it.');

const geometryType = z
  .enum(['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString', 'Point'])
  .describe('Its geometry.');

/** Lines and areas for maps, as GeoJSON (RFC 7946) or TopoJSON; degrees east and north, WGS 84. */
export const outlineSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...head,
    type: z.literal('FeatureCollection').describe('The whole is GeoJSON.'),
    features: z
      .array(
        z.strictObject({
          type: z.literal('Feature').describe('One area, line or point.'),
          properties,
          geometry: z
            .strictObject({
              type: geometryType,
              coordinates: z
                .array(z.unknown())
                .min(1)
                .describe('Degrees east and north, nested as the geometry asks.'),
            })
            .describe('Where it lies.'),
        }),
      )
      .min(1, 'add a feature')
      .describe('The areas, lines and points.'),
  }),
  z.strictObject({
    ...head,
    type: z.literal('Topology').describe('The whole is TopoJSON.'),
    transform: z
      .strictObject({
        scale: z.tuple([z.number(), z.number()]).describe('Degrees to a step, east and north.'),
        translate: z.tuple([z.number(), z.number()]).describe('Degrees at which the steps begin.'),
      })
      .describe('How the whole numbers of the arcs become degrees.'),
    objects: z
      .record(
        id,
        z.strictObject({
          type: z.literal('GeometryCollection').describe('Areas and lines that share arcs.'),
          geometries: z
            .array(
              z.strictObject({
                type: geometryType,
                properties,
                arcs: z
                  .array(z.unknown())
                  .min(1)
                  .describe('Numbers of its arcs, nested as the geometry asks.'),
              }),
            )
            .min(1, 'add a geometry')
            .describe('The areas and lines.'),
        }),
      )
      .describe('Layers by the name under which a picture asks for them.'),
    arcs: z
      .array(z.array(z.tuple([z.number(), z.number()])))
      .min(1)
      .describe('Lines in steps from point to point, each shared by all areas that it bounds.'),
  }),
]);
