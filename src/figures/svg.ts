/** Attributes of an element; what is undefined is left out. */
export type Attributes = Record<string, string | number | undefined>;

/** One element of SVG with what stands in it, which is taken as it is: escape words with `escaped`. */
export function element(name: string, attributes: Attributes, ...inner: string[]): string {
  const attributesWritten = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${key === 'class' ? classes(value) : written(value)}"`)
    .join('');
  const content = inner.join('');
  return content
    ? `<${name}${attributesWritten}>${content}</${name}>`
    : `<${name}${attributesWritten}/>`;
}

function written(value: string | number | undefined): string | number {
  return typeof value === 'number' ? round(value) : escaped(value);
}

/** Looks as classes with a prefix of their own: what `use` repeats is out of reach of rules by ancestors. */
function classes(looks: string | number | undefined): string {
  return String(looks)
    .split(' ')
    .map((look) => `fig-${look}`)
    .join(' ');
}

/** Words as they stand in markup. */
export function escaped(words = ''): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** To a tenth of a unit: what no eye tells apart costs no byte. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
