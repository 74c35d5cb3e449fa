import { curveStepAfter, line } from 'd3-shape';
import { printAmount } from '../model/amounts.ts';
import {
  recordFor,
  type ContentSet,
  type Figure,
  type NumberRecord,
} from '../model/content-set.ts';
import { amountScale, ticksTo, yearAxis } from './axis.ts';
import { WIDTH, type Drawing, type KeyEntry, type Panel } from './drawing.ts';
import { spread, textWidth } from './labels.ts';
import { keyEntry, mark } from './marks.ts';
import { numberTwin } from './number-twin.ts';
import { element, escaped, round } from './svg.ts';
import { placeInTime, spanOf, timeScale, type TimeScale } from './time.ts';

type Plan = Extract<Figure['draw'], { form: 'over-time' }>;
type PanelPlan = Plan['panels'][number];

const LEFT = 38;
const RIGHT = 8;
/** Room above for a row of labels, or for the unit. */
const TOP = { steps: 40, points: 20 };
const DEPTH = 116;
const LABEL = 11.5;
/** Height of a mark. */
const MARK = 4.8;
/** The arrows of a lower and of an upper bound. */
const UP = 'v-9m-3,4l3,-4l3,4';
const DOWN = 'v9m-3,-4l3,4l3,-4';

/**
 * Stated numbers by the date for which they were given; a month or a year is as wide as it was long, and a bound has an
 * arrow. Throws for a range.
 */
export function drawOverTime(id: string, plan: Plan, content: ContentSet): Drawing {
  const scale = timeScale(plan.from, plan.to, LEFT, WIDTH - LEFT - RIGHT);
  const drawn = plan.panels.map((panel, index) => ({
    id: `${id}-${index + 1}`,
    ...drawPanel(id, panel, plan, scale, content),
  }));
  const ids = plan.panels.flatMap(({ numbers }) => numbers);
  return {
    panels: drawn,
    key: keyOf(id, plan),
    named: [],
    ...numberTwin(ids, content),
  };
}

function keyOf(id: string, plan: Plan): KeyEntry[] {
  const full = plan.panels.flatMap(({ says }) => says ?? []);
  const empty = plan.panels.flatMap(({ apart }) => apart?.says ?? []);
  return [
    ...[...new Set(full)].map((says) => keyEntry(id, 'dot', says)),
    ...[...new Set(empty)].map((says) => keyEntry(id, 'ring', says)),
  ];
}

interface Stated {
  id: string;
  record: NumberRecord;
  /** The number, or its bound. */
  value: number;
  /** From and to in units; the same when the date is a day. */
  at: [number, number];
}

function drawPanel(
  id: string,
  panel: PanelPlan,
  { years, panels }: Plan,
  scale: TimeScale,
  content: ContentSet,
): Omit<Panel, 'id'> {
  const top = TOP[panel.draw];
  const bottom = top + DEPTH;
  const amount = amountScale(panel.max, bottom, top);
  const stated = panel.numbers
    .map((number): Stated => {
      const file = `content/figures/${id}.yaml`;
      const record = recordFor(content, 'numbers', number, file);
      const value = record.value ?? record.atLeast ?? record.atMost;
      if (value === undefined) {
        throw new Error(`${file}: "${number}" is a range: draw it in bars.`);
      }
      return { id: number, record, value, at: placeInTime(record.asOf, scale) };
    })
    .sort((a, b) => middleOf(a) - middleOf(b));
  const isApart = (one: Stated) => panel.apart?.numbers.includes(one.id) ?? false;
  const grid = ticksTo(panel.max, 4).map((tick) => {
    const y = amount(tick);
    const words = new Intl.NumberFormat(content.site.language).format(tick);
    return (
      element('path', { class: 'grid', d: `M${LEFT},${Math.round(y)}H${WIDTH - RIGHT}` }) +
      element('text', { class: 'tick', x: LEFT - 4, y: y + 4, 'text-anchor': 'end' }, words)
    );
  });
  return {
    title: `${panel.title} (${panel.unit})`,
    width: WIDTH,
    height: bottom + 22,
    body: [
      // The page prints the titles of panels, and with them their units, when there are several.
      panels.length > 1
        ? ''
        : element('text', { class: 'tick', x: LEFT, y: 13 }, escaped(panel.unit)),
      ...grid,
      yearAxis(
        years.map((year) => ({ year, x: scale(spanOf(year)[0]) })),
        bottom,
        bottom,
      ),
      panel.draw === 'steps' ? leaders(stated, amount, content) : '',
      panel.draw === 'steps'
        ? steps(
            stated.filter((one) => !isApart(one)),
            amount,
          )
        : '',
      ...stated.map((one) => drawStated(one, amount, isApart(one))),
      panel.draw === 'steps' ? labelsInRow(stated, content) : labelsAbove(stated, amount, content),
      ...(panel.missing ?? []).map(({ date, says }) =>
        missing(placeInTime(date, scale), says, bottom),
      ),
    ].join(''),
  };
}

