import { z } from 'astro/zod';
import { account, date, finding, id, sources, status, text, url } from './common.ts';

/** A document that the site cites. */
export const sourceSchema = z.strictObject({
  /** Its title; in [square brackets] when the document has none and we describe it. */
  title: text,
  /** Who published it first. */
  publisher: text,
  kind: z.enum(['court', 'document', 'news', 'wire', 'ngo', 'research', 'reference']),
  /** Who owns or pays for the publisher. */
  ownership: z.enum([
    'official',
    'state-media',
    'public',
    'private',
    'ngo',
    'intergovernmental',
    'court',
    'research',
  ]),
  /** Where the publisher sits, in words, or "International". */
  country: text,
  /** The party whose side the document speaks from, or "independent". */
  voice: id,
  /** Left out when the document bears no date. */
  published: date.optional(),
  /** True when the date of publication is not exact. */
  approximate: z.boolean().optional(),
  /** BCP 47: "en", "hy", "az", "ru". */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'use a language code such as "en"'),
  url,
  /** Where it was read, when that was not at its publisher. */
  via: z.strictObject({ publisher: text, url: url.optional() }).optional(),
  /** Whether all of it was read, or a part. */
  read: z.enum(['full', 'excerpt']),
  note: text.optional(),
});

/** Something that happened. What a party says about it stands in `accounts`. */
export const eventSchema = z.strictObject({
  /** What happened, present tense, no cause and no blame. */
  title: z.string().min(1).max(110),
  date,
  /** The last day, when it lasted. */
  until: date.optional(),
  lane: z.enum(['battlefield', 'diplomacy', 'law', 'people']),
  status,
  /** Who did it or was part of it. */
  parties: z.array(id),
  places: z.array(id),
  /** One or two sentences more. */
  text: text.optional(),
  /** Each side's account, where they differ. */
  accounts: z.array(account).optional(),
  found: finding.optional(),
  /** Points of the statement that it bears on. */
  clauses: z.array(id).optional(),
  /** The chapter that tells it. */
  page: id,
  sources,
});

/** A statement that somebody makes, and somebody else denies. */
export const claimSchema = z.strictObject({
  /** The statement in the words of those who hold it. */
  text,
  status,
  heldBy: z.array(account).min(1, 'say who holds it'),
  /** Who denies it, and in what words; may be empty unless the claim is disputed. */
  deniedBy: z.array(account),
  found: finding,
  /** The chapter that tells it. */
  page: id,
});

/** A stated quantity: value, range or bound; who counted; as of when. */
export const numberSchema = z
  .strictObject({
    /** What exactly is counted. */
    what: text,
    /** The id of its table in site.yaml. */
    table: id,
    /** The party whose people it counts. */
    side: id.optional(),
    value: z.number().optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
    atLeast: z.number().optional(),
    atMost: z.number().optional(),
    /** True prints "about". */
    approximate: z.boolean().optional(),
    unit: text,
    asOf: date,
    countedBy: text,
    /** What the number includes or leaves out. */
    counts: text.optional(),
    /** superseded: the same counter gave a newer one. */
    standing: z.enum(['latest', 'superseded', 'disputed']),
    sources,
    page: id,
  })
  .refine(
    (n) => [n.value, n.range, n.atLeast, n.atMost].filter((v) => v !== undefined).length === 1,
    'give exactly one of value, range, atLeast, atMost',
  )
  .refine(
    (n) => !n.range || n.range[0] < n.range[1],
    'give the range from the smaller to the larger',
  );

/** What became of a point of the statement by a date. */
export const standingWord = z.enum([
  'carried-out',
  'in-part',
  'under-way',
  'disputed',
  'not-carried-out',
  'not-yet-due',
  'overtaken',
]);

