import { execFile } from 'node:child_process';

/** What a command of the project printed, and its exit code. */
export interface Ended {
  code: number;
  output: string;
  errors: string;
}

/** Runs a script of the project as an editor would: `run('check-content.ts', ['--json'], { CONTENT_DIR: folder })`. */
export function run(
  script: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [`scripts/${script}`, ...args],
      { env: { ...process.env, GITHUB_ACTIONS: '', ...env }, maxBuffer: 50_000_000 },
      (error, output, errors) => {
        resolve({ code: error ? Number(error.code) : 0, output, errors });
      },
    );
    child.stdin?.end();
  });
}
