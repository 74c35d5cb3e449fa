import { z } from 'astro/zod';
import { date, id, text } from './common.ts';

const head = {
  title: text,
  /** Where the lines come from, and what was done to them. */
  source: text,
  licence: text,
  /** What the licence asks to be printed under each picture that uses it. */
  notice: text.optional(),
  /** How far a line may be off, in kilometres. */
  accuracyKm: z.number().positive(),
};

const properties = z.strictObject({
  id,
  name: text,
  accuracyKm: z.number().positive().optional(),
  from: date.optional(),
  to: date.optional(),
  source: z.array(text).min(1).optional(),
  /** How a line that we drew was drawn. */
  method: text.optional(),
  check: text.optional(),
  /** Who held the area, in a word of the picture's key, by date. */
  control: z.record(date, id).optional(),
});

const geometryType = z.enum(['Polygon', 'MultiPolygon', 'LineString', 'MultiLineString', 'Point']);

/** Lines and areas for maps, as GeoJSON (RFC 7946) or TopoJSON; degrees east and north, WGS 84. */
export const outlineSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...head,
    type: z.literal('FeatureCollection'),
    features: z
      .array(
        z.strictObject({
          type: z.literal('Feature'),
          properties,
          geometry: z.strictObject({
            type: geometryType,
            coordinates: z.array(z.unknown()).min(1),
          }),
        }),
      )
      .min(1, 'add a feature'),
  }),
  z.strictObject({
    ...head,
    type: z.literal('Topology'),
    transform: z.strictObject({
      scale: z.tuple([z.number(), z.number()]),
      translate: z.tuple([z.number(), z.number()]),
    }),
    objects: z.record(
      id,
      z.strictObject({
        type: z.literal('GeometryCollection'),
        geometries: z
          .array(
            z.strictObject({ type: geometryType, properties, arcs: z.array(z.unknown()).min(1) }),
          )
          .min(1, 'add a geometry'),
      }),
    ),
    arcs: z.array(z.array(z.tuple([z.number(), z.number()]))).min(1),
  }),
]);
