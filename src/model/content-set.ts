import type { z } from 'astro/zod';
import type { addressesSchema } from '../schemas/addresses.ts';
import type { claimSchema } from '../schemas/claim.ts';
import type { clauseSchema } from '../schemas/clause.ts';
import type { correctionSchema } from '../schemas/correction.ts';
import type { eventSchema } from '../schemas/event.ts';
import type { figureSchema } from '../schemas/figure.ts';
import type { numberSchema } from '../schemas/number.ts';
import type { outlineSchema } from '../schemas/outline.ts';
import type { objectionSchema } from '../schemas/objection.ts';
import type { partySchema } from '../schemas/party.ts';
import type { personSchema } from '../schemas/person.ts';
import type { placeSchema } from '../schemas/place.ts';
import type { sourceSchema } from '../schemas/source.ts';
import type { termSchema } from '../schemas/term.ts';
import type { topicSchema } from '../schemas/topic.ts';
import type { searchSchema } from '../schemas/search.ts';
import type { siteSchema } from '../schemas/site.ts';
import type { pageSchema, positionSchema, questionSchema } from '../schemas/texts.ts';
import type { wordsSchema } from '../schemas/words.ts';

export type Source = z.infer<typeof sourceSchema>;
export type Event = z.infer<typeof eventSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type NumberRecord = z.infer<typeof numberSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Party = z.infer<typeof partySchema>;
export type Place = z.infer<typeof placeSchema>;
export type Person = z.infer<typeof personSchema>;
export type Term = z.infer<typeof termSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Outline = z.infer<typeof outlineSchema>;
export type Objection = z.infer<typeof objectionSchema>;
export type Page = z.infer<typeof pageSchema>;
export type PositionPage = z.infer<typeof positionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Search = z.infer<typeof searchSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Addresses = z.infer<typeof addressesSchema>;
export type Words = z.infer<typeof wordsSchema>;

/** What an author wrote below the frontmatter, as far as the checks need it. */
export interface Body {
  /** Running text by "paragraph", "heading" and "tableCell"; `line` and `column` count from 1 in the file. */
  blocks: {
    type: string;
    text: string;
    line: number;
    column: number;
    /** Where each piece of the text stands in the file. */
    pieces: { offset: number; line: number; column: number }[];
  }[];
  /** Components with their attributes and the text between their tags, in the order of the page. */
  components: {
    name: string;
    attributes: Record<string, string>;
    line: number;
    column: number;
    text: string;
  }[];
}

/** A record whose text is MDX. */
export type WithBody<T> = T & { body: Body };

/** Everything in `content/`, by kind and id. */
export interface ContentSet {
  site: Site;
  words: Words;
  search: Search;
  addresses: Addresses;
  pages: Map<string, WithBody<Page>>;
  positions: Map<string, WithBody<PositionPage>>;
  questions: Map<string, WithBody<Question>>;
  sources: Map<string, Source>;
  events: Map<string, Event>;
  claims: Map<string, Claim>;
  numbers: Map<string, NumberRecord>;
  clauses: Map<string, Clause>;
  topics: Map<string, Topic>;
  parties: Map<string, Party>;
  places: Map<string, Place>;
  people: Map<string, Person>;
  terms: Map<string, Term>;
  corrections: Map<string, Correction>;
  figures: Map<string, Figure>;
  outlines: Map<string, Outline>;
  objections: Map<string, Objection>;
}

/** The kinds whose records are one file each; the folder has the same name. */
export type Kind = Exclude<keyof ContentSet, 'site' | 'words' | 'search' | 'addresses'>;

/** The kinds whose files are MDX; all others are YAML. */
export const TEXT_KINDS = ['pages', 'positions', 'questions'] as const satisfies readonly Kind[];

/** The kinds whose files are YAML, outlines apart: these are GeoJSON or TopoJSON. */
export const RECORD_KINDS = [
  'sources',
  'events',
  'claims',
  'numbers',
  'clauses',
  'topics',
  'parties',
  'places',
  'people',
  'terms',
  'corrections',
  'figures',
  'outlines',
  'objections',
] as const satisfies readonly Kind[];

/** The ending of a kind's files: ".yaml". */
export function endingOf(kind: Kind): string {
  if (kind === 'outlines') return '.json';
  return (TEXT_KINDS as readonly string[]).includes(kind) ? '.mdx' : '.yaml';
}

/** Where a record is written: "content/claims/an-id.yaml". */
export function fileOf(kind: Kind, id: string): string {
  return `content/${kind}/${id}${endingOf(kind)}`;
}

/** The record with this id; throws a sentence that names the component and the remedy when there is none. */
export function recordFor<K extends Kind>(
  content: ContentSet,
  kind: K,
  id: string,
  usedBy: string,
): ContentSet[K] extends Map<string, infer T> ? T : never {
  const record = content[kind].get(id);
  if (!record) throw new Error(`${usedBy}: add ${fileOf(kind, id)}, or correct the id "${id}".`);
  return record as ContentSet[K] extends Map<string, infer T> ? T : never;
}
