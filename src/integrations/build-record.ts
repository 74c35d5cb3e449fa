import { exec } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { AstroIntegration } from 'astro';

const runInShell = promisify(exec);

/** Writes build.json, which says what this is a build of, and sbom.json, what it was built with. Neither names a time. */
export function buildRecord(
  contentDate: string,
  commit: () => Promise<string | null>,
): AstroIntegration {
  return {
    name: 'build-record',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const [record, bill] = await Promise.all([
          recordOf(contentDate, await commit()),
          billOfMaterials(),
        ]);
        const root = fileURLToPath(dir);
        await writeFile(path.join(root, 'build.json'), json(record));
        await writeFile(path.join(root, 'sbom.json'), JSON.stringify(bill));
      },
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function recordOf(contentDate: string, commit: string | null): Promise<object> {
  const { version, dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  return {
    commit,
    contentDate,
    versions: { site: version, node: process.versions.node, ...dependencies },
  };
}

/** CycloneDX, from the lock, so that it is the same on every machine; without its random number and its time. */
async function billOfMaterials(): Promise<object> {
  const { stdout } = await runInShell(
    'npm sbom --sbom-format cyclonedx --package-lock-only --omit dev --loglevel error',
    { maxBuffer: 64 * 1024 * 1024 },
  ).catch((error: unknown) => {
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(
      `npm sbom, which lists what the site is built with, did not run; see that npm is in the PATH and that package-lock.json fits package.json. It says: ${stderr.trim().split('\n').slice(0, 3).join(' ')}`,
      { cause: error },
    );
  });
  const bill = JSON.parse(stdout) as {
    serialNumber?: string;
    metadata: { component: { 'bom-ref': string; name: string } };
  };
  delete bill.serialNumber;
  const { component } = bill.metadata;
  // npm puts the name of the folder here, whatever package.json says.
  const name = component['bom-ref'].replace(/@[^@]*$/, '');
  return { ...bill, metadata: { component: { ...component, name } } };
}
