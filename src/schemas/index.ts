import { claimSchema } from './claim.ts';
import { clauseSchema } from './clause.ts';
import { correctionSchema } from './correction.ts';
import { eventSchema } from './event.ts';
import { figureSchema } from './figure.ts';
import { numberSchema } from './number.ts';
import { outlineSchema } from './outline.ts';
import { objectionSchema } from './objection.ts';
import { partySchema } from './party.ts';
import { personSchema } from './person.ts';
import { placeSchema } from './place.ts';
import { sourceSchema } from './source.ts';
import { termSchema } from './term.ts';
import { topicSchema } from './topic.ts';
import { pageSchema, positionSchema, questionSchema } from './texts.ts';

export { searchSchema } from './search.ts';
export { addressesSchema } from './addresses.ts';
export { siteSchema } from './site.ts';
export { wordsSchema } from './words.ts';

/** The schema of each kind; the kind is the name of its folder. */
export const SCHEMAS = {
  pages: pageSchema,
  positions: positionSchema,
  questions: questionSchema,
  sources: sourceSchema,
  events: eventSchema,
  claims: claimSchema,
  numbers: numberSchema,
  clauses: clauseSchema,
  topics: topicSchema,
  parties: partySchema,
  places: placeSchema,
  people: personSchema,
  terms: termSchema,
  corrections: correctionSchema,
  figures: figureSchema,
  outlines: outlineSchema,
  objections: objectionSchema,
};
