import { readFile } from 'node:fs/promises';
import { fontFile, LETTER_FONTS } from '../figures/font-files.ts';

interface Face {
  family: string;
  /** Its package and the style in it. */
  name: string;
  style: string;
  weight: number;
  isItalic?: boolean;
}

/** Serif for text, plain for tables, and letters that neither has and a machine may lack. */
const FACES: Face[] = [
  { family: 'Book Serif', name: 'source-serif-4', style: '400Regular', weight: 400 },
  {
    family: 'Book Serif',
    name: 'source-serif-4',
    style: '400Regular_Italic',
    weight: 400,
    isItalic: true,
  },
  { family: 'Book Serif', name: 'source-serif-4', style: '600SemiBold', weight: 600 },
  { family: 'Book Plain', name: 'source-sans-3', style: '400Regular', weight: 400 },
  {
    family: 'Book Plain',
    name: 'source-sans-3',
    style: '400Regular_Italic',
    weight: 400,
    isItalic: true,
  },
  { family: 'Book Plain', name: 'source-sans-3', style: '600SemiBold', weight: 600 },
  ...LETTER_FONTS.flatMap((name) => [
    { family: 'Book Letters', name, style: '400Regular', weight: 400 },
    { family: 'Book Letters', name, style: '600SemiBold', weight: 600 },
  ]),
];

/** The rules that put the fonts of our own into a document: with them every machine sets the same pages. */
export async function fontRules(): Promise<string> {
  const rules = FACES.map(async ({ family, name, style, weight, isItalic }) => {
    const bytes = await readFile(fontFile(name, style));
    const source = `url(data:font/ttf;base64,${bytes.toString('base64')})`;
    return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${isItalic ? 'italic' : 'normal'};src:${source}}`;
  });
  return (await Promise.all(rules)).join('\n');
}
