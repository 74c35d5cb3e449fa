import { z } from 'astro/zod';
import { date, id, text } from './common.ts';

/** How an area, a line or a mark is drawn; the tones differ by pattern and not only by shade. */
const look = z.enum([
  'land',
  'land-quiet',
  'hatch',
  'dots',
  'counter',
  'light',
  'border',
  'division',
  'former',
  'about',
  'road',
  'road-other',
  'road-link',
  'town',
  'height',
]);

const shown = {
  /** The first day on which it is drawn; left out when it always is. */
  from: date.optional(),
  /** The first day on which it is no longer drawn. */
  to: date.optional(),
};

const side = z.enum(['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']);

const map = z.strictObject({
  form: z.literal('map'),
  /** True: numbers and letters stand for all names, with lines to write these on; the table is the answer key. */
  blank: z.boolean().default(false),
  /** Degrees: west, south, east, north. */
  frame: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** The look of all ground on which no layer is drawn; left out: the page's own. */
  ground: look.optional(),
  /** What is drawn, from below to above. */
  layers: z
    .array(
      z.strictObject({
        outline: id,
        /** The object of a TopoJSON file. */
        object: id.optional(),
        /** Left out: all. */
        ids: z.array(id).min(1).optional(),
        /** "control": by the outline's own word for the panel's date, as the key says. */
        look: z.union([look, z.literal('control')]),
        ...shown,
      }),
    )
    .min(1),
  panels: z.array(z.strictObject({ date, title: text })).min(1),
  /** What a look means, in the order of the key. */
  key: z.array(
    z.strictObject({
      look,
      says: text,
      /** The outline's word that is drawn in this look. */
      state: id.optional(),
      /** What the places' own records say of a place in such an area; a test holds them together. */
      records: text.optional(),
    }),
  ),
  places: z.array(
    z.strictObject({
      place: id,
      look: z.enum(['town', 'height']).default('town'),
      /** On which side of the mark the name stands. */
      beside: side.default('e'),
      /** Where its mark has no room beside it: units right and down to where the name stands; a map is 360 wide. */
      shift: z.tuple([z.number(), z.number()]).optional(),
      /** False: only where the map stands alone. */
      small: z.boolean().default(true),
      ...shown,
    }),
  ),
  /** Names of states, seas and districts: words without a mark. */
  names: z.array(
    z.strictObject({
      /** A line break stays one. */
      text,
      lon: z.number(),
      lat: z.number(),
      /** On which side of the point it stands; left out: its middle is there. */
      beside: side.optional(),
      small: z.boolean().default(true),
      quiet: z.boolean().default(false),
    }),
  ),
  /** Places of the table beside those on the map. */
  alsoInTable: z.array(id).optional(),
  /** The length of the scale bar, in kilometres. */
  scaleKm: z.number().positive(),
});

const panel = z.strictObject({ form: z.literal('panel'), figure: id, date });

const overTime = z.strictObject({
  form: z.literal('over-time'),
  from: date,
  to: date,
  /** Years that the axis names. */
  years: z.array(date).min(2),
  panels: z
    .array(
      z.strictObject({
        title: text,
        unit: text,
        /** The top of the scale; panels of one unit share it. */
        max: z.number().positive(),
        draw: z.enum(['steps', 'points']),
        numbers: z.array(id).min(1),
        /** What the full marks stand for, when there are empty ones. */
        says: text.optional(),
        /** Numbers drawn empty, and what sets them apart. */
        apart: z.strictObject({ numbers: z.array(id).min(1), says: text }).optional(),
        /** Dates for which no number was found; never drawn as zero. */
        missing: z.array(z.strictObject({ date, says: text })).optional(),
      }),
    )
    .min(1),
});

const bars = z.strictObject({
  form: z.literal('bars'),
  unit: text,
  max: z.number().positive(),
  groups: z
    .array(
      z.strictObject({
        title: text,
        rows: z
          .array(
            z.union([
              z.strictObject({ number: id, says: text }),
              /** No number was found, and that is said. */
              z.strictObject({ says: text, missing: text }),
            ]),
          )
          .min(1),
      }),
    )
    .min(1),
});

const lanes = z.strictObject({
  form: z.literal('lanes'),
  /** Parts of the time axis, each with its own scale; `share` of the width, together 1. */
  sections: z.array(z.strictObject({ from: date, to: date, share: z.number().positive() })).min(1),
  /** Events that the picture names, by number. */
  named: z.array(id).min(1),
});

/** An illustration that is drawn from records and outlines, with what stands under it. */
export const figureSchema = z
  .strictObject({
    title: text,
    /** One sentence for search engines and for readers who do not see the picture. */
    description: z.string().min(50).max(170),
    kind: z.enum(['map', 'picture']),
    order: z.int(),
    /** What a reader must know to read it. */
    caption: text,
    /** How far lines may be off, in kilometres. */
    doubtKm: z.number().positive().optional(),
    draw: z.discriminatedUnion('form', [
      map,
      panel,
      overTime,
      bars,
      lanes,
      z.strictObject({ form: z.literal('standings') }),
      z.strictObject({ form: z.literal('voices') }),
    ]),
    /** The chapter that tells it. */
    page: id,
    /** What the caption rests on; may be empty where the records that are drawn carry their own. */
    sources: z.array(id),
  })
  .refine(
    ({ kind, sources }) => kind === 'picture' || sources.length > 0,
    'name the sources of the map',
  );
