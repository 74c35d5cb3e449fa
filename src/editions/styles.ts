import { generate, parse, walk } from 'css-tree';

/**
 * The styles of many pages as one, each rule once, without those that follow a box which one ticks: a browser tries
 * every rule on every element, and a book has a hundred thousand.
 */
export function mergedStyles(styles: string[]): string {
  const seen = new Set<string>();
  const sheets = [...new Set(styles)].map((style) => {
    const sheet = parse(style);
    walk(sheet, {
      visit: 'Rule',
      enter(rule, item, list) {
        // What is nested goes with the rule that it stands in.
        if (this.rule) return;
        const { name = '', prelude } = this.atrule ?? {};
        const key = [name, prelude ? generate(prelude) : '', generate(rule)].join(' ');
        if (seen.has(key) || key.includes(':checked')) list.remove(item);
        seen.add(key);
      },
    });
    return generate(sheet);
  });
  return sheets.join('\n');
}
