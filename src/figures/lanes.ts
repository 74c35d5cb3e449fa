import { recordFor, type ContentSet, type Event, type Figure } from '../model/content-set.ts';
import { printDate } from '../model/dates.ts';
import { fill } from '../model/interface-words.ts';
import { WIDTH, type Drawing } from './drawing.ts';
import { compare } from '../model/order.ts';
import { eventsInOrder } from '../model/timeline.ts';
import { eventUrl } from '../model/urls.ts';
import { yearAxis } from './axis.ts';
import { spread } from './labels.ts';
import { mark, type Shape } from './marks.ts';
import { element, escaped, round } from './svg.ts';
import { placeInTime, spanOf, timeScale, type TimeScale } from './time.ts';

type Plan = Extract<Figure['draw'], { form: 'lanes' }>;

/** The marks of the lanes, in their order. */
const SHAPES: Shape[] = ['diamond', 'circle', 'square', 'triangle'];

const TOP = 40;
/** Units of height of a lane's name, and of a row of marks. */
const NAME = 18;
const ROW = 7;
/** Units from a mark to the next in its row at least, so that none lies on another. */
const APART = 5.4;
const BREAK = 8;

/** Every event of the sections in its lane, and numbers for those that the plan names. Throws when one of these has no place. */
export function drawLanes(id: string, plan: Plan, content: ContentSet): Drawing {
  const { words, language } = content.site;
  const file = `content/figures/${id}.yaml`;
  const sections = scalesOf(plan);
  const shown = eventsInOrder(content)
    .map(([event, record]) => ({ id: event, record, place: placeOf(record, sections) }))
    .filter(({ place }) => place !== undefined);
  let height = TOP;
  const lanes = Object.entries(words.lanes).map(([lane, word], index) => {
    const shape = SHAPES[index];
    if (!shape) throw new Error(`${file}: ${SHAPES.length} lanes can be told apart, not more.`);
    const top = height;
    const events = shown.filter(({ record }) => record.lane === lane);
    const { markup, rows } = marks(events, shape, top + NAME);
    height = top + NAME + rows * ROW + 5;
    return element(
      'g',
      { 'data-lane': lane, 'data-events': events.length },
      element('path', { class: 'grid', d: `M0,${height - 2}H${WIDTH}` }),
      markup,
      element('text', { class: 'row', x: 0, y: top + 11 }, escaped(word)),
    );
  });
  const named = plan.named.map((event) => {
    const record = recordFor(content, 'events', event, file);
    const place = placeOf(record, sections);
    if (!place) {
      throw new Error(
        `${file}: "${event}" is outside all sections: widen one, or take it out of "named".`,
      );
    }
    return { event, record, at: place[0] };
  });
  named.sort((a, b) => compare(a.record.date + a.event, b.record.date + b.event));
  return {
    panels: [
      {
        id: 'lanes',
        title: fill(words.describes, {
          from: printDate(plan.sections[0]?.from ?? '', language),
          to: printDate(plan.sections.at(-1)?.to ?? '', language),
        }),
        width: WIDTH,
        height: height + 30,
        body: [
          yearAxis(sections.flatMap(namedYears), height + 8, TOP),
          // Below the marks and the names of the lanes.
          numbers(
            named.map(({ at }) => at),
            height,
          ),
          ...lanes,
          ...sections.map(({ left, width }) => sectionEnd(left, width, height)),
        ].join(''),
      },
    ],
    key: [],
    named: named.map(({ event, record }) => ({
      text: record.title,
      date: printDate(record.date, language),
      href: eventUrl(event),
    })),
    twin: {
      columns: [words.figures.date, words.lane, words.figures.event],
      rows: shown.map(({ id: event, record }) => ({
        cells: [
          record.until
            ? fill(words.to, {
                from: printDate(record.date, language),
                to: printDate(record.until, language),
              })
            : printDate(record.date, language),
          words.lanes[record.lane] ?? '',
          record.title,
        ],
        sources: record.sources,
        href: eventUrl(event),
      })),
    },
    sources: [],
  };
}

