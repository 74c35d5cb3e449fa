import type { Lookup, Thing } from './lookup.ts';
import { MEETING_PHRASE, unitsOf, type Unit } from './units.ts';

/** A thing that answers, with how well, and the keys of its names that the query met. */
export interface Answer {
  thing: Thing;
  score: number;
  met: ReadonlySet<string>;
}

export interface Answers {
  answers: Answer[];
  /** What touches the query so slightly that it is shown only when nothing else is found. */
  slight: Answer[];
  units: Unit[];
}

/** How the kinds rank when all else is the same. */
const RANK: Record<string, number> = {
  place: 1,
  person: 1,
  term: 1,
  party: 1,
  point: 1,
  question: 0.97,
  passage: 0.9,
  position: 0.8,
  event: 0.92,
  numbers: 0.92,
  page: 0.95,
};

/** What falls so far behind the best answer is left to the full text. */
const FAR_BEHIND = 0.5;
const SLIGHT = 0.2;
const MOST = 24;
/** What a name adds that the query fills with nothing left over. */
const WHOLE = 0.2;

/** What the names alone answer to a query, best first. Empty when no word is near a known one. */
export function answersTo(query: string, lookup: Lookup, isTyping = true): Answers {
  const units = unitsOf(query, lookup, isTyping);
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const asked = lowerWords(query);
  const scores = new Map<Thing, { score: number; covered: number }>();
  for (const unit of units) {
    for (const [thing, worth] of thingsFor(unit, lookup)) {
      const sum = scores.get(thing) ?? { score: 0, covered: 0 };
      sum.score += unit.weight * worth;
      sum.covered += unit.weight;
      scores.set(thing, sum);
    }
  }
  const met = new Set(
    units.flatMap(({ meetings, others }) => [
      ...meetings.flatMap((meeting) => [...meeting.keys()]),
      ...others.flat(),
    ]),
  );
  const worth = worthOf(units);
  const answers = [...scores].map(([thing, { score, covered }]): Answer => {
    const filled = Math.max(...thing.names.map((name) => filledOf(name, worth, lookup)));
    const share = covered / total;
    const isWhole = filled > 0.95 && share > 0.95 ? WHOLE : 0;
    const kind = lookup.table.kinds[thing.row[0]]?.id ?? '';
    return {
      thing,
      met,
      score: ((score / total) * (0.65 + 0.35 * filled) + isWhole) * (RANK[kind] ?? 1),
    };
  });
  // What the words themselves add is looked at where it can matter.
  answers.sort((a, b) => b.score - a.score).splice(2 * MOST);
  for (const answer of answers) answer.score += saidAlike(answer.thing, asked, lookup);
  answers.sort((a, b) => b.score - a.score);
  const best = answers[0]?.score ?? 0;
  const near = varied(answers.filter(({ score }) => score >= best * FAR_BEHIND).slice(0, MOST));
  return best >= SLIGHT
    ? { units, answers: near, slight: [] }
    : { units, answers: [], slight: near };
}

/** How many answers are mixed, and what a second one of the same kind keeps of its score. */
const MIXED = 5;
const AGAIN = 0.9;

/** The answers with the first few of several kinds: an entry, then the questions and passages that tell of it. */
function varied(answers: Answer[]): Answer[] {
  const rest = [...answers];
  const first: Answer[] = [];
  while (first.length < MIXED && rest.length > 0) {
    const worth = ({ thing, score }: Answer) =>
      score * AGAIN ** first.filter((one) => one.thing.row[0] === thing.row[0]).length;
    const best = rest.reduce((best, one) => (worth(one) > worth(best) ? one : best));
    first.push(...rest.splice(rest.indexOf(best), 1));
  }
  return [...first, ...rest];
}

/** The things that have a unit's words, or a phrase that stands for it, each with how well. */
function thingsFor({ meetings, others }: Unit, { places }: Lookup): Map<Thing, number> {
  const found = new Map<Thing, number>();
  const raise = (thing: Thing, worth: number) => {
    if (worth > (found.get(thing) ?? 0)) found.set(thing, worth);
  };
  const own = new Map<Thing, number>();
  for (const meeting of meetings) {
    const best = new Map<Thing, number>();
    for (const [key, worth] of meeting) {
      for (const [thing, weight] of places.get(key) ?? []) {
        best.set(thing, Math.max(best.get(thing) ?? 0, worth * weight));
      }
    }
    for (const [thing, worth] of best) {
      own.set(thing, (own.get(thing) ?? 0) + worth / meetings.length);
    }
  }
  for (const [thing, worth] of own) raise(thing, worth);
  for (const phrase of others) {
    const [first, ...rest] = phrase.map((key) => places.get(key));
    for (const [thing, weight] of first ?? []) {
      const weights = [weight, ...rest.map((here) => here?.get(thing) ?? 0)];
      raise(thing, Math.min(...weights) * MEETING_PHRASE);
    }
  }
  return found;
}

/** For each key that the query met, how well. */
function worthOf(units: Unit[]): Map<string, number> {
  const worth = new Map<string, number>();
  const raise = (key: string, value: number) =>
    worth.set(key, Math.max(worth.get(key) ?? 0, value));
  for (const { meetings, others } of units) {
    for (const meeting of meetings) for (const [key, value] of meeting) raise(key, value);
    for (const key of others.flat()) raise(key, MEETING_PHRASE);
  }
  return worth;
}

/** How much of a name the query fills, 0 to 1. */
function filledOf(name: string[], worth: Map<string, number>, { rarity }: Lookup): number {
  let sum = 0;
  let filled = 0;
  for (const key of name) {
    sum += rarity(key);
    filled += rarity(key) * (worth.get(key) ?? 0);
  }
  return filled / sum;
}

/** What a title adds that has the query's words as they are, those that say nothing too, or asks the same way. */
function saidAlike({ row }: Thing, asked: string[], { table }: Lookup): number {
  const words = lowerWords(row[1]);
  const [first = ''] = asked;
  const isSameQuestion =
    table.asks.includes(first) && table.kinds[row[0]]?.id === 'question' && words[0] === first;
  const shared = asked.filter((word) => words.includes(word)).length;
  return (0.1 * shared) / asked.length + (isSameQuestion ? 0.1 : 0);
}

function lowerWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
