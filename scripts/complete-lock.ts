// After `npm install`: adds to package-lock.json the optional packages that npm left out because the registry at hand
// does not carry them for other platforms. Without them `npm ci` refuses the lock there (npm/cli#9846).
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const LOCK = 'package-lock.json';
const SYSTEMS: Record<string, string> = { windows: 'win32', win32: 'win32' };
const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Record<string, LockedPackage> };

const added = Object.values(lock.packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {}).flatMap(([name, version]) => {
    // "@pagefind/darwin-arm64": the platform is the end of the name.
    const [, system, cpu] =
      /(darwin|freebsd|linux|windows|win32)-(arm64|x64|arm|ia32)$/.exec(name) ?? [];
    const place = `node_modules/${name}`;
    if (lock.packages[place] || !system || !cpu || !/^\d/.test(version)) return [];
    const entry: LockedPackage = {
      version,
      cpu: [cpu],
      ...(parent.dev ? { dev: true } : {}),
      optional: true,
      os: [SYSTEMS[system] ?? system],
    };
    lock.packages[place] = entry;
    return [name];
  }),
);

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `Added ${added.join(', ')}` : 'The lock is complete.');
