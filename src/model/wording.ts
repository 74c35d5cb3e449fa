import type { Words } from './content-set.ts';

/** The most words that a quotation may have (house rule 1). */
export const LONGEST_QUOTATION = 12;

const QUOTATION = /“([^“”]*)”/gu;

/** The quotations in a text, that is what stands between “ and ”, without the marks. */
export function quotations(text: string): string[] {
  return [...text.matchAll(QUOTATION)].map((match) => match[1] ?? '');
}

/** The first quotation mark of another kind, or without its pair: what it quotes is not known as a quotation. */
export function strayMarkIn(text: string): { mark: string; offset: number } | undefined {
  const rest = text.replace(QUOTATION, (quotation) => `_${quotation.slice(1, -1)}_`);
  const found = /["«»„‟‹›“”]/u.exec(rest);
  return found ? { mark: found[0], offset: found.index } : undefined;
}

/** The number of words in a text: runs of characters with at least one letter or digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The text with its quotations blanked out, letter for letter, so that places in it stay the same. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, (quotation) => `“${' '.repeat(quotation.length - 2)}”`);
}

/** House words that stand in a text outside quotation marks, each with its entry and its first place. */
export function houseWordsIn(
  text: string,
  words: Words,
): { form: string; offset: number; entry: Words[number] }[] {
  const unquoted = withoutQuotations(text);
  return words.flatMap((entry) => {
    const form = formOf(entry);
    if (unquoted.search(form) < 0) return [];
    const rest = (entry.except ?? []).reduce(
      (left, name) => left.replaceAll(name, ' '.repeat(name.length)),
      unquoted,
    );
    const found = new Map<string, number>();
    for (const { 0: written, index } of rest.matchAll(form)) {
      const low = written.toLowerCase();
      found.set(low, found.get(low) ?? index);
    }
    return entry.forms.flatMap((one) => {
      const offset = found.get(one.toLowerCase());
      return offset === undefined ? [] : [{ form: one, offset, entry }];
    });
  });
}

/** Built once for each entry: thousands of texts are searched for every form. */
const forms = new WeakMap<Words[number], RegExp>();

/** Any form of the entry as whole words, whatever the case; letters of all scripts count as parts of a word. */
function formOf(entry: Words[number]): RegExp {
  const known = forms.get(entry);
  if (known) return known;
  // The longest first: "anti-terrorist" before "anti-terror".
  const any = entry.forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => RegExp.escape(form))
    .join('|');
  const built = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
  forms.set(entry, built);
  return built;
}
