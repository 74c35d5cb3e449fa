import { allowance, distance } from './distance.ts';

/** Of the ids or names that there are the one that was meant, when it is a slip of the finger or two away. */
export function nearestId(written: string, known: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  const limit = allowance(wanted.length);
  const [nearest] = [...known]
    .map((one) => ({ one, apart: distance(wanted, one.toLowerCase(), limit) }))
    .filter(({ apart }) => apart <= limit)
    .sort((a, b) => a.apart - b.apart);
  return nearest?.one;
}

/** "did you mean "watch-report"? If not, "; empty when nothing is near. */
export function didYouMean(written: string, known: Iterable<string>): string {
  const nearest = nearestId(written, known);
  return nearest === undefined ? '' : `did you mean "${nearest}"? If not, `;
}
