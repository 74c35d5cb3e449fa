/** By code unit, the same on every machine, unlike the order of a language: for `sort`. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
