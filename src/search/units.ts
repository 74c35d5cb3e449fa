import { compare } from '../model/order.ts';
import { tellingWords, wordsOf, type SearchWord } from '../model/search-words.ts';
import { allowance, distance, isAlike } from '../model/distance.ts';
import type { Lookup } from './lookup.ts';

/** How well a word of the table meets a word of the query, 0 to 1. */
export type Meeting = Map<string, number>;

/** A word or phrase of the query with all that it may meet. */
export interface Unit {
  words: SearchWord[];
  /** For each of its words the words of the table that it meets. */
  meetings: Meeting[];
  /** Phrases that stand for it. */
  others: string[][];
  /** How much it tells: the rarer, the more. */
  weight: number;
  /** The word of the table that a misspelt one was taken for. */
  guess?: string;
}

/** A phrase that stands for another counts a little less than the words themselves. */
export const MEETING_PHRASE = 0.85;
const PREFIX = 0.55;
const BEGUN_PREFIX = 0.85;

/** The query as units. `isTyping`: the last word may still be a beginning. */
export function unitsOf(query: string, lookup: Lookup, isTyping: boolean): Unit[] {
  const words = tellingWords(wordsOf(query, lookup.rules), lookup.rules);
  const met = words.map((word, index) =>
    meet(word, lookup, isTyping && index === words.length - 1),
  );
  const units: Unit[] = [];
  for (let place = 0; place < words.length;) {
    const phrases = phrasesAt(place, met, lookup);
    const length = Math.max(1, ...phrases.map(({ phrase }) => phrase.length));
    const own = met.slice(place, place + length);
    const guess = own.find((one) => one.guess !== undefined)?.guess;
    const meant = own.map(({ key }) => key).join(' ');
    units.push({
      words: words.slice(place, place + length),
      meetings: own.map(({ meeting }) => meeting),
      others: phrases
        .filter(({ phrase }) => phrase.length === length)
        .flatMap(({ group }) => group)
        .filter((phrase) => phrase.join(' ') !== meant),
      weight: Math.max(...own.map(({ meeting }) => rarityOf(meeting, lookup))) * Math.sqrt(length),
      ...(guess !== undefined && { guess }),
    });
    place += length;
  }
  return units;
}

interface Met {
  /** What the word is taken for. */
  key: string;
  meeting: Meeting;
  guess?: string;
}

/** The phrases of the groups that begin with this word. */
function phrasesAt(place: number, met: Met[], { groups }: Lookup) {
  return (groups.get(met[place]?.key ?? '') ?? []).filter(({ phrase }) =>
    phrase.every((key, index) => met[place + index]?.key === key),
  );
}

function meet(word: SearchWord, lookup: Lookup, isBegun: boolean): Met {
  const { key, others } = word;
  if (/^\d{4}-|^-\d/.test(key)) return { key, meeting: meetDate(key, lookup.dates, others) };
  const meeting: Meeting = new Map();
  if (lookup.places.has(key)) meeting.set(key, 1);
  const isKnown = meeting.size > 0 || lookup.groups.has(key);
  if (/^\d+$/.test(key)) {
    if (/^(19|20)\d\d$/.test(key)) {
      for (const date of lookup.dates) if (date.startsWith(`${key}-`)) meeting.set(date, 0.6);
    }
    return { key, meeting };
  }
  if (key.length >= (isBegun ? 1 : 4)) {
    const share = isKnown ? PREFIX : BEGUN_PREFIX;
    for (const word of lookup.words) {
      if (word.length > key.length && word.startsWith(key)) {
        meeting.set(word, share * (0.6 + (0.4 * key.length) / word.length));
      }
    }
  }
  if (isKnown || (isBegun && meeting.size > 0)) return { key, meeting };
  return guess(key, lookup, isBegun, meeting);
}

/** How much nearer the nearest words must be than those that are left out. */
const NEAR = 0.45;

/** A word that is not known, taken for the words of the table that are nearest. */
function guess(key: string, lookup: Lookup, isBegun: boolean, meeting: Meeting): Met {
  const limit = allowance(key.length);
  const near: [string, number][] = [];
  let least = limit;
  for (const word of lookup.words) {
    // Few mistake the first letter.
    if (!isAlike(key, word)) continue;
    let apart = distance(key, word, least + NEAR);
    if (isBegun && key.length >= 5 && word.length > key.length) {
      apart = Math.min(apart, distance(key, word.slice(0, key.length), least) + 0.4);
    }
    if (apart > limit) continue;
    near.push([word, apart]);
    least = Math.min(least, apart);
  }
  const nearest = near
    .filter(([, apart]) => apart <= least + NEAR)
    .sort(([a, near], [b, far]) => near - far || compare(a, b));
  for (const [word, apart] of nearest) {
    const worth = 0.9 - (0.8 * apart) / key.length;
    meeting.set(word, Math.max(worth, meeting.get(word) ?? 0));
  }
  const [best] = nearest;
  return best ? { key: best[0], meeting, guess: best[0] } : { key, meeting };
}

/** A date meets the same day, then the month and the year that it is in; a month its days. */
function meetDate(key: string, dates: string[], others: string[] = []): Meeting {
  const meeting: Meeting = new Map();
  const [year = '', month = '', day] = key.split('-');
  const monthOf = (date: string) => date.split('-')[1] === month;
  for (const date of dates) {
    const isSameYear = year === '' || date.startsWith('-') || date.startsWith(`${year}-`);
    if (date === key) meeting.set(date, 1);
    else if (day && date.endsWith(`-${month}-${day}`) && isSameYear) meeting.set(date, 0.9);
    else if (day && date === `${year}-${month}`) meeting.set(date, 0.5);
    else if (!day && monthOf(date) && isSameYear) meeting.set(date, 0.85);
    else if (others.includes(date)) meeting.set(date, 0.6);
    else if (year && date === year) meeting.set(date, 0.2);
  }
  return meeting;
}

/** How much a word tells; a beginning as much as the commonest word that it may become. */
function rarityOf(meeting: Meeting, { rarity }: Lookup): number {
  const good = [...meeting].filter(([, worth]) => worth > 0.7).map(([key]) => rarity(key));
  return good.length > 0 ? Math.min(...good) : rarity('');
}
