import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkitten';

const { resolve } = createRequire(path.resolve('package.json'));
const sans = (style: string) =>
  resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`);
const armenian = (style: string) =>
  resolve(`@expo-google-fonts/noto-sans-armenian/${style}/NotoSansArmenian_${style}.ttf`);

/** Fonts of our own: a machine that builds may have none, and each has others. The first has Latin, Greek and Cyrillic. */
export const FONTS = [
  ...['400Regular', '400Regular_Italic', '600SemiBold'].map(sans),
  ...['400Regular', '600SemiBold'].map(armenian),
];

export type Weight = 400 | 600;

/** The fonts of a weight, in the order in which a letter is looked for. */
const ofWeight = new Map<Weight, Font[]>();

function fontsOf(weight: Weight): Font[] {
  const style = weight === 600 ? '600SemiBold' : '400Regular';
  const fonts =
    ofWeight.get(weight) ??
    [sans(style), armenian(style)].map((file) => {
      const font = create(readFileSync(file));
      if (font.isCollection) throw new Error(`${file} holds several fonts: name one.`);
      return font;
    });
  ofWeight.set(weight, fonts);
  return fonts;
}

/** The units of width that a text takes at a size; undefined when a letter is in none of our fonts. */
export function measuredWidth(text: string, size: number, weight: Weight): number | undefined {
  let width = 0;
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const font = fontsOf(weight).find((one) => one.hasGlyphForCodePoint(point));
    if (!font) return undefined;
    width += (font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm) * size;
  }
  return width;
}

/** A text in lines of at most `width` units; undefined when a word is wider, or a letter is in none of our fonts. */
export function measuredLines(
  text: string,
  width: number,
  size: number,
  weight: Weight,
): string[] | undefined {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    const measured = measuredWidth(longer, size, weight);
    if (measured === undefined) return undefined;
    if (measured <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  const isFitting = lines.every((line) => (measuredWidth(line, size, weight) ?? 0) <= width);
  return isFitting ? lines : undefined;
}
