import { printAmount } from '../model/amounts.ts';
import {
  recordFor,
  type ContentSet,
  type Figure,
  type NumberRecord,
} from '../model/content-set.ts';
import { amountScale, ticksTo } from './axis.ts';
import { WIDTH, type Drawing, type Panel } from './drawing.ts';
import { textBlock, textWidth, wrapped } from './labels.ts';
import { boundMark, keyEntry } from './marks.ts';
import { numberTwin } from './number-twin.ts';
import { fillOf, patternsFor } from './patterns.ts';
import { element, escaped } from './svg.ts';

type Plan = Extract<Figure['draw'], { form: 'bars' }>;
type Group = Plan['groups'][number];
type Row = Group['rows'][number];

const SIZE = 11.5;
const LINE = 13;
const BAR = 9;
const GAP = 9;

/** Numbers as bars on one scale, in groups: the sure part full, what lies between the ends of a range hatched. */
export function drawBars(id: string, plan: Plan, content: ContentSet): Drawing {
  const scale = amountScale(plan.max, 0, WIDTH - 8);
  const records = plan.groups
    .flatMap(({ rows }) => rows)
    .flatMap((row) => ('number' in row ? [recordOf(row.number, id, content)] : []));
  const looks = records.some(({ range, atMost }) => range ?? atMost) ? ['hatch'] : [];
  const panels = plan.groups.map((group, index): Panel => {
    const { markup, height } = drawRows(group.rows, id, content, scale);
    const patterns = index === 0 ? patternsFor(id, looks) : '';
    return {
      id: `group-${index + 1}`,
      title: group.title,
      width: WIDTH,
      height: height + 16,
      body: patterns + axis(plan, scale, height, content) + markup,
    };
  });
  const words = content.site.words.figures;
  const bounds = records.some(({ atLeast }) => atLeast !== undefined);
  return {
    panels,
    key: [
      ...(looks.length > 0 ? [keyEntry(id, 'hatch', words.range)] : []),
      ...(bounds ? [keyEntry(id, 'bound', words.atLeast)] : []),
    ],
    named: [],
    ...numberTwin(
      plan.groups.flatMap(({ rows }) => rows.flatMap((row) => ('number' in row ? row.number : []))),
      content,
    ),
  };
}

function recordOf(number: string, id: string, content: ContentSet): NumberRecord {
  return recordFor(content, 'numbers', number, `content/figures/${id}.yaml`);
}

function drawRows(
  rows: readonly Row[],
  id: string,
  content: ContentSet,
  scale: (amount: number) => number,
): { markup: string; height: number } {
  let y = 0;
  const markup = rows.map((row) => {
    const record = 'number' in row ? recordOf(row.number, id, content) : undefined;
    const amount = record ? printAmount(record, content.site) : 'missing' in row ? row.missing : '';
    const lines = wrapped(row.says, WIDTH - textWidth(amount, SIZE) - 16, SIZE);
    const text = textBlock(lines, { x: 0, y: y + LINE, gap: LINE });
    const value = element(
      'text',
      {
        class: record ? 'value' : 'none-said',
        // Slanted letters lean over the end of their line.
        x: record ? WIDTH : WIDTH - 3,
        y: y + LINE,
        'text-anchor': 'end',
      },
      escaped(amount),
    );
    const top = y + lines.length * LINE + 4.5;
    y = top + BAR + GAP;
    const drawn = record ? bar(record, top, id, scale) : noBar(top);
    const data = 'number' in row ? row.number : undefined;
    return element('g', { 'data-number': data }, text, value, drawn);
  });
  return { markup: markup.join(''), height: y };
}

/** The bar of a number; one of which only a lower bound is known ends in an arrow. */
function bar(record: NumberRecord, y: number, id: string, scale: (amount: number) => number) {
  const { value, range, atLeast, atMost } = record;
  const sure = scale(value ?? range?.[0] ?? atLeast ?? 0);
  const most = scale(range?.[1] ?? atMost ?? 0);
  const middle = y + BAR / 2;
  return [
    sure > 0
      ? element('rect', { class: 'bar', x: 0, y, width: Math.max(sure, 0.8), height: BAR })
      : '',
    most > sure
      ? element('rect', {
          class: 'area hatch',
          fill: fillOf(id, 'hatch'),
          x: sure,
          y,
          width: most - sure,
          height: BAR,
        })
      : '',
    atLeast === undefined ? '' : boundMark(sure, middle),
  ].join('');
}

/** Where no number was found there is no bar: dots over the whole scale, for it may be anywhere. */
function noBar(y: number): string {
  return element('path', { class: 'none', d: `M0,${y + BAR / 2}H${WIDTH - 8}` });
}

function axis(
  { max, unit }: Plan,
  scale: (amount: number) => number,
  height: number,
  content: ContentSet,
): string {
  const print = new Intl.NumberFormat(content.site.language);
  return ticksTo(max, 3)
    .map((tick, index) => {
      const x = scale(tick);
      const text = index === 0 ? `0 ${unit}` : print.format(tick);
      const anchor = index === 0 ? undefined : x > WIDTH - 24 ? 'end' : 'middle';
      return (
        element('path', { class: 'grid', d: `M${x.toFixed(1)},0V${height}` }) +
        element('text', { class: 'tick', x, y: height + 12, 'text-anchor': anchor }, escaped(text))
      );
    })
    .join('');
}
