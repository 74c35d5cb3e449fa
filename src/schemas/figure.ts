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
  from: date.optional().describe('The first day on which it is drawn; left out when it always is.'),
  to: date.optional().describe('The first day on which it is no longer drawn.'),
};

const side = z.enum(['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']);

const map = z.strictObject({
  form: z.literal('map').describe('Areas, lines, places and names on one frame, at each date.'),
  blank: z
    .boolean()
    .default(false)
    .describe(
      'True: numbers and letters stand for all names, with lines to write these on; the table is the answer key.',
    ),
  frame: z
    .tuple(
      [z.number(), z.number(), z.number(), z.number()],
      'write west, south, east and north, as [20, 10, 20.5, 10.8]',
    )
    .describe('Degrees: west, south, east, north.'),
  ground: look
    .optional()
    .describe('The look of all ground on which no layer is drawn; left out: the page’s own.'),
  layers: z
    .array(
      z.strictObject({
        outline: id.describe('The file under content/outlines/.'),
        object: id.optional().describe('The object of a TopoJSON file.'),
        ids: z.array(id).min(1).optional().describe('Which of its shapes; left out: all.'),
        look: z
          .union([look, z.literal('control')])
          .describe('"control": by the outline’s own word for the panel’s date, as the key says.'),
        ...shown,
      }),
    )
    .min(1)
    .describe('What is drawn, from below to above.'),
  panels: z
    .array(
      z.strictObject({
        date: date.describe('The day that the map shows.'),
        title: text.describe('What stands over it.'),
      }),
    )
    .min(1)
    .describe('One map for each date.'),
  key: z
    .array(
      z.strictObject({
        look: look.describe('The look that is explained.'),
        says: text.describe('What it means.'),
        state: id.optional().describe('The outline’s word that is drawn in this look.'),
        records: text
          .optional()
          .describe(
            'What the places’ own records say of a place in such an area; a test holds them together.',
          ),
      }),
    )
    .describe('What a look means, in the order of the key.'),
  places: z
    .array(
      z.strictObject({
        place: id.describe('The place to mark.'),
        look: z.enum(['town', 'height']).default('town').describe('The mark it has.'),
        beside: side.default('e').describe('On which side of the mark the name stands.'),
        shift: z
          .tuple([z.number(), z.number()])
          .optional()
          .describe(
            'Where the mark has no room beside it: units right and down to where the name stands; a map is 360 wide.',
          ),
        small: z.boolean().default(true).describe('False: only where the map stands alone.'),
        ...shown,
      }),
    )
    .describe('Places with a mark and their name.'),
  names: z
    .array(
      z.strictObject({
        text: text.describe('The words; a line break stays one.'),
        lon: z.number().describe('Degrees east of their point.'),
        lat: z.number().describe('Degrees north of their point.'),
        beside: side
          .optional()
          .describe('On which side of the point they stand; left out: their middle is there.'),
        small: z.boolean().default(true).describe('False: only where the map stands alone.'),
        quiet: z.boolean().default(false).describe('True: smaller and fainter.'),
      }),
    )
    .describe('Names of states, seas and districts: words without a mark.'),
  alsoInTable: z.array(id).optional().describe('Places of the table beside those on the map.'),
  scaleKm: z.number().positive().describe('The length of the scale bar, in kilometres.'),
});

const panel = z.strictObject({
  form: z.literal('panel').describe('One date of a map, larger.'),
  figure: id.describe('The map.'),
  date: date.describe('The date of the panel.'),
});

const overTime = z.strictObject({
  form: z.literal('over-time').describe('Numbers along an axis of time.'),
  from: date.describe('Where the axis begins.'),
  to: date.describe('Where it ends.'),
  years: z.array(date).min(2).describe('Years that the axis names.'),
  panels: z
    .array(
      z.strictObject({
        title: text.describe('What is counted.'),
        unit: text.describe('In what it is counted.'),
        max: z.number().positive().describe('The top of the scale; panels of one unit share it.'),
        draw: z
          .enum(['steps', 'points'])
          .describe('steps: a number holds until the next; points: each for its own date.'),
        numbers: z.array(id).min(1).describe('The numbers to draw.'),
        says: text.optional().describe('What the full marks stand for, when there are empty ones.'),
        apart: z
          .strictObject({
            numbers: z.array(id).min(1).describe('The numbers that are drawn empty.'),
            says: text.describe('What sets them apart.'),
          })
          .optional()
          .describe('Numbers drawn empty, and what sets them apart.'),
        missing: z
          .array(
            z.strictObject({
              date: date.describe('The date without a number.'),
              says: text.describe('What stands there instead.'),
            }),
          )
          .optional()
          .describe('Dates for which no number was found; never drawn as zero.'),
      }),
    )
    .min(1)
    .describe('One scale for each thing that is counted.'),
});

const bars = z.strictObject({
  form: z.literal('bars').describe('Numbers beside one another as bars.'),
  unit: text.describe('In what they are counted.'),
  max: z.number().positive().describe('The end of the scale.'),
  groups: z
    .array(
      z.strictObject({
        title: text.describe('What the bars of the group have in common.'),
        rows: z
          .array(
            z.union([
              z.strictObject({
                number: id.describe('The number to draw.'),
                says: text.describe('What stands beside the bar.'),
              }),
              z.strictObject({
                says: text.describe('What stands beside the gap.'),
                missing: text.describe('That no number was found, and what that means.'),
              }),
            ]),
          )
          .min(1)
          .describe('The bars from above to below.'),
      }),
    )
    .min(1)
    .describe('Bars in groups, from above to below.'),
});

const lanes = z.strictObject({
  form: z.literal('lanes').describe('All events along an axis of time, in lanes.'),
  sections: z
    .array(
      z.strictObject({
        from: date.describe('Where the section begins.'),
        to: date.describe('Where it ends.'),
        share: z.number().positive().describe('Its part of the width.'),
      }),
    )
    .min(1)
    .describe('Parts of the axis, each with its own scale; their shares together are 1.'),
  named: z.array(id).min(1).describe('Events that the picture names, by number.'),
});

/** An illustration that is drawn from records and outlines, with what stands under it. */
export const figureSchema = z
  .strictObject({
    title: text.describe('What it shows, as a heading.'),
    description: z
      .string()
      .min(50)
      .max(170)
      .describe('One sentence for search engines and for readers who do not see the picture.'),
    kind: z.enum(['map', 'picture']).describe('The list of pictures that it stands in.'),
    order: z.int().describe('Its place in that list.'),
    caption: text.describe('What a reader must know to read it.'),
    doubtKm: z.number().positive().optional().describe('How far lines may be off, in kilometres.'),
    draw: z
      .discriminatedUnion('form', [
        map,
        panel,
        overTime,
        bars,
        lanes,
        z.strictObject({
          form: z.literal('standings').describe('What had become of each point by each date.'),
        }),
        z.strictObject({
          form: z
            .literal('voices')
            .describe('Whose side the sources speak from, and how many of them a government owns.'),
        }),
      ])
      .describe('How it is drawn, and from which records.'),
    page: id.describe('The chapter that tells it.'),
    sources: z
      .array(id)
      .describe(
        'What the caption rests on; may be empty where the records that are drawn carry their own.',
      ),
  })
  .refine(
    ({ kind, sources }) => kind === 'picture' || sources.length > 0,
    'name the sources of the map',
  );
