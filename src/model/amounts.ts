import type { NumberRecord, Site } from './content-set.ts';
import { fill } from './interface-words.ts';

/** A number record as it is printed: "2,783", "about 90,000", "20,000 to 25,000", "at least 150". */
export function printAmount(number: NumberRecord, site: Site): string {
  const print = (value: number) => new Intl.NumberFormat(site.language).format(value);
  const { words } = site;
  const { value, range, atLeast, atMost, approximate } = number;
  const amount =
    value !== undefined
      ? print(value)
      : range
        ? fill(words.to, { from: print(range[0]), to: print(range[1]) })
        : atLeast !== undefined
          ? fill(words.atLeast, { value: print(atLeast) })
          : fill(words.atMost, { value: print(atMost ?? 0) });
  return approximate ? fill(words.approximately, { value: amount }) : amount;
}