/** A point of the statement: what it says, who owed what, what became of it. */
export const clauseSchema = z.strictObject({
  number: z.int().min(1),
  title: text,
  /** The point in our own words. */
  says: text,
  obligations: z
    .array(z.strictObject({ who: text, what: text, due: date.optional() }))
    .min(1, 'say who owes what'),
  outcomes: z.array(z.strictObject({ date, what: text, sources })).min(1, 'say what became of it'),
  readings: z.array(account).min(2, 'give the reading of at least two parties'),
  /** Where published texts differ: which version, which words. */
  wording: z.array(z.strictObject({ version: text, words: text, sources })),
  standings: z
    .array(z.strictObject({ asOf: date, word: standingWord, reason: text, sources }))
    .min(1, 'say what became of it by at least one date'),
  sources,
});

/** One answer of a party to a topic, or a gap that was searched for. */
const position = z.union([
  z.strictObject({ period: text, date, says: text, sources }),
  z.strictObject({ says: z.null(), searched: date }),
]);

/** A question put to every party. */
export const topicSchema = z.strictObject({
  title: text,
  question: text,
  order: z.int(),
  /** Party id to its answers, oldest first. */
  positions: z.record(
    id,
    z.array(position).min(1, 'give an answer, or says: null with the day of the search'),
  ),
  found: finding,
});

/** A government, people or body that takes part. */
export const partySchema = z.strictObject({
  name: text,
  adjective: text,
  /** Two letters that stand for it in narrow tables. */
  mark: z.string().regex(/^[A-Z]{2}$/, 'use two capital letters'),
  order: z.int(),
  /** Who speaks for it, and from when to when. */
  description: text,
});

/** Names by language code; the first of each list is the one to print. */
const names = z.record(z.string().regex(/^[a-z]{2,3}$/), z.array(text).min(1));

/** How an English reader may say a name. */
const say = z.strictObject({ ipa: text.optional(), plain: text.optional() });

export const placeSchema = z.strictObject({
  /** The form the site writes after first mention. */
  name: text,
  /** Both names, alphabetical, joined by a slash. */
  pair: text.optional(),
  kind: id,
  names,
  /** Further spellings, for search. */
  others: z.array(text),
  /** Languages whose form no native reader has checked. */
  unchecked: z.array(z.string()).optional(),
  /** Who uses which name. */
  usage: text.optional(),
  say: say.optional(),
  /** Degrees north and east, WGS 84. */
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  /** How far the point may be off, in kilometres. */
  accuracyKm: z.number().optional(),
  coordinateSource: text.optional(),
  /** The state that UN members recognise. */
  deJure: text.optional(),
  /** Who controlled it, in order; null = before or after what we know. */
  controlled: z.array(z.strictObject({ from: date.nullable(), to: date.nullable(), by: text })),
  note: text.optional(),
  see: z.strictObject({ pages: z.array(id) }).optional(),
  sources,
  aliases: z.array(id).optional(),
});

export const personSchema = z.strictObject({
  name: text,
  /** The party whose office the person held, or "other". */
  side: id,
  names,
  others: z.array(text),
  unchecked: z.array(z.string()).optional(),
  say: say.optional(),
  roles: z
    .array(
      z.strictObject({
        role: text,
        of: text,
        from: date.nullable(),
        to: date.nullable(),
        note: text.optional(),
      }),
    )
    .min(1),
  note: text.optional(),
  see: z.strictObject({ pages: z.array(id) }).optional(),
  sources,
});

export const termSchema = z.strictObject({
  term: text,
  group: id,
  /** What the word means here, taking no side. */
  definition: text,
  /** Where the parties use it differently. */
  contested: text.optional(),
  /** Other names and spellings, for search; listed, not endorsed. */
  also: z.array(text),
  say: say.optional(),
  see: z
    .strictObject({
      places: z.array(id).optional(),
      people: z.array(id).optional(),
      pages: z.array(id).optional(),
    })
    .optional(),
  sources,
});

/** What a page said, what it says, and why that changed. */
export const correctionSchema = z.strictObject({
  date,
  page: id,
  said: text,
  says: text,
  why: text,
  askedBy: text,
});
