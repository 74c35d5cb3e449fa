import type { Place } from './content-set.ts';

/** The period of a place's `controlled` in which the day falls; the last day of a period belongs to the next one. */
export function controlAt(place: Place, day: string): Place['controlled'][number] | undefined {
  return place.controlled.find(
    ({ from, to }) => (from === null || from <= day) && (to === null || day < to),
  );
}
