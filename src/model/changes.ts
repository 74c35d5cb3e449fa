import type { Claim, Correction, NumberRecord } from './content-set.ts';

/** Numbers, claims and corrections at one time, by id. */
export interface Stated {
  numbers: Map<string, Partial<NumberRecord>>;
  claims: Map<string, Partial<Claim>>;
  corrections: Map<string, Partial<Correction>>;
}

/** The fields in which a number or a claim states something; where it stands on the site is none. */
export const STATED = {
  numbers: [
    ...['what', 'side', 'value', 'range', 'atLeast', 'atMost', 'approximate', 'unit'],
    ...['asOf', 'countedBy', 'counts'],
  ],
  claims: ['text', 'status', 'heldBy', 'deniedBy', 'found'],
} as const;

/**
 * Numbers and claims that state something else than at an earlier time, or are gone, without a new correction that
 * names the record and without a line of the changelog that names it; as sentences. `changelog`: its whole text.
 */
export function unexplainedChanges(before: Stated, after: Stated, changelog: string): string[] {
  const corrected = new Set(
    [...after.corrections]
      .filter(([id]) => !before.corrections.has(id))
      .map(([, { record }]) => record),
  );
  return (['numbers', 'claims'] as const).flatMap((kind) =>
    [...before[kind]].flatMap(([id, old]) => {
      const record = `${kind}/${id}`;
      const now = after[kind].get(id);
      const isSame = now && STATED[kind].every((field) => sameIn(field, old, now));
      return isSame || corrected.has(record) || names(changelog, record)
        ? []
        : [
            `content/${record}.yaml ${now ? 'states something else' : 'is gone'} since the last release: run npm run new -- correction --record ${record}, or name ${record} in CHANGELOG.md with the reason.`,
          ];
    }),
  );
}

function sameIn(field: string, old: object, now: object): boolean {
  const [was, is] = [old, now].map((record) =>
    JSON.stringify((record as Record<string, unknown>)[field] ?? null),
  );
  return was === is;
}

/** Whether a text names a record as a whole: "numbers/boats" is not named by "numbers/boats-north". */
function names(text: string, record: string): boolean {
  return new RegExp(`(?<![\\w/-])${RegExp.escape(record)}(?![\\w-])`).test(text);
}
