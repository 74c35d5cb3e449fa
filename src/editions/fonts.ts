import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.resolve('package.json'));

interface Face {
  family: string;
  /** Its package and folder in `@expo-google-fonts/`. */
  from: string;
  weight: number;
  isItalic?: boolean;
}

/** Serif for text, plain for tables, and letters that neither has and a machine may lack. */
const FACES: Face[] = [
  { family: 'Book Serif', from: 'source-serif-4/400Regular', weight: 400 },
  { family: 'Book Serif', from: 'source-serif-4/400Regular_Italic', weight: 400, isItalic: true },
  { family: 'Book Serif', from: 'source-serif-4/600SemiBold', weight: 600 },
  { family: 'Book Plain', from: 'source-sans-3/400Regular', weight: 400 },
  { family: 'Book Plain', from: 'source-sans-3/400Regular_Italic', weight: 400, isItalic: true },
  { family: 'Book Plain', from: 'source-sans-3/600SemiBold', weight: 600 },
  { family: 'Book Letters', from: 'noto-sans-armenian/400Regular', weight: 400 },
  { family: 'Book Letters', from: 'noto-sans-armenian/600SemiBold', weight: 600 },
];

/** The rules that put the fonts of our own into a document: with them every machine sets the same pages. */
export async function fontRules(): Promise<string> {
  const rules = FACES.map(async ({ family, from, weight, isItalic }) => {
    const [style = '', name = ''] = from.split('/').toReversed();
    const file = `${fileName(name)}_${style}.ttf`;
    const bytes = await readFile(require.resolve(`@expo-google-fonts/${from}/${file}`));
    const source = `url(data:font/ttf;base64,${bytes.toString('base64')})`;
    return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${isItalic ? 'italic' : 'normal'};src:${source}}`;
  });
  return (await Promise.all(rules)).join('\n');
}

/** "source-serif-4" as in the names of its files: "SourceSerif4". */
function fileName(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, _hyphen, letter: string) => letter.toUpperCase());
}
