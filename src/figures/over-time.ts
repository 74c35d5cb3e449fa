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
import { element, escaped } from './svg.ts';
import { placeInTime, timeScale, type TimeScale } from './time.ts';

type Plan = Extract<Figure['draw'], { form: 'over-time' }>;
type PanelPlan = Plan['panels'][number];

const LEFT = 34;
const RIGHT = 8;
const TOP = 36;
const DEPTH = 116;
const LABEL = 10.5;

/** Stated numbers by the date for which they were given; a month or a year is as wide as it was long. */
export function drawOverTime(id: string, plan: Plan, content: ContentSet): Drawing {
  const scale = timeScale(plan.from, plan.to, LEFT, WIDTH - LEFT - RIGHT);
  const drawn = plan.panels.map((panel, index) =>
    drawPanel(`${id}-${index + 1}`, panel, plan.years, scale, content),
  );
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
  /** From and to in units; the same when the date is a day. */
  at: [number, number];
}

function drawPanel(
  id: string,
  panel: PanelPlan,
  years: string[],
  scale: TimeScale,
  content: ContentSet,
): Panel {
  const bottom = TOP + DEPTH;
  const amount = amountScale(panel.max, bottom, TOP);
  const stated = panel.numbers
    .map((number): Stated => {
      const record = recordFor(content, 'numbers', number, `content/figures/${id}.yaml`);
      return { id: number, record, at: placeInTime(record.asOf, scale) };
    })
    .sort((a, b) => middleOf(a) - middleOf(b));
  const isApart = (one: Stated) => panel.apart?.numbers.includes(one.id) ?? false;
  const grid = ticksTo(panel.max).map((tick) => {
    const y = amount(tick);
    const words = new Intl.NumberFormat(content.site.language).format(tick);
    return (
      element('path', { class: 'grid', d: `M${LEFT},${Math.round(y)}H${WIDTH - RIGHT}` }) +
      element('text', { class: 'tick', x: LEFT - 4, y: y + 3, 'text-anchor': 'end' }, words)
    );
  });
  return {
    id,
    title: `${panel.title} (${panel.unit})`,
    width: WIDTH,
    height: bottom + 22,
    body: [
      ...grid,
      yearAxis(years, scale, bottom),
      panel.draw === 'steps'
        ? steps(
            stated.filter((one) => !isApart(one)),
            amount,
            'step',
          )
        : '',
      ...stated.map((one) => drawStated(one, amount, isApart(one))),
      panel.draw === 'steps'
        ? labelsInRow(stated, amount, content)
        : labelsAbove(stated, amount, content),
      ...(panel.missing ?? []).map(({ date, says }) =>
        missing(placeInTime(date, scale), says, bottom),
      ),
    ].join(''),
  };
}

function steps(stated: Stated[], amount: (value: number) => number, look: string): string {
  const path = line<Stated>(
    (one) => Math.round(middleOf(one) * 10) / 10,
    ({ record }) => Math.round(amount(valueOf(record)) * 10) / 10,
  ).curve(curveStepAfter)(stated);
  return path ? element('path', { class: look, d: path }) : '';
}

/** In the middle of a month or a year that is not known more exactly. */
function middleOf({ at: [from, to] }: Stated): number {
  return (from + to) / 2;
}

/** The number that is drawn; ranges and bounds have their own marks. Throws for a range. */
function valueOf({ value, atLeast, atMost, what }: NumberRecord): number {
  const one = value ?? atLeast ?? atMost;
  if (one === undefined) throw new Error(`"${what}" is a range: draw it in bars.`);
  return one;
}

function drawStated(
  { id, record, at }: Stated,
  amount: (value: number) => number,
  isApart: boolean,
) {
  const y = amount(valueOf(record));
  const [from, to] = at;
  const look = isApart ? 'ring' : 'dot';
  return element(
    'g',
    { 'data-number': id },
    to > from
      ? element('rect', { class: look, x: from, y: y - 2, width: to - from, height: 4 })
      : mark('circle', from, y, look),
    record.atLeast === undefined
      ? ''
      : element('path', {
          class: 'step',
          d: `M${from.toFixed(1)},${y.toFixed(1)}v-9m-3,4l3,-4l3,4`,
        }),
  );
}

/** The amounts in a row above the marks, each with a line down to its own. */
function labelsInRow(
  stated: Stated[],
  amount: (value: number) => number,
  content: ContentSet,
): string {
  const middles = stated.map(middleOf);
  const texts = stated.map(({ record }) => printAmount(record, content.site));
  const wanted = texts.map((text, index) => ({
    at: middles[index] ?? 0,
    width: textWidth(text, LABEL) + 6,
  }));
  const placed = spread(wanted, [2, WIDTH]);
  return texts
    .map((text, index) => {
      const record = stated[index]?.record;
      const x = placed[index] ?? 0;
      const y = record ? amount(valueOf(record)) : 0;
      return (
        element('path', {
          class: 'leader',
          d: `M${x.toFixed(1)},14L${(middles[index] ?? 0).toFixed(1)},${(y - 4).toFixed(1)}`,
        }) + element('text', { class: 'value', x, y: 11, 'text-anchor': 'middle' }, escaped(text))
      );
    })
    .join('');
}

/** The amounts above their marks. */
function labelsAbove(stated: Stated[], amount: (value: number) => number, content: ContentSet) {
  return stated
    .map((one) => {
      const at = { x: middleOf(one), y: amount(valueOf(one.record)) - 5, 'text-anchor': 'middle' };
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