function steps(stated: Stated[], amount: (value: number) => number): string {
  const path = line<Stated>(
    (one) => Math.round(middleOf(one) * 10) / 10,
    ({ value }) => Math.round(amount(value) * 10) / 10,
  ).curve(curveStepAfter)(stated);
  return path ? element('path', { class: 'step', d: path }) : '';
}

/** In the middle of a month or a year that is not known more exactly. */
function middleOf({ at: [from, to] }: Stated): number {
  return (from + to) / 2;
}

function drawStated(
  { id, record, value, at }: Stated,
  amount: (value: number) => number,
  isApart: boolean,
) {
  const y = amount(value);
  const [from, to] = at;
  const look = isApart ? 'ring' : 'dot';
  return element(
    'g',
    { 'data-number': id },
    to > from
      ? element('rect', {
          class: look,
          x: from,
          y: y - MARK / 2,
          width: to - from,
          height: MARK,
          rx: MARK / 2,
        })
      : mark('circle', from, y, look),
    record.value === undefined
      ? element('path', {
          class: 'step',
          d: `M${from.toFixed(1)},${y.toFixed(1)}${record.atMost === undefined ? UP : DOWN}`,
        })
      : '',
  );
}

/** Middles of the amounts in a row above the marks. */
function rowOf(stated: Stated[], content: ContentSet): { text: string; x: number }[] {
  const texts = stated.map(({ record }) => printAmount(record, content.site));
  const wanted = stated.map((one, index) => ({
    at: middleOf(one),
    width: textWidth(texts[index] ?? '', LABEL) + 9,
  }));
  const placed = spread(wanted, [2, WIDTH]);
  return texts.map((text, index) => ({ text, x: placed[index] ?? 0 }));
}

function labelsInRow(stated: Stated[], content: ContentSet): string {
  return rowOf(stated, content)
    .map(({ text, x }) =>
      element('text', { class: 'value', x, y: 13, 'text-anchor': 'middle' }, escaped(text)),
    )
    .join('');
}

/** From each amount in the row to its mark: straight down at the end, so that no line crosses another's mark. */
function leaders(stated: Stated[], amount: (value: number) => number, content: ContentSet): string {
  return rowOf(stated, content)
    .map(({ x }, index) => {
      const one = stated[index];
      if (!one) return '';
      const down = round(amount(one.value) - MARK / 2);
      const d = `M${round(x)},16L${round(middleOf(one))},${TOP.steps - 10}V${down}`;
      return element('path', { class: 'leader', d });
    })
    .join('');
}

/** The amounts above their marks. */
function labelsAbove(stated: Stated[], amount: (value: number) => number, content: ContentSet) {
  return stated
    .map((one) => {
      const at = { x: middleOf(one), y: amount(one.value) - 5, 'text-anchor': 'middle' };
      const text = printAmount(one.record, content.site);
      return element('text', { class: 'value', ...at }, escaped(text));
    })
    .join('');
}

/** A date without a number: an open mark below the axis' line with the words, never a zero. */
function missing([from, to]: [number, number], says: string, bottom: number): string {
  const x = (from + to) / 2;
  return (
    element('path', { class: 'none', d: `M${(x - 4).toFixed(1)},${bottom - 8}h8` }) +
    element('text', { class: 'tick', x, y: bottom - 12, 'text-anchor': 'middle' }, escaped(says))
  );
}
