import type { MapPlan } from './map.ts';
import { WIDTH } from './drawing.ts';
import { element, escaped } from './svg.ts';

/** Units from one line for writing to the next: a centimetre on a printed page. */
const ROW = 19;

/** What stands on a blank map in place of words: numbers for the places and letters for the names, in the plan's order. */
export function signsOf({ places, names }: MapPlan): { places: string[]; names: string[] } {
  return {
    places: places.map((_, index) => String(index + 1)),
    names: names.map((_, index) => String.fromCharCode('A'.charCodeAt(0) + index)),
  };
}

/** A line to write on for each sign, in two columns from `top` down, and where they end. */
export function writingLines(
  signs: readonly string[],
  top: number,
): { markup: string; height: number } {
  const rows = Math.ceil(signs.length / 2);
  const column = WIDTH / 2;
  const markup = signs.map((sign, index) => {
    const left = index < rows ? 0 : column;
    const y = top + ((index % rows) + 1) * ROW;
    return (
      element('text', { class: 'row', x: left, y }, escaped(sign)) +
      element('path', { class: 'leader', d: `M${left + 18},${y + 1}H${left + column - 10}` })
    );
  });
  return { markup: markup.join(''), height: top + rows * ROW + 6 };
}
