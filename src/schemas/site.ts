import { z } from 'astro/zod';
import { date, id, text } from './common.ts';

/** The address of a page of ours, from the root of the site. */
const address = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*$/, 'is no address of a page: write it as "/talks/"');

/** All that the code knows of the subject, and every word of the interface. */
export const siteSchema = z.strictObject({
  name: text,
  description: text,
  /** BCP 47, for `html lang` and for dates and numbers. */
  language: text,
  /** The day on which the whole was last checked. */
  checked: date,
  /** The last day that the material covers. */
  materialEnds: date,
  licence: z.strictObject({ name: text, url: z.url() }),
  /** Page ids, in the order of the menu. */
  menu: z.array(id).min(1),
  /** Page ids for the foot of each page. */
  footer: z.array(id),
  /** Pages with a new address; the old one leads on. Both begin and end with "/". */
  renamed: z.array(z.strictObject({ from: address, to: address })),
  /** The tables of numbers, in order. */
  numberTables: z.array(z.strictObject({ id, title: text })),
  /** Words of the interface; {braces} are filled in by the code. */
  words: z.strictObject({
    skip: text,
    menu: text,
    chapters: text,
    about: text,
    search: text,
    searchLabel: text,
    searchRunning: text,
    searchCount: text,
    searchNone: text,
    searchUnavailable: text,
    describes: text,
    checked: text,
    reviewBy: text,
    oneSentence: text,
    oneMinute: text,
    questions: text,
    sources: text,
    sourceLabel: text,
    backToMark: text,
    approximately: text,
    undated: text,
    via: text,
    previous: text,
    next: text,
    later: text,
    moved: text,
    finding: text,
    noFinding: text,
    heldBy: text,
    deniedBy: text,
    noAnswer: text,
    usedOn: text,
    said: text,
    says: text,
    why: text,
    askedBy: text,
    noCorrections: text,
    materialEnds: text,
    licence: text,
    point: text,
    pointLabel: text,
    pointSays: text,
    owed: text,
    due: text,
    noDate: text,
    wordingDiffers: text,
    becameOf: text,
    becameOfPoint: text,
    countedBy: text,
    count: text,
    what: text,
    to: text,
    atLeast: text,
    atMost: text,
    independent: text,
    ownership: z.record(z.string(), text),
    kind: z.record(z.string(), text),
    status: z.record(z.string(), text),
    standingWord: z.record(z.string(), text),
    standings: z.record(z.string(), text),
  }),
});
