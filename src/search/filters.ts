import type { Answer } from './answers.ts';
import type { Lookup } from './lookup.ts';
import type { FilterCounts, Filters } from './pagefind.ts';
import { element } from './results.ts';

/** The three ways to narrow a search; the names are those of Pagefind's filters. */
export const FILTERS = ['kind', 'party', 'period'] as const;
export type FilterName = (typeof FILTERS)[number];

/** The values that an answer has for a filter. */
function valuesOf({ thing }: Pick<Answer, 'thing'>, name: FilterName, lookup: Lookup): string[] {
  const [kind, , , , , , parties, periods] = thing.row;
  const ids = { kind: [kind], party: parties, period: periods }[name];
  return ids.flatMap((id) => listOf(name, lookup)[id]?.id ?? []);
}

function listOf(name: FilterName, { table }: Lookup) {
  return { kind: table.kinds, party: table.parties, period: table.periods }[name];
}

/** The filters that an address names. */
export function filtersIn(address: URLSearchParams): Filters {
  return Object.fromEntries([...address].filter(([name]) => FILTERS.some((one) => one === name)));
}

/** The filters whose values there are; an address may name others. */
export function knownOf(chosen: Filters, lookup: Lookup): Filters {
  return Object.fromEntries(
    FILTERS.filter((name) => listOf(name, lookup).some(({ id }) => id === chosen[name])).map(
      (name) => [name, chosen[name] ?? ''],
    ),
  );
}

/** The answers that have every chosen value. */
export function chosenOf(answers: Answer[], chosen: Filters, lookup: Lookup): Answer[] {
  return answers.filter((answer) =>
    FILTERS.every((name) => !chosen[name] || valuesOf(answer, name, lookup).includes(chosen[name])),
  );
}

/** Writes the choices of each <select>, those that something has, with how many. */
export function writeChoices(
  selects: Record<FilterName, HTMLSelectElement>,
  answers: Answer[],
  counts: FilterCounts,
  chosen: Filters,
  lookup: Lookup,
  all: string,
): void {
  for (const name of FILTERS) {
    const sums = new Map(Object.entries(counts[name] ?? {}));
    for (const value of answers.flatMap((answer) => valuesOf(answer, name, lookup))) {
      sums.set(value, (sums.get(value) ?? 0) + 1);
    }
    const options = listOf(name, lookup)
      .filter(({ id }) => (sums.get(id) ?? 0) > 0 || chosen[name] === id)
      .map(({ id, label }) => {
        const option = element('option', `${label} (${sums.get(id) ?? 0})`);
        option.value = id;
        option.selected = chosen[name] === id;
        return option;
      });
    const any = element('option', all);
    any.value = '';
    selects[name].replaceChildren(any, ...options);
  }
}
