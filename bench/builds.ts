// How long a build takes and how much memory it and what it starts take at their peak.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface Cost {
  seconds: number;
  megabytes: number;
}

/** Runs a command to its end. Throws with what it printed when it fails. */
export async function measured(
  command: string,
  args: string[],
  folder: string,
  env: Record<string, string> = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  let peak = 0;
  const watch = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((size) => (peak = Math.max(peak, size)));
  }, 200);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')}: exit code ${code}\n${output.slice(-3000)}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: peak / 1024 };
}

/** Kilobytes in memory of a process and those that it started; 0 where the system does not tell (other than Linux). */
async function memoryOf(id: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${id}/status`, 'utf8');
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    const threads = await readdir(`/proc/${id}/task`);
    const children = await Promise.all(
      threads.map((thread) =>
        readFile(`/proc/${id}/task/${thread}/children`, 'utf8').catch(() => ''),
      ),
    );
    const sizes = await Promise.all(
      children.join(' ').split(' ').filter(Boolean).map(Number).map(memoryOf),
    );
    return sizes.reduce((sum, size) => sum + size, own);
  } catch {
    return 0;
  }
}
