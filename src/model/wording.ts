import type { Words } from './content-set.ts';

/** The most words that a quotation may have (house rule 1). */
export const LONGEST_QUOTATION = 12;

const QUOTATION = /“([^“”]*)”/gu;

/** The quotations in a text, that is what stands between “ and ”, without the marks. */
export function quotations(text: string): string[] {
  return [...text.matchAll(QUOTATION)].map((match) => match[1] ?? '');
}

/** The number of words in a text: runs of characters with at least one letter or digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** House words that stand in a text outside quotation marks, each with its entry. */
export function houseWordsIn(text: string, words: Words): { form: string; entry: Words[number] }[] {
  const unquoted = text.replace(QUOTATION, '“”');
  return words.flatMap((entry) => {
    const rest = (entry.except ?? []).reduce((left, name) => left.replaceAll(name, ''), unquoted);
    return entry.forms
      .filter((form) => wholeWords(form).test(rest))
      .map((form) => ({ form, entry }));
  });
}

/** The form as whole words, whatever the case; letters of all scripts count as parts of a word. */
function wholeWords(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])${RegExp.escape(form)}(?![\\p{L}\\p{N}])`, 'iu');
}
