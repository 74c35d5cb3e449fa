import { expect, test } from 'vitest';
import { run } from '../support/command.ts';

const LINKS = '--today, --days, --limit, --retries, --archive, --timegate';

test.each([
  [
    'check-content.ts',
    ['--jsn'],
    '"--jsn" is no option of this command: did you mean "--json"? If not, write one of --json, --today.',
  ],
  ['check-content.ts', ['--today'], '--today has no value: write it behind it, as --today="…".'],
  ['check-content.ts', ['--json=1'], '--json has a value: write --json alone.'],
  ['check-links.ts', ['all'], `"all" is no option of this command: write one of ${LINKS}.`],
  [
    'check-links.ts',
    ['--today', '--days', '3'],
    '--today has no value: write it behind it, as --today="…".',
  ],
  [
    'editions.ts',
    ['--bilt'],
    '"--bilt" is no option of this command: did you mean "--built"? If not, write one of --built.',
  ],
  [
    'new.ts',
    ['correction', 'bells'],
    '"bells" is no option of this command: write one of --date, --page, --record, --said, --says, --why, --askedBy, --id, --body.',
  ],
  ['new.ts', ['correction', '--why'], '--why has no value: write it behind it, as --why="…".'],
  // Not serve.ts and test.ts, which would not end if they went on.
  ...['build.ts', 'schemas.ts'].map(
    (script) =>
      [
        script,
        ['--port=3'],
        '"--port" is no option of this command: leave it out, there are none.',
      ] as const,
  ),
] as const)('%s refuses %j in one sentence, and does nothing', async (script, args, sentence) => {
  expect(await run(script, [...args])).toEqual({ code: 1, output: '', errors: `${sentence}\n` });
});
