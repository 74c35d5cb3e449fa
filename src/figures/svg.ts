/** Attributes of an element; what is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>;

/** One element of SVG with what stands in it, which is taken as it is: escape words with `escaped`. */
export function element(name: string, attributes: Attributes, ...inner: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escaped(value)}"`)
    .join('');
  const content = inner.join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

/** Words as they stand in markup. */
export function escaped(words = ''): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** To a tenth of a unit: what no eye tells apart costs no byte. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
