import { scaleLinear } from 'd3-scale';
import { WIDTH } from './drawing.ts';
import { spread } from './labels.ts';
import { element, escaped, round } from './svg.ts';

/** From amounts to units; zero is always on the scale. */
export function amountScale(max: number, from: number, to: number): (amount: number) => number {
  return scaleLinear([0, max], [from, to]);
}

/** About `count` round amounts for an axis from zero to `max`. */
export function ticksTo(max: number, count: number): number[] {
  return scaleLinear([0, max], [0, 1]).ticks(count);
}

/** Units of width that the name of a year takes, with room to the next. */
const YEAR = 33;

/** Names of years under a time axis, none over another, and a line to each from the height `from`. */
export function yearAxis(
  years: readonly { year: string; x: number }[],
  y: number,
  from: number,
): string {
  const middles = spread(
    years.map(({ x }) => ({ at: x, width: YEAR })),
    [0, WIDTH],
  );
  return years
    .map(
      ({ year, x }, index) =>
        element('path', { class: 'grid', d: `M${round(x)},${from}V${y + 4}` }) +
        element(
          'text',
          { class: 'tick', x: middles[index], y: y + 15, 'text-anchor': 'middle' },
          escaped(year),
        ),
    )
    .join('');
}
