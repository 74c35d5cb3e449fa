import { scaleLinear } from 'd3-scale';
import { element, escaped } from './svg.ts';
import { spanOf, type TimeScale } from './time.ts';

/** From amounts to units; zero is always on the scale. */
export function amountScale(max: number, from: number, to: number): (amount: number) => number {
  return scaleLinear([0, max], [from, to]);
}

/** Round amounts for an axis from zero to `max`. */
export function ticksTo(max: number): number[] {
  return scaleLinear([0, max], [0, 1]).ticks(4);
}

/** Names of years under a time axis, and a short line down to each. */
export function yearAxis(
  years: readonly string[],
  scale: TimeScale,
  y: number,
  grid?: { from: number },
): string {
  return years
    .map((year) => {
      const x = scale(spanOf(year)[0]);
      return (
        element('path', {
          class: 'grid',
          d: `M${Math.round(x * 10) / 10},${grid?.from ?? y}V${y + 4}`,
        }) +
        element('text', { class: 'tick', x, y: y + 14, 'text-anchor': 'middle' }, escaped(year))
      );
    })
    .join('');
}
