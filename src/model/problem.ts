import { compare } from './order.ts';

/** Where in a file something stands; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A promise that the content breaks. */
export interface Problem {
  /** "content/claims/an-id.yaml" */
  file: string;
  /** Keys from the top of the record to the value, or the place in the file. */
  at: readonly (string | number)[] | Place;
  /** What is wrong, with the value and the remedy. */
  says: string;
  /** The file that is missed, "content/claims/another.yaml"; "" where any record might be the one. */
  lacks?: string;
}

/** A problem whose place in the file is known. */
export interface PlacedProblem extends Place {
  file: string;
  says: string;
}

/** The problem as one sentence: "content/claims/an-id.yaml:7:3: ...". */
export function sentence({ file, line, column, says }: PlacedProblem): string {
  return `${file}:${line}:${column}: ${says}`;
}

/** Problems file by file from the top, so that two runs never differ. */
export function inFileOrder(problems: PlacedProblem[]): PlacedProblem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.says, b.says),
  );
}
