/** A promise that the content breaks. */
export interface Problem {
  /** "content/claims/an-id.yaml" */
  file: string;
  /** Keys from the top of the record to the value, or the line in the file (from 1). */
  at: readonly (string | number)[] | number;
  /** What is wrong, with the value and the remedy. */
  says: string;
}

/** The problem as one sentence: "content/claims/an-id.yaml:7: ...". `line` counts from 1. */
export function sentence(problem: Problem, line: number): string {
  return `${problem.file}:${line}: ${problem.says}`;
}
