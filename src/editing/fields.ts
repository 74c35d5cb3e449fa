import type { z } from 'astro/zod';
import type { Kind } from '../model/content-set.ts';
import { SCHEMAS } from '../schemas/index.ts';
import { jsonSchemaOf } from './json-schemas.ts';

/** What an editor calls one record of each kind, as in `npm run new -- source`. */
export const NOUNS = {
  source: 'sources',
  event: 'events',
  claim: 'claims',
  number: 'numbers',
  point: 'clauses',
  topic: 'topics',
  party: 'parties',
  place: 'places',
  person: 'people',
  term: 'terms',
  correction: 'corrections',
  objection: 'objections',
  page: 'pages',
  position: 'positions',
  question: 'questions',
} as const satisfies Record<string, Kind>;

export type NewKind = (typeof NOUNS)[keyof typeof NOUNS];

/** The part of a JSON Schema that asking for a value needs. */
export interface Shape {
  type?: string;
  const?: unknown;
  enum?: string[];
  items?: Shape | Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
  description?: string;
}

/** A field of a record, as an editor meets it. */
export interface Field {
  name: string;
  /** What belongs in it. */
  description: string;
  isRequired: boolean;
  shape: Shape;
}

/** Making the JSON Schema of a kind takes longer than writing a record of it: one for each. */
const made = new Map<NewKind, Field[]>();

/** The fields of a kind, in the order of its schema. */
export function fieldsOf(kind: NewKind): Field[] {
  const fields = made.get(kind) ?? readFields(kind);
  made.set(kind, fields);
  return fields;
}

function readFields(kind: NewKind): Field[] {
  const { properties = {}, required = [] } = jsonSchemaOf(SCHEMAS[kind]) as Shape;
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    description: describe(shape),
    isRequired: required.includes(name),
    shape,
  }));
}

/** The description of a field with the values it may have. */
export function describe({ description = '', enum: choices }: Shape): string {
  return choices ? `${description} One of: ${choices.join(', ')}.`.trim() : description;
}

/** Whether a field holds single words or texts, which an editor lists with commas. */
export function isList({ type, items }: Shape): boolean {
  return type === 'array' && !Array.isArray(items) && items?.type === 'string';
}

/** Whether a field holds fields of its own. */
export function isStructure(shape: Shape): boolean {
  return !isList(shape) && (shape.type === 'array' || shape.type === 'object' || 'anyOf' in shape);
}

/** What is wrong with a value of a field; undefined when it fits. */
export function faultOf(kind: NewKind, name: string, value: unknown): string | undefined {
  const field = (SCHEMAS[kind].shape as unknown as Record<string, z.ZodType>)[name];
  const [issue] = field?.safeParse(value).error?.issues ?? [];
  return issue?.message;
}
