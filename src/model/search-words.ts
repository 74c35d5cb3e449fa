import { plainLatin, soundKey } from './spelling.ts';
import { datesIn, type Months } from './written-dates.ts';

/** The rules of one language that the content gives. */
export interface WordRules {
  /** Keys of words that say nothing by themselves. */
  stops: ReadonlySet<string>;
  /** Endings that are taken for one another, each with the one that stays; the longest first. */
  endings: readonly (readonly [ending: string, stays: string])[];
  months: Months;
  /** Keys that were made before, by word. */
  known: Map<string, string>;
}

/** The rules from the lists of `content/search.yaml`. */
export function wordRules(
  lists: { stopWords: string[]; endings: string[][] },
  months: Months,
): WordRules {
  const endings = lists.endings
    .flatMap(([stays = '', ...others]) => others.map((ending) => [ending, stays] as const))
    .sort(([a], [b]) => b.length - a.length);
  const rules = { stops: new Set<string>(), endings, months, known: new Map<string, string>() };
  return { ...rules, stops: new Set(lists.stopWords.map((word) => keyOf(word, rules))) };
}

/** So many letters a stem must keep: an ending of one letter is easily a part of the word. */
const stemFor = (ending: string) => (ending.length > 1 ? 3 : 4);

/** The key of one word: its ending set aside, in plain Latin, by its sound. */
export function keyOf(word: string, { endings, known }: WordRules): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const latin = plainLatin(word);
  const found = endings.find(
    ([ending]) => latin.length - ending.length >= stemFor(ending) && latin.endsWith(ending),
  );
  const stem = found ? latin.slice(0, latin.length - found[0].length) + found[1] : latin;
  const key = soundKey(stem);
  known.set(word, key);
  return key;
}

/** A word of a text: as it is written, and its key; a date may have other readings. */
export interface SearchWord {
  written: string;
  key: string;
  others?: string[];
}

/** The words of a text in their order, its dates last. A name with a hyphen is two words. */
export function wordsOf(text: string, rules: WordRules): SearchWord[] {
  const { dates, rest } = datesIn(text, rules.months);
  const words = rest
    // An apostrophe is no letter, and ends a word only before an s.
    .replace(/['’ʼ`]s(?!\p{L})/gu, '')
    .replace(/['’ʼ`ʿʾ]/gu, '')
    // "3,825" is one number.
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  return [
    ...words.map((written) => ({ written, key: keyOf(written, rules) })),
    ...dates.map(([key = '', ...others]) => ({
      written: key,
      key,
      ...(others.length > 0 && { others }),
    })),
  ].filter(({ key }) => key !== '');
}

/** The words without those that say nothing; all of them when nothing else is left. */
export function tellingWords(words: SearchWord[], { stops }: WordRules): SearchWord[] {
  const telling = words.filter(({ key }) => !stops.has(key));
  return telling.length > 0 ? telling : words;
}
