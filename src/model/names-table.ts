import { chaptersInOrder } from './chapters.ts';
import type { ContentSet } from './content-set.ts';
import { FINDABLE_KINDS, findablesIn, type Findable, type FindableKind } from './findables.ts';
import { compare } from './order.ts';
import { partiesInOrder } from './parties.ts';
import { pageUrl } from './urls.ts';
import { tellingWords, wordRules, wordsOf, type WordRules } from './search-words.ts';
import { monthsOf } from './written-dates.ts';

/** One thing that is found; short, because every reader who searches loads them all. */
export type NamesRow = [
  /** Its place in `kinds`. */
  kind: number,
  title: string,
  /** From the root of the site, without the first slash. */
  href: string,
  detail: string,
  /** Keys of its names beside the title: words parted by a space, names by "|". */
  names: string,
  /** Keys of the words that tell it from others. */
  about: string,
  /** Places in `parties` and `periods`. */
  parties: number[],
  periods: number[],
];

/** The table that the search box loads once: everything with a name, folded to keys, and the rules to fold a query. */
export interface NamesTable {
  kinds: { id: FindableKind; label: string }[];
  parties: { id: string; label: string }[];
  periods: { id: string; label: string }[];
  dateLanguages: string[];
  endings: WordRules['endings'];
  /** Keys. */
  stops: string[];
  asks: string[];
  /** Groups of phrases that stand for one another, as keys. */
  meet: string[][];
  rows: NamesRow[];
}

/** How many words of what is written about a thing are kept, the rarest first; a name says the most of itself. */
const ABOUT_WORDS: Record<FindableKind, number> = {
  place: 1,
  person: 2,
  term: 5,
  party: 0,
  point: 7,
  question: 4,
  passage: 4,
  position: 0,
  event: 0,
  numbers: 5,
  page: 5,
  sources: 0,
};

/** The table of all names. */
export function namesTable(content: ContentSet): NamesTable {
  const { search, site } = content;
  const rules = wordRules(search, monthsOf(search.dateLanguages));
  const findables = findablesIn(content);
  const parties = partiesInOrder(content).map(({ id, name }) => ({ id, label: name }));
  const periods = chaptersInOrder(content).map(({ id, short }) => ({ id, label: short }));
  const about = rarestWords(findables, rules);
  const keys = (text: string) => tellingWords(wordsOf(text, rules), rules).map(({ key }) => key);

  return {
    kinds: FINDABLE_KINDS.map((id) => ({
      id,
      label: site.words.findable[id],
    })),
    parties,
    periods,
    dateLanguages: search.dateLanguages,
    endings: rules.endings,
    stops: [...rules.stops],
    asks: search.questionWords.map((word) => wordsOf(word, rules)[0]?.key ?? ''),
    meet: search.meet.map((group) => unique(group.map((phrase) => keys(phrase).join(' ')))),
    rows: findables.map((one, index) => [
      FINDABLE_KINDS.indexOf(one.kind),
      one.title,
      one.href.slice(pageUrl('home').length),
      one.detail,
      unique(one.names.map((name) => keys(name).join(' ')))
        .filter((name) => name !== keys(one.title).join(' '))
        .join('|'),
      about[index] ?? '',
      places(one.parties, parties),
      places(one.periods, periods),
    ]),
  };
}

function unique(keys: string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '');
}

function places(ids: string[], all: { id: string }[]): number[] {
  return all.flatMap(({ id }, place) => (ids.includes(id) ? [place] : []));
}

/** Of each thing the words that tell it from the others: often here, seldom elsewhere, in none of its names. */
function rarestWords(findables: Findable[], rules: WordRules): string[] {
  const counts = findables.map(({ about, names, title }) => {
    const own = new Set(
      [title, ...names].flatMap((name) => wordsOf(name, rules).map(({ key }) => key)),
    );
    const words = wordsOf(about, rules).map(({ key }) => key);
    const telling = words.filter((key) => !rules.stops.has(key) && !own.has(key) && key.length > 2);
    return Map.groupBy(telling, (key) => key);
  });
  const spread = new Map<string, number>();
  for (const key of counts.flatMap((words) => [...words.keys()])) {
    spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  const worth = (key: string, { length }: string[]) =>
    (1 + Math.log(length)) * Math.log(findables.length / (spread.get(key) ?? 1));
  return counts.map((words, index) =>
    [...words]
      .sort(([a, here], [b, there]) => worth(b, there) - worth(a, here) || compare(a, b))
      .slice(0, ABOUT_WORDS[findables[index]?.kind ?? 'page'])
      .map(([key]) => key)
      .join(' '),
  );
}
