import { execFile, type ExecFileException } from 'node:child_process';

/** What a command of the project printed, and its exit code. */
export interface Ended {
  code: number;
  output: string;
  errors: string;
}

/** The exit code of a program that `execFile` ran; -1 when a signal ended it, which leaves no code. */
export function exitCodeOf(error: ExecFileException | null): number {
  if (!error) return 0;
  return typeof error.code === 'number' ? error.code : -1;
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
        resolve({ code: exitCodeOf(error), output, errors });
      },
    );
    child.stdin?.end();
  });
}
