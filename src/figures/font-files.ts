import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const PACKAGE = path.resolve('package.json');
const SCOPE = '@expo-google-fonts/';
const { resolve } = createRequire(PACKAGE);

/**
 * The fonts for letters that the others lack, "noto-sans-SCRIPT": a subject in another script adds that package, and no
 * code changes.
 */
export const LETTER_FONTS: string[] = Object.keys(
  (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { dependencies: object }).dependencies,
)
  .filter((name) => name.startsWith(`${SCOPE}noto-sans-`))
  .map((name) => name.slice(SCOPE.length));

/** Where a font lies: `name` "source-serif-4", `style` "400Regular_Italic". Throws when its package is not installed. */
export function fontFile(name: string, style: string): string {
  const inFiles = name.replace(/(^|-)(\w)/g, (_, _hyphen, letter: string) => letter.toUpperCase());
  return resolve(`${SCOPE}${name}/${style}/${inFiles}_${style}.ttf`);
}
