// Long, for it lists every word of the interface.
import { z } from 'astro/zod';
import { standingWord } from './clause.ts';
import { date, id, status, text as anyText, url } from './common.ts';
import { numberSchema } from './number.ts';
import { sourceSchema } from './source.ts';

/** Words in which the code fills in each of these {names}, and no others. */
function filled(...names: string[]) {
  const expected = names.map((name) => `{${name}}`);
  return anyText.refine(
    (words) =>
      [...new Set(words.match(/\{\w+\}|[{}]/g))].sort().join() === expected.toSorted().join(),
    expected.length > 0
      ? `write it with ${expected.join(' and ')}, and nothing else in braces`
      : 'write it without braces',
  );
}

/** Words that stand as they are. */
const text = filled();

/** The address of a page of ours, from the root of the site. */
const address = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*$/, 'is no address of a page: write it as "/talks/"');

/** All that the code knows of the subject, and every word of the interface. */
export const siteSchema = z.strictObject({
  name: text,
  uuid: z
    .uuid('write a UUID as `node -p "crypto.randomUUID()"` prints it')
    .describe(
      'Made once for a subject and never changed: feeds name their entries by it, and the book itself.',
    ),
  description: text,
  language: text.describe('BCP 47, for `html lang` and for dates and numbers.'),
  checked: date.describe('The day on which the whole was last checked.'),
  materialEnds: date.describe('The last day that the material covers.'),
  licence: z.strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9.-]+$/, 'write its id in the list of SPDX, as "CC-BY-4.0"')
      .describe('Its id in the list of SPDX, for machines.'),
    name: text,
    url: url.describe('Where it is written.'),
  }),
  menu: z.array(id).min(1).describe('Page ids, in the order of the menu.'),
  footer: z.array(id).describe('Page ids for the foot of each page.'),
  renamed: z
    .array(z.strictObject({ from: address, to: address }))
    .describe('Pages with a new address; the old one leads on. Both begin and end with "/".'),
  namings: z
    .array(
      z.strictObject({
        id,
        label: text,
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/, 'is no code of a language: write it as in "names" of a place')
          .optional()
          .describe('The language whose form a short entry of a place shows.'),
      }),
    )
    .describe(
      'Whose names a reader may choose; the first is the text as it is written, the others are given by "namings" of places.',
    ),
  numberTables: z
    .array(z.strictObject({ id, title: text }))
    .describe('The tables of numbers, in order.'),
  words: z
    .strictObject({
      skip: text,
      menu: text,
      chapters: text,
      about: text,
      search: text,
      searchLabel: text,
      searchRunning: text,
      searchCount: filled('count', 'query'),
      searchNone: filled('query'),
      searchUnavailable: text,
      searchListed: filled('query', 'name'),
      searchMeant: filled('query'),
      searchFirst: text,
      searchText: text,
      searchFewer: text,
      searchNearest: text,
      searchNames: text,
      searchKeys: text,
      searchSlash: text,
      describes: filled('from', 'to'),
      checked: filled('date'),
      reviewBy: filled('date'),
      oneSentence: text,
      oneMinute: text,
      sources: text,
      sourceLabel: filled('number', 'name'),
      backToMark: text,
      closeNote: text,
      explanations: text,
      wholeEntry: text,
      namingsLabel: text,
      rememberNaming: text,
      approximately: filled('value'),
      undated: text,
      via: filled('publisher'),
      previous: text,
      next: text,
      later: text,
      moved: filled('title'),
      finding: text,
      noFinding: filled('date'),
      heldBy: text,
      deniedBy: text,
      noAnswer: text,
      usedOn: text,
      said: text,
      says: text,
      why: text,
      askedBy: text,
      noCorrections: text,
      objection: text,
      answer: text,
      quizAnswer: text,
      changed: text,
      unchanged: text,
      fromSide: filled('who', 'party'),
      fromNoSide: filled('who'),
      noObjections: text,
      correction: text,
      corrected: text,
      reviewOverdue: filled('date'),
      archived: text,
      noAnswerAt: filled('date'),
      materialEnds: filled('date'),
      licence: filled('name'),
      point: text,
      pointLabel: filled('number', 'title'),
      pointSays: text,
      owed: text,
      due: filled('date'),
      noDate: text,
      wordingDiffers: text,
      becameOf: text,
      becameOfPoint: text,
      countedBy: filled('who', 'date'),
      count: text,
      what: text,
      to: filled('from', 'to'),
      atLeast: filled('value'),
      atMost: filled('value'),
      independent: text,
      party: text,
      topic: text,
      lane: text,
      period: text,
      filter: text,
      all: text,
      noPosition: filled('date'),
      lanes: z.record(id, text).describe('The lanes of the timeline, in order.'),
      pointNumber: filled('number'),
      pointMore: text,
      outcomes: text,
      readings: text,
      noWording: text,
      north: text,
      south: text,
      west: text,
      east: text,
      accuracy: filled('km'),
      since: filled('date'),
      until: filled('date'),
      always: text,
      say: text,
      others: text,
      where: text,
      deJure: text,
      controlled: text,
      roles: text,
      contestedUse: text,
      unchecked: text,
      tells: text,
      nextQuestions: text,
      shortAnswers: text,
      contents: text,
      sourcesOf: filled('voice'),
      sourcesOfAbout: filled('voice'),
      sourcesCount: filled('count'),
      allQuestions: text,
      ownershipLabel: text,
      kindLabel: text,
      language: text,
      documents: text,
      countsBy: text,
      total: text,
      rows: text,
      take: text,
      fields: text,
      tables: z.strictObject({
        sources: text,
        events: text,
        claims: text,
        numbers: text,
        places: text,
        people: text,
        terms: text,
        clauses: text,
        positions: text,
      }),
      readFull: text,
      readExcerpt: text,
      readVia: text,
      referenceWorks: text,
      approximateDates: text,
      undatedDocuments: text,
      ownership: z.record(sourceSchema.shape.ownership, text),
      kind: z.record(sourceSchema.shape.kind, text),
      findable: z.strictObject({
        place: text,
        person: text,
        term: text,
        party: text,
        point: text,
        question: text,
        passage: text,
        position: text,
        event: text,
        numbers: text,
        page: text,
        sources: text,
      }),
      status: z.record(status, text),
      standingWord: z.record(standingWord, text),
      standings: z.record(numberSchema.shape.standing, text),
      /** Words for citing the site. */
      cite: z.strictObject({
        link: text.describe('The link at the foot of each page.'),
        title: filled('title'),
        description: filled('title'),
        how: text.describe('The link to the page that explains it all.'),
        noAddress: text.describe('Said when the site does not know its own address.'),
        version: filled('version'),
        apa: text,
        chicago: text,
        take: text,
        takeSources: text,
        files: z
          .strictObject({ bib: text, ris: text, 'csl.json': text })
          .describe('The formats by the ending of their files.'),
        paragraphs: text,
        paragraphsHow: text,
      }),
      /** Words in feeds. */
      feed: z.strictObject({
        title: text,
        follow: text,
        correction: filled('title'),
        objection: filled('title'),
        review: filled('title'),
      }),
      version: filled('date'),
      /** Words in and around what a reader can keep: the files, and the page that leads to them. */
      editions: z.strictObject({
        contents: text,
        cover: text,
        none: text,
        pdf: text,
        epub: text,
        zip: text,
        accessible: text,
        readme: text,
      }),
      /** Words in and around pictures. */
      figures: z.strictObject({
        key: text,
        named: text,
        more: text,
        chapter: text,
        table: text,
        answerKey: text,
        download: text,
        downloadAs: filled('title', 'kind'),
        doubt: filled('km'),
        outlines: text,
        outlineCredit: filled('title', 'source', 'licence', 'km'),
        pointCredit: filled('source', 'places'),
        credit: filled('site', 'licence'),
        unknown: text,
        place: text,
        sign: text,
        date: text,
        event: text,
        range: text,
        atLeast: text,
        voice: filled('all', 'governments'),
        voiceName: text,
        governments: text,
        others: text,
      }),
    })
    .describe('Words of the interface; {braces} are filled in by the code.'),
});
