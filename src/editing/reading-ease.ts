import { flesch } from 'flesch';
import { syllable } from 'syllable';
import type { Body, ContentSet } from '../model/content-set.ts';

/** How easily a text reads on Flesch's scale, from 0 for scholars to 100 for children of eleven. */
export interface ReadingEase {
  text: string;
  /** Of its one-minute version. */
  oneMinute: number;
  whole: number;
}

/** The ease of each page that has a one-minute version, the least easy one first. */
export function readingEases(content: ContentSet): ReadingEase[] {
  return [...content.pages]
    .flatMap(([text, { body }]) => {
      const minute = body.components.find(({ name }) => name === 'OneMinute');
      if (!minute) return [];
      const { language } = content.site;
      return [
        { text, oneMinute: easeOf(minute.text, language), whole: easeOf(proseOf(body), language) },
      ];
    })
    .sort((a, b) => a.oneMinute - b.oneMinute);
}

/**
 * Flesch's reading ease of an English text: 206.835 - 1.015 x words a sentence - 84.6 x syllables a word (Flesch, 1948),
 * rounded. Names count as any word, though a reader of the subject knows them: the figure is rather too low. Numerals
 * are left out, since no two readers say them alike.
 */
export function easeOf(text: string, language: string): number {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment)
    .filter(hasLetter);
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .map(({ segment }) => segment)
    .filter(hasLetter);
  return Math.round(
    flesch({
      sentence: sentences.length,
      word: words.length,
      syllable: words.reduce((sum, word) => sum + syllable(word), 0),
    }),
  );
}

function proseOf({ blocks }: Body): string {
  return blocks
    .filter(({ type }) => type === 'paragraph')
    .map(({ text }) => text)
    .join('\n');
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
