// How long a build takes and how much memory it and what it starts take at their peak.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

export interface Cost {
  seconds: number;
  /** Seconds of all cores, which other work on the machine lengthens less. */
  cpuSeconds: number;
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
  let ticks = 0;
  const watch = setInterval(() => {
    void usageOf(child.pid ?? 0).then((usage) => {
      peak = Math.max(peak, usage.kilobytes);
      ticks = Math.max(ticks, usage.ticks);
    });
  }, 200);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')}: exit code ${code}\n${output.slice(-3000)}`);
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: ticks / 100,
    megabytes: peak / 1024,
  };
}

/** Kilobytes in memory and hundredths of a second so far, of a process and those that it started; 0 other than on Linux. */
async function usageOf(id: number): Promise<{ kilobytes: number; ticks: number }> {
  try {
    const status = await readFile(`/proc/${id}/status`, 'utf8');
    const stat = (await readFile(`/proc/${id}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
    const threads = await readdir(`/proc/${id}/task`);
    const children = await Promise.all(
      threads.map((thread) =>
        readFile(`/proc/${id}/task/${thread}/children`, 'utf8').catch(() => ''),
      ),
    );
    const usages = await Promise.all(
      children.join(' ').split(' ').filter(Boolean).map(Number).map(usageOf),
    );
    return {
      kilobytes: usages.reduce(
        (sum, { kilobytes }) => sum + kilobytes,
        Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0),
      ),
      // User and system time, its own and of those it has seen end.
      ticks: usages.reduce(
        (sum, { ticks }) => sum + ticks,
        stat
          .slice(11, 15)
          .map(Number)
          .reduce((sum, one) => sum + one, 0),
      ),
    };
  } catch {
    return { kilobytes: 0, ticks: 0 };
  }
}
