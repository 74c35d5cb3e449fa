import type { NamesRow, NamesTable } from '../model/names-table.ts';
import { tellingWords, wordsOf, type WordRules } from '../model/search-words.ts';
import { monthsOf } from '../model/written-dates.ts';

/** A word in a name counts fully, a word in what is written about it less. */
const IN_NAME = 1;
const IN_ABOUT = 0.45;

/** One thing that can be found, ready to be matched. */
export interface Thing {
  row: NamesRow;
  /** Its names as lists of keys, the title first. */
  names: string[][];
}

/** The table of names, turned round: from a word to the things that have it. */
export interface Lookup {
  table: NamesTable;
  rules: WordRules;
  things: Thing[];
  /** Key to the things with it, each with the weight of the place where it stands. */
  places: Map<string, Map<Thing, number>>;
  /** The keys that are words, and those that are dates or numbers. */
  words: string[];
  dates: string[];
  /** How much a key tells: about 0.8 for what is everywhere, about 3 for what stands once. */
  rarity: (key: string) => number;
  /** The phrases that stand for one another, by the first word of each. */
  groups: Map<string, { phrase: string[]; group: string[][] }[]>;
}

/** Turns the loaded table round; once a page. */
export function lookupOf(table: NamesTable): Lookup {
  const rules = {
    stops: new Set(table.stops),
    endings: table.endings,
    months: monthsOf(table.dateLanguages),
    known: new Map<string, string>(),
  };
  const places: Lookup['places'] = new Map();
  const put = (key: string, thing: Thing, weight: number) => {
    const here = places.get(key) ?? new Map<Thing, number>();
    if (!here.has(thing)) here.set(thing, weight);
    places.set(key, here);
  };
  const things = table.rows.map((row): Thing => {
    const names = [
      // Two names in one title are one name each.
      ...row[1].split('/').map((name) => keysOf(name, rules)),
      ...(row[4] === '' ? [] : row[4].split('|').map((name) => name.split(' '))),
    ];
    const thing = { row, names };
    for (const key of thing.names.flat()) put(key, thing, IN_NAME);
    for (const key of row[5].split(' ')) put(key, thing, IN_ABOUT);
    return thing;
  });
  places.delete('');

  const groups: Lookup['groups'] = new Map();
  for (const written of table.meet) {
    const group = written.map((phrase) => phrase.split(' '));
    for (const phrase of group) {
      const [first = ''] = phrase;
      groups.set(first, [...(groups.get(first) ?? []), { phrase, group }]);
    }
  }
  const tells = (spread: number) => 0.5 + Math.log10(1 + things.length / spread);
  const rarities = new Map([...places].map(([key, here]) => [key, tells(here.size)]));
  const middling = tells(things.length / 30);
  const rarity = (key: string) => rarities.get(key) ?? middling;
  const keys = [...places.keys()];
  const isDate = (key: string) => /^[-\d]/.test(key);
  const dates = keys.filter(isDate);
  const words = [...new Set([...keys, ...groups.keys()])].filter((key) => !isDate(key));
  return { table, rules, things, words, dates, places, rarity, groups };
}

function keysOf(name: string, rules: WordRules): string[] {
  return tellingWords(wordsOf(name, rules), rules).map(({ key }) => key);
}
