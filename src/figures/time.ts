import { scaleUtc } from 'd3-scale';

/** The first moment of a date as exact as it is written, and the first moment after it. */
export function spanOf(written: string): [Date, Date] {
  const [year = 0, month, day] = written.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to =
    month === undefined
      ? Date.UTC(year + 1)
      : day === undefined
        ? Date.UTC(year, month)
        : Date.UTC(year, month - 1, day + 1);
  return [new Date(from), new Date(to)];
}

/** From dates to units. */
export type TimeScale = (moment: Date) => number;

/** A scale on which `from` to the end of `to` is `width` units long, starting at `left`. */
export function timeScale(from: string, to: string, left: number, width: number): TimeScale {
  return scaleUtc([spanOf(from)[0], spanOf(to)[1]], [left, left + width]);
}

/** Where a date stands: from and to in units, or once the same when it is a day. */
export function placeInTime(written: string, scale: TimeScale): [number, number] {
  const [from, to] = spanOf(written).map(scale) as [number, number];
  return written.length === 10 ? [from, from] : [from, to];
}
