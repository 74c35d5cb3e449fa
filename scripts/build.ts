// Checks the content, builds into a new folder, and only then puts it in the place of the old one.
import { existsSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { contentFolder } from '../src/data/folder.ts';
import { readContent } from '../src/data/read.ts';

const target = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const fresh = `${target}.next`;
const old = `${target}.previous`;

const { problems } = await readContent(contentFolder);
if (problems.length > 0) {
  console.error(
    `${problems.join('\n')}\n${problems.length} problems in the content; nothing was built.`,
  );
  process.exit(1);
}

// Whatever ends the build, nothing half done is left; Astro may still be writing when it fails.
process.on('exit', () => {
  rmSync(fresh, { recursive: true, force: true });
});
try {
  await rm(fresh, { recursive: true, force: true });
  await build({ outDir: fresh, logLevel: 'warn' });
} catch (error) {
  await rm(fresh, { recursive: true, force: true });
  console.error(
    `The site was not built: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}

await rm(old, { recursive: true, force: true });
if (existsSync(target)) await rename(target, old);
await rename(fresh, target);
await rm(old, { recursive: true, force: true });
console.log(`Built ${path.relative('.', target)}/`);