interface Section {
  section: Plan['sections'][number];
  scale: TimeScale;
  left: number;
  width: number;
}

/** Each section with a scale of its own; between two of them the axis is broken. */
function scalesOf({ sections }: Plan): Section[] {
  const room = WIDTH - BREAK * (sections.length - 1) - 8;
  let left = 4;
  return sections.map((section) => {
    const width = section.share * room;
    const scale = timeScale(section.from, section.to, left, width);
    const placed = { section, scale, left, width };
    left += width + BREAK;
    return placed;
  });
}

/** From and to of an event in units; undefined when it began outside all sections. */
function placeOf({ date, until }: Event, sections: Section[]): [number, number] | undefined {
  const [start] = spanOf(date);
  const inside = sections.find(
    ({ section }) => spanOf(section.from)[0] <= start && start < spanOf(section.to)[1],
  );
  if (!inside) return undefined;
  const [from, to] = placeInTime(date, inside.scale);
  const end = until ? placeInTime(until, inside.scale)[1] : to;
  return [from, Math.min(end, inside.left + inside.width)];
}

/** Marks that would touch go to the next row, of which there are as many as that takes. */
function marks(
  events: { id: string; place: [number, number] | undefined }[],
  shape: Shape,
  top: number,
): { markup: string; rows: number } {
  const ends: number[] = [];
  const markup = events
    .map(({ place: [from, to] = [0, 0] }) => {
      const open = ends.findIndex((end) => end <= from - APART);
      const row = open >= 0 ? open : ends.length;
      ends[row] = Math.max(to, from);
      const y = top + row * ROW + 3;
      const span =
        to - from > 3
          ? element('path', { class: 'span', d: `M${from.toFixed(1)},${y}H${to.toFixed(1)}` })
          : '';
      return span + mark(shape, from, y, 'event');
    })
    .join('');
  return { markup, rows: ends.length };
}

function numbers(at: number[], height: number): string {
  const placed = spread(
    at.map((x) => ({ at: x, width: 18.5 })),
    [0, WIDTH],
  );
  return at
    .map((x, index) => {
      const labelX = placed[index] ?? 0;
      return (
        element('path', {
          class: 'leader',
          d: `M${labelX.toFixed(1)},17L${x.toFixed(1)},${TOP - 6}V${height - 2}`,
        }) +
        element('circle', { class: 'numbered', cx: labelX, cy: 9, r: 8 }) +
        element(
          'text',
          { class: 'number', x: labelX, y: 13, 'text-anchor': 'middle' },
          String(index + 1),
        )
      );
    })
    .join('');
}

/** The line of a section with its two ends. */
function sectionEnd(left: number, width: number, height: number): string {
  return element('path', {
    class: 'axis',
    d: `M${round(left)},${height + 6}h${round(width)}m0,-4v8m${round(-width)},-8v8`,
  });
}

/** Units from one named year to the next at least. */
const BETWEEN_YEARS = 42;

/**
 * The years of a section that are named, from its first: every one, every second and so on, as there is room. The only
 * one of a section without a new year stands at its beginning.
 */
function namedYears({ section: { from, to }, scale, left }: Section) {
  if (from.slice(0, 4) === to.slice(0, 4)) {
    return [{ year: from.slice(0, 4), x: left }];
  }
  const first = Number(from.slice(0, 4)) + (from.length > 4 ? 1 : 0);
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { year, x: scale(spanOf(year)[0]) };
  });
  const apart = (years[1]?.x ?? Infinity) - (years[0]?.x ?? 0);
  const step = [1, 2, 3, 5, 10, 25].find((some) => some * apart >= BETWEEN_YEARS) ?? 50;
  return years.filter((_, index) => index % step === 0);
}
