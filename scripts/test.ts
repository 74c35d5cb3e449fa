// Runs every check of the project, says what failed, and ends with "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { givenOptions } from '../src/editing/given-options.ts';

givenOptions({});

const reports = mkdtempSync(path.join(os.tmpdir(), 'tests-'));
const report = path.join(reports, 'report.json');

/** Each step is one check; the tests count one by one. A step that fails does not stop those after it. */
const STEPS: { name: string; command: string }[] = [
  { name: 'formatting', command: 'prettier --check --log-level warn .' },
  // Before lint, which reads the types that this writes.
  { name: 'types', command: 'astro check --minimumFailingSeverity hint' },
  { name: 'lint', command: 'eslint . --max-warnings 0' },
  { name: 'build', command: 'node scripts/build.ts' },
];

let passed = 0;
let failed = 0;
let isBuilt = false;
for (const { name, command } of STEPS) {
  console.log(`\n> ${name}: ${command}`);
  if (run(command)) {
    passed += 1;
    isBuilt = name === 'build';
  } else {
    failed += 1;
    console.log(`${name} failed.`);
  }
}

console.log('\n> tests');
// Without a build of this very content, what the tests of the site say would be about another one.
const kinds = isBuilt
  ? ''
  : '--exclude "tests/{site,browser}/**" --exclude tests/search/queries.test.ts';
const isGreen = run(
  `vitest run ${kinds} --reporter=default --reporter=json --outputFile.json="${report}"`,
);
try {
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTotalTestSuites,
    numFailedTestSuites,
  } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  if (numPendingTests) console.log(`\n${numPendingTests} left out, each with its reason above`);
  passed += numPassedTests ?? 0;
  // A file that does not even load has no test that fails.
  failed += Math.max(numFailedTests ?? 0, numFailedTestSuites ?? 0, isGreen ? 0 : 1);
  if (!numTotalTestSuites) failed += 1;
} catch {
  console.log('The tests wrote no report.');
  failed += 1;
}
rmSync(reports, { recursive: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function run(command: string): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(command, { stdio: 'inherit', shell: true, env }).status === 0;
}
