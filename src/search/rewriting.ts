import { printDate } from '../model/dates.ts';
import { keyOf } from '../model/search-words.ts';
import type { Answer } from './answers.ts';
import type { Lookup, Thing } from './lookup.ts';
import type { Unit } from './units.ts';

/** The words of a title as they are written. */
export function writtenWords(title: string): string[] {
  return title.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
}

/** How many of the best answers are asked for the site's own spelling. */
const ASKED = 8;

/** A word for the full text: as the site writes it, and, when that is a guess, as the reader wrote it. */
export interface WantedWord {
  word: string;
  written?: string;
}

/** The words of the query as the site writes them, for a full text that forgives nothing. */
export function siteWords(
  units: Unit[],
  answers: Answer[],
  lookup: Lookup,
  language: string,
): WantedWord[] {
  const best = answers.slice(0, ASKED).map(({ thing }) => thing);
  return units.flatMap(({ words, meetings, others, guess }) => {
    const isKnown = words.some(({ key }) => lookup.places.has(key));
    const standIn = isKnown ? undefined : standInFor(others, best, lookup);
    if (standIn) return standIn.map((word) => ({ word }));
    return words.flatMap(({ written, key }, place): WantedWord[] => {
      if (/^\d{4}-\d/.test(key)) return [{ word: printDate(key, language) }];
      const spelling = siteSpelling(meetings[place] ?? new Map<string, number>(), best, lookup);
      if (!spelling) return [{ word: written }];
      return guess === undefined
        ? spelling.map((word) => ({ word }))
        : [{ word: spelling.join(' '), written }];
    });
  });
}

/** For words that the site does not have, say in another script: the phrase of a title that stands for them. */
function standInFor(others: string[][], best: Thing[], { rules }: Lookup): string[] | undefined {
  for (const { row } of best) {
    const words = writtenWords(row[1]);
    const keys = words.map((word) => keyOf(word, rules));
    const phrase = others.find((one) => one.every((key) => keys.includes(key)));
    if (phrase) return phrase.flatMap((key) => words[keys.indexOf(key)] ?? []);
  }
  return undefined;
}

/** The word of a title that is met; else the name under which the thing is listed; else nothing. */
function siteSpelling(
  meeting: Map<string, number>,
  best: Thing[],
  lookup: Lookup,
): string[] | undefined {
  const isGood = (key: string) => (meeting.get(key) ?? 0) >= 0.6;
  for (const { row } of best) {
    const word = writtenWords(row[1]).find((one) => isGood(keyOf(one, lookup.rules)));
    if (word !== undefined) return [word];
  }
  // A date is a name of an event, and no spelling of its title.
  if ([...meeting.keys()].some((key) => /^[-\d]/.test(key))) return undefined;
  const listed = best.find(({ names }) =>
    names.some((name) => name.length === 1 && name.some(isGood)),
  );
  if (!listed) return undefined;
  // The first name beside a title of two is the one that the site writes.
  const [own] = listed.row[4].split('|');
  const parts = listed.row[1].split('/').map(writtenWords);
  return (
    parts.find((part) => part.map((word) => keyOf(word, lookup.rules)).join(' ') === own) ??
    parts.at(-1)
  );
}

/** The query with its misspelt words as the site writes them; nothing when none was guessed. */
export function meantQuery(units: Unit[], answers: Answer[], lookup: Lookup): string | undefined {
  const best = answers.slice(0, ASKED).map(({ thing }) => thing);
  const words = units.flatMap(({ words, meetings, guess }) =>
    words.map(({ written }, place) => {
      const meeting = meetings[place];
      if (guess === undefined || !meeting?.has(guess)) return { written, meant: undefined };
      return { written, meant: siteSpelling(meeting, best, lookup) };
    }),
  );
  if (words.every(({ meant }) => meant === undefined)) return undefined;
  return words.map(({ written, meant }) => meant?.join(' ') ?? written).join(' ');
}
