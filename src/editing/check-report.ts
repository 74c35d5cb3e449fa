import type { Balance } from '../model/balance.ts';
import { sentence, type PlacedProblem } from '../model/problem.ts';
import type { ReadingEase } from './reading-ease.ts';

/** What a check of the content found. */
export interface CheckResult {
  problems: PlacedProblem[];
  /** What an editor should look at, and what stops nothing. */
  warnings: PlacedProblem[];
  balance: Balance | undefined;
  ease: ReadingEase[];
}

/** The result for someone at a screen: problems, warnings, balance, and the counts as the last line. */
export function printCheck({ problems, warnings, balance, ease }: CheckResult): string {
  return [
    ...problems.map(sentence),
    ...warnings.map((one) => `${sentence(one)} (warning)`),
    ...(balance ? printBalance(balance) : []),
    ...(ease.length > 0 ? printEase(ease) : []),
    `${count(problems.length, 'problem')}, ${count(warnings.length, 'warning')}`,
  ].join('\n');
}

/** The result as workflow commands, which GitHub shows beside the line in a pull request. */
export function annotations({ problems, warnings }: CheckResult): string {
  return [
    ...problems.map((one) => annotation('error', one)),
    ...warnings.map((one) => annotation('warning', one)),
  ].join('\n');
}

function annotation(level: string, { file, line, column, says }: PlacedProblem): string {
  return `::${level} file=${escapeProperty(file)},line=${line},col=${column}::${escape(says)}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function printBalance({ citations, accounts, unused, due }: Balance): string[] {
  return [
    '',
    'Citations by voice:',
    ...citations.map(({ text, marks }) => `  ${text}: ${pairs(Object.entries(marks))}`),
    'Words in accounts of contested matters:',
    ...accounts.map(
      ({ party, accounts: own, words }) => `  ${party}: ${words} in ${count(own, 'account')}`,
    ),
    `Sources that nothing cites (${unused.length}): ${unused.join(', ') || 'none'}`,
    `Due for review: ${due.length === 0 ? 'none' : pairs(due.map(({ record, reviewBy }) => [record, reviewBy]))}`,
    '',
  ];
}

function printEase(ease: ReadingEase[]): string[] {
  return [
    'Reading ease (Flesch, names included, the higher the easier):',
    ...ease.map(
      ({ text, oneMinute, whole }) => `  ${text}: one minute ${oneMinute}, whole ${whole}`,
    ),
    '',
  ];
}

function pairs(entries: (readonly [string, string | number])[]): string {
  return entries.map(([name, value]) => `${name} ${value}`).join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
