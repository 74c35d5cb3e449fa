import type { ContentSet } from './content-set.ts';
import type { Problem } from './problem.ts';
import { proseOf } from './prose.ts';
import { houseWordsIn, LONGEST_QUOTATION, quotations, strayMarkIn, wordCount } from './wording.ts';

/** Quotations that are too long or not marked as such, and words that the house does not use outside them. */
export function wordingProblems(content: ContentSet): Problem[] {
  return proseOf(content).flatMap(({ file, placeOf, text }) => [
    ...[strayMarkIn(text)].flatMap((stray) =>
      stray
        ? [
            {
              file,
              at: placeOf(stray.offset),
              says: `has a quotation mark ${stray.mark} by itself: put each quotation between “ and ”.`,
            },
          ]
        : [],
    ),
    ...quotations(text)
      .filter((quotation) => wordCount(quotation) > LONGEST_QUOTATION)
      .map((quotation) => ({
        file,
        at: placeOf(text.indexOf(`“${quotation}`)),
        says: `quotes ${wordCount(quotation)} words, “${quotation}”: quote at most ${LONGEST_QUOTATION}, and say the rest in your own words.`,
      })),
    ...houseWordsIn(text, content.words).map(({ form, offset, entry }) => ({
      file,
      at: placeOf(offset),
      says: `uses "${form}": write ${entry.instead}, or quote it in “ ” with its speaker. ${entry.why}`,
    })),
  ]);
}
