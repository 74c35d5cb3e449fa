// After `npm install`: adds to package-lock.json the optional packages that npm left out because the registry at hand
// does not carry them for other platforms. Without them `npm ci` refuses the lock there (npm/cli#9846).
import { readFileSync, writeFileSync } from 'node:fs';
import { compare } from '../src/model/order.ts';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const LOCK = 'package-lock.json';
const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Record<string, LockedPackage> };

const added = Object.entries(lock.packages).flatMap(([place, parent]) =>
  Object.entries(parent.optionalDependencies ?? {}).flatMap(([name, version]) => {
    const platform = platformOf(name);
    const isExact = /^\d/.test(version);
    if (!platform || !isExact || isLocked(name, version, place)) return [];
    // Beside its parent, which may itself lie below another package in a version of its own.
    const beside = `${place.slice(0, place.lastIndexOf('node_modules/'))}node_modules/${name}`;
    lock.packages[beside] = {
      version,
      ...platform,
      ...(parent.dev ? { dev: true } : {}),
      optional: true,
    };
    return [beside];
  }),
);

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => compare(a, b)));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `Added ${added.join(', ')}` : 'The lock is complete.');

/** True when Node, looking from `place` upwards, finds the package in this version. */
function isLocked(name: string, version: string, place: string): boolean {
  const folders = place
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return [
    ...folders.map((folder) => `${folder}/node_modules/${name}`),
    `node_modules/${name}`,
  ].some((candidate) => lock.packages[candidate]?.version === version);
}

/** The platform in the end of a package's name: "@pagefind/darwin-arm64", "binding-linux-x64-musl". */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | undefined {
  if (name.endsWith('wasm32-wasi')) return { cpu: ['wasm32'] };
  const match =
    /(android|darwin|freebsd|linux|windows|win32|openharmony)-(arm64|x64|arm|ia32|ppc64|s390x|riscv64)(?:-(gnu|musl|msvc|gnueabihf))?$/.exec(
      name,
    );
  if (!match) return undefined;
  const [, system = '', cpu = '', kind] = match;
  return {
    cpu: [cpu],
    os: [system === 'windows' ? 'win32' : system],
    ...(kind === 'gnu' ? { libc: ['glibc'] } : kind === 'musl' ? { libc: ['musl'] } : {}),
  };
}
