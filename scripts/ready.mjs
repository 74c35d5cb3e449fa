// Runs on Node 20, before anything is installed: installs what the lock names, unless that is done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const WANTED = [24, 0];
const STAMP = 'node_modules/.ready';

const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const isInstalled = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock;
if (!isInstalled) {
  // The shell is for npm.cmd on Windows; the words are fixed.
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', {
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) {
    console.error(
      'npm ci did not finish: look at its message above, mend that, and run the command again.',
    );
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}

// `npm run` puts node_modules/.bin first in the PATH, and with it the Node of an optional dependency, where there is one.
const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1]);
const hasOwnNode = existsSync('node_modules/.bin/node') || existsSync('node_modules/.bin/node.cmd');
if (!isNewEnough && !hasOwnNode) {
  console.error(
    `Node ${process.versions.node} is too old, and this platform has no Node among the dependencies: install Node ${WANTED.join('.')} or later.`,
  );
  process.exit(1);
}
