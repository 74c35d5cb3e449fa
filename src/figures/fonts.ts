import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { fontFile, LETTER_FONTS } from './font-files.ts';

const SANS = 'source-sans-3';

/** Fonts of our own: a machine that builds may have none, and each has others. The first has Latin, Greek and Cyrillic. */
export const FONTS = [
  ...['400Regular', '400Regular_Italic', '600SemiBold'].map((style) => fontFile(SANS, style)),
  ...LETTER_FONTS.flatMap((name) =>
    ['400Regular', '600SemiBold'].map((style) => fontFile(name, style)),
  ),
];

export type Weight = 400 | 600;

/** The fonts of a weight, in the order in which a letter is looked for. */
const ofWeight = new Map<Weight, Font[]>();

function fontsOf(weight: Weight): Font[] {
  const style = weight === 600 ? '600SemiBold' : '400Regular';
  const fonts =
    ofWeight.get(weight) ??
    [SANS, ...LETTER_FONTS].map((name) => {
      const file = fontFile(name, style);
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
