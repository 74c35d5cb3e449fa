// Checks the content without building: every problem with file, line, column, value and remedy, and the balance of the whole.
//   npm run check:content -- [--json] [--today 2026-11-23]
import { contentFolder } from '../src/data/folder.ts';
import { readContent } from '../src/data/read.ts';
import { annotations, printCheck } from '../src/editing/check-report.ts';
import { dictionaryOf } from '../src/editing/dictionary.ts';
import { givenOptions } from '../src/editing/given-options.ts';
import { styleWarnings } from '../src/editing/house-style.ts';
import { readingEases } from '../src/editing/reading-ease.ts';
import { balanceOf } from '../src/model/balance.ts';
import { datesAfter } from '../src/model/date-problems.ts';
import { inFileOrder } from '../src/model/problem.ts';

const values = givenOptions({
  json: { type: 'boolean', default: false },
  today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
});

const { content, placed: problems, place } = await readContent(contentFolder);
// Records that do not fit are left out, and a balance without them would mislead.
const balance = problems.length === 0 ? balanceOf(content, values.today) : undefined;
const warnings =
  problems.length === 0
    ? inFileOrder(
        [
          ...styleWarnings(content, dictionaryOf(contentFolder)),
          ...datesAfter(values.today, content),
        ].map(place),
      )
    : [];
const ease = problems.length === 0 ? readingEases(content) : [];
const result = { problems, warnings, balance, ease };

if (values.json) console.log(JSON.stringify(result, undefined, 2));
else console.log(printCheck(result));
if (process.env['GITHUB_ACTIONS'] && !values.json) console.log(annotations(result));
process.exitCode = problems.length > 0 ? 1 : 0;
