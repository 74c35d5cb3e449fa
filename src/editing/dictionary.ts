import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import nspell from 'nspell';

/** What stands before a hyphen and is no word. */
const PREFIXES = new Set(['anti', 'co', 'de', 'non', 'pre', 'pro', 're', 'semi']);

/**
 * Whether a word stands in the British dictionary or in the subject's own list (`spelling.txt`, a word to a line, # for
 * a remark). A word with hyphens stands there when its parts do.
 */
export function dictionaryOf(folder: string): (word: string) => boolean {
  const place = path.dirname(createRequire(import.meta.url).resolve('dictionary-en-gb'));
  const dictionary = nspell(
    readFileSync(path.join(place, 'index.aff')),
    readFileSync(path.join(place, 'index.dic')),
  );
  const list = path.join(folder, 'spelling.txt');
  const own = new Set(
    (existsSync(list) ? readFileSync(list, 'utf8') : '')
      .split(/\r?\n/)
      .map((line) => line.replace(/#.*/, '').trim()),
  );
  const isWord = (word: string) => own.has(word) || dictionary.correct(word);
  return (word) =>
    isWord(word) ||
    word.split('-').every((part) => part === '' || PREFIXES.has(part) || isWord(part));
}
