import { z } from 'astro/zod';
import { endingOf, RECORD_KINDS } from '../model/content-set.ts';
import { addressesSchema, SCHEMAS, siteSchema, wordsSchema } from '../schemas/index.ts';

/** A JSON Schema as an editor's program reads it. */
export type JsonSchema = Record<string, unknown>;

/** The schema of each kind and of each single file, by the name under which it is written: "events.schema.json". */
export function jsonSchemas(): Map<string, JsonSchema> {
  const all = { ...SCHEMAS, site: siteSchema, words: wordsSchema, addresses: addressesSchema };
  return new Map(
    Object.entries(all).map(([name, schema]) => [`${name}.schema.json`, jsonSchemaOf(schema)]),
  );
}

/** One schema as JSON Schema, draft 7, the one that the YAML language server knows best. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
}

/** Which schema is for which files, as the YAML language server's `yaml.schemas` takes it. */
export function yamlAssociations(): Record<string, string[]> {
  const files = [
    ...RECORD_KINDS.filter((kind) => endingOf(kind) === '.yaml').map((kind) => [
      kind,
      `${kind}/*.yaml`,
    ]),
    ['site', 'site.yaml'],
    ['words', 'words.yaml'],
  ];
  return Object.fromEntries(
    files.map(([name = '', pattern = '']) => [
      `./schemas/${name}.schema.json`,
      ['content', 'tests/fixtures/second'].map((folder) => `${folder}/${pattern}`),
    ]),
  );
}
