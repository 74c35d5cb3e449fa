import type { KeyEntry } from './drawing.ts';
import { SWATCH } from './drawing.ts';
import { fillOf } from './patterns.ts';
import { element } from './svg.ts';

/** The paths of shapes around a point; sizes in units. */
const SHAPES = {
  circle: 'm-2.4,0a2.4,2.4 0 1,0 4.8,0a2.4,2.4 0 1,0-4.8,0z',
  square: 'm-2.1,-2.1h4.2v4.2h-4.2z',
  diamond: 'm0,-3l3,3l-3,3l-3,-3z',
  triangle: 'm0,-3.4l3.4,5.8h-6.8z',
};

export type Shape = keyof typeof SHAPES;

/** A shape with its middle at a point; `look` is its class. */
export function mark(shape: Shape, x: number, y: number, look: string): string {
  return element('path', { class: look, d: `M${tenths(x)},${tenths(y)}${SHAPES[shape]}` });
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** How a lower bound ends. */
const ARROW = 'h12m-4,-4l4,4l-4,4';

/** Looks that are lines on a map; all others are areas or points. */
export const MAP_LINES = new Set([
  'border',
  'division',
  'former',
  'about',
  'road',
  'road-other',
  'road-link',
]);
const POINTS: Record<string, Shape> = {
  town: 'circle',
  height: 'triangle',
  dot: 'circle',
  ring: 'circle',
};

/** The arrow at the end of a bar of which only the lower bound is known. */
export function boundMark(x: number, y: number): string {
  return element('path', { class: 'bound', d: `M${tenths(x)},${tenths(y)}${ARROW}` });
}

/** A look as a key shows it. */
export function keyEntry(figure: string, look: string, says: string): KeyEntry {
  const { width, height } = SWATCH;
  const shape = POINTS[look];
  const swatch =
    look === 'bound'
      ? boundMark(4, height / 2)
      : MAP_LINES.has(look) || look === 'step'
        ? element('path', { class: look, d: `M1,${height / 2}H${width - 1}` })
        : shape
          ? mark(shape, width / 2, height / 2, look)
          : element('rect', {
              class: `area swatch ${look}`,
              fill: fillOf(figure, look),
              x: 1,
              y: 1,
              width: width - 2,
              height: height - 2,
            });
  return { look, swatch, says };
}
