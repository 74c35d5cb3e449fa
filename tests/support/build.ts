import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { exitCodeOf } from './command.ts';

/** How a build went: its exit code and all that it printed. */
export interface BuildResult {
  code: number;
  output: string;
}

/** Builds as an editor would. `folder`: the checkout to build in, if not this one. */
export function build(
  contentDir: string,
  outDir: string,
  env: Record<string, string> = {},
  folder = '.',
): Promise<BuildResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/build.ts'],
      {
        cwd: folder,
        env: {
          ...process.env,
          CONTENT_DIR: contentDir,
          OUT_DIR: outDir,
          NODE_ENV: 'production',
          ...env,
        },
      },
      (error, stdout, stderr) => {
        resolve({ code: exitCodeOf(error), output: stdout + stderr });
      },
    );
  });
}

/**
 * A new folder for builds, inside the project: for places outside it Astro keeps what it works with in one folder, where
 * two builds at a time would take it from each other.
 */
export async function folderForBuilds(): Promise<string> {
  await mkdir('.astro', { recursive: true });
  return mkdtemp(path.resolve('.astro/test-'));
}

/** A place for a build, in a folder of its own that is gone after the test. */
export async function outFolder(): Promise<string> {
  const folder = await folderForBuilds();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return path.join(folder, 'dist');
}
