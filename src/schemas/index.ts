import {
  claimSchema,
  clauseSchema,
  correctionSchema,
  eventSchema,
  numberSchema,
  partySchema,
  personSchema,
  placeSchema,
  sourceSchema,
  termSchema,
  topicSchema,
} from './records.ts';
import { pageSchema, positionSchema, questionSchema } from './texts.ts';

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
};
