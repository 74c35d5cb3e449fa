// Writes the schemas of the content as JSON Schemas, for programs that complete and check fields while one types.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { givenOptions } from '../src/editing/given-options.ts';
import { jsonSchemas } from '../src/editing/json-schemas.ts';

const FOLDER = 'schemas';

givenOptions({});

await mkdir(FOLDER, { recursive: true });
const schemas = jsonSchemas();
const stale = (await readdir(FOLDER)).filter((name) => !schemas.has(name));
await Promise.all(stale.map((name) => rm(`${FOLDER}/${name}`)));
for (const [name, schema] of schemas) {
  const file = `${FOLDER}/${name}`;
  const options = await resolveConfig(file);
  await writeFile(
    file,
    await format(JSON.stringify(schema), { ...options, parser: 'json', filepath: file }),
  );
}
console.log(`Wrote ${schemas.size} schemas to ${FOLDER}/`);
