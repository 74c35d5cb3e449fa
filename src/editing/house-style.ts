import type { ContentSet } from '../model/content-set.ts';
import type { Problem } from '../model/problem.ts';
import { proseOf, type Prose } from '../model/prose.ts';
import { withoutQuotations, wordCount } from '../model/wording.ts';
import { loneNames, nearNames } from './house-names.ts';

/** The most words of a sentence and of a paragraph that a reader follows at one go. */
const LONGEST_SENTENCE = 45;
const LONGEST_PARAGRAPH = 130;

/** Forms of dates and numbers that the house writes otherwise. */
const FORMS: { form: RegExp; write: string }[] = [
  {
    form: /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/,
    write: 'the day before the month, as 4 August 2022',
  },
  {
    form: /\b\d{1,2}(?:st|nd|rd|th)(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
    write: 'the day as a bare number, as 4 August',
  },
  {
    form: /\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b/,
    write: 'the month in letters, as 4 August 2022',
  },
  { form: /\b\d{4}-\d{2}-\d{2}\b/, write: 'the date in words, as 4 August 2022' },
  {
    form: /(?<![.\d]|Doc\. )\b(?!(?:1\d|20)\d\d\b)\d{4,}\b(?![-/])/,
    write: 'a comma between the thousands, as 12,500',
  },
  { form: /\b\d{1,3}(?: \d{3})+\b/, write: 'a comma between the thousands, as 12,500' },
  { form: /\d+(?:\.\d+)?\s?%/, write: '“per cent”' },
  { form: /\b\d+(?:\.\d+)?\s?(?:mln|mn|bn)\b/, write: '“million” or “billion”' },
];

/** A word of lower-case Latin letters, with hyphens; words of other scripts and parts of addresses are none. */
const WORD = /(?<![\p{L}\d./@’'-])[a-zà-ÿ][\p{Script=Latin}\p{M}’'-]+(?!\p{L})/gu;

/** Whether a word is spelt as the house spells. */
export type IsWord = (word: string) => boolean;

/** What an editor should look at: long sentences, forms of dates and numbers, spelling, names. Stops nothing. */
export function styleWarnings(content: ContentSet, isWord: IsWord): Problem[] {
  const prose = proseOf(content).filter(({ file }) => file !== 'content/site.yaml');
  return [
    ...prose.flatMap(longRuns),
    ...prose.flatMap(formsOf),
    ...spelling(prose, isWord),
    ...nearNames(prose, content, isWord),
    ...loneNames(prose, content),
  ];
}

function longRuns({ file, type, text, placeOf }: Prose): Problem[] {
  if (type === 'tableCell' || type === 'heading') return [];
  const sentences = [...text.matchAll(/[^.!?]+(?:[.!?](?!\s+\p{Lu}|\s*$)[^.!?]*)*[.!?]?/gu)];
  const long = sentences
    .filter(([sentence]) => wordCount(sentence) > LONGEST_SENTENCE)
    .map(({ 0: sentence, index }) => ({
      file,
      at: placeOf(index + (sentence.length - sentence.trimStart().length)),
      says: `has a sentence of ${wordCount(sentence)} words: make two of it.`,
    }));
  const words = wordCount(text);
  return words > LONGEST_PARAGRAPH && type === 'paragraph'
    ? [...long, { file, at: placeOf(0), says: `has a paragraph of ${words} words: divide it.` }]
    : long;
}

function formsOf({ file, type, text, placeOf }: Prose): Problem[] {
  // Fields hold dates and ids for the program.
  if (type === 'field' && !/\s/.test(text)) return [];
  const unquoted = withoutQuotations(text);
  return FORMS.flatMap(({ form, write }) => {
    const found = form.exec(unquoted);
    return found
      ? [{ file, at: placeOf(found.index), says: `writes "${found[0]}": write ${write}.` }]
      : [];
  });
}

/** Words that are no names and that no dictionary knows, each once, where it stands first. */
function spelling(prose: Prose[], isWord: IsWord): Problem[] {
  const seen = new Set<string>();
  return prose.flatMap(({ file, type, text, placeOf }) =>
    type === 'field' && !/\s/.test(text)
      ? []
      : [...withoutQuotations(text).matchAll(WORD)].flatMap(({ 0: written, index }) => {
          const word = written.replaceAll('’', "'").replace(/'s?$/, '');
          if (seen.has(word)) return [];
          seen.add(word);
          return isWord(word)
            ? []
            : [
                {
                  file,
                  at: placeOf(index),
                  says: `writes "${word}", which the British dictionary does not know: correct it, or add it to content/spelling.txt.`,
                },
              ];
        }),
  );
}
