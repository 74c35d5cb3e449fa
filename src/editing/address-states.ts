import type { Addresses, ContentSet } from '../model/content-set.ts';

export type AddressState = Addresses[string];

/** On how many days running an address must fail before readers are told; one whose page is gone, on two. */
const FAILURES = 3;
const FAILURES_IF_GONE = 2;

/** Statuses that say "gone", and statuses of a host that answers, but not to a program. */
const GONE = [404, 410, 451];
const SHY = [401, 403, 405, 406, 429, 999];

const DAY = 24 * 60 * 60 * 1000;

/** The outside addresses of the sources, each once, in the order of the ids. */
export function outsideAddresses({ sources }: ContentSet): string[] {
  return [...new Set([...sources.values()].map(({ url }) => url))];
}

/**
 * The addresses that are to be tried on a day: new ones; those that failed, once a day; the others when `days` have
 * passed. Those of one host stand far apart, so that no host is asked twice at once.
 */
export function addressesToTry(
  all: string[],
  states: Addresses,
  today: string,
  days: number,
): string[] {
  const due = all.filter((address) => {
    const known = states[address];
    return !known || daysBetween(known.checked, today) >= (known.failures > 0 ? 1 : days);
  });
  const rounds = [...Map.groupBy(due, (address) => new URL(address).host).values()];
  const longest = Math.max(0, ...rounds.map((addresses) => addresses.length));
  return Array.from({ length: longest }, (_, round) =>
    rounds.flatMap((addresses) => addresses[round] ?? []),
  ).flat();
}

/** The state of an address after it was tried. `status`: of HTTP, 0 when nothing answered. */
export function stateAfter(
  before: AddressState | undefined,
  status: number,
  today: string,
): AddressState {
  const tried = { status, checked: today };
  if (status >= 200 && status < 400) {
    return { state: 'alive', ...tried, failures: 0, answered: today };
  }
  const answered = before?.answered && { answered: before.answered };
  // It is there, but not for us: a reader may well get in.
  if (SHY.includes(status)) return { state: 'unclear', ...tried, failures: 0, ...answered };
  // Twice on one day is one bad day.
  const failures = (before?.failures ?? 0) + (before?.checked === today && before.failures ? 0 : 1);
  const enough = GONE.includes(status) ? FAILURES_IF_GONE : FAILURES;
  return { state: failures >= enough ? 'dead' : 'unclear', ...tried, failures, ...answered };
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** A source's record with the address of its archived copy below its own; the rest of the file stays as it is. */
export function withArchived(record: string, archived: string): string {
  if (/^archived:/m.test(record)) return record;
  return record.replace(/^url: .*$/m, (line) => `${line}\narchived: ${archived}`);
}
