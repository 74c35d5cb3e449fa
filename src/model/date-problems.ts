import { fileOf, RECORD_KINDS, TEXT_KINDS, type ContentSet, type Kind } from './content-set.ts';
import { isLater } from './dates.ts';
import type { Problem } from './problem.ts';

/** Fields that speak of a day to come, or of work that goes on after the whole was checked. */
const MAY_BE_LATER = new Set(['due', 'reviewBy', 'checked', 'searched']);

/** Kinds whose dates are those of the work, not of the subject. */
const WORK: readonly Kind[] = ['corrections', 'objections'];

/** Fields whose text may look like a date and is none. */
const NOT_DATES = new Set(['body']);

/** Pairs of fields of which the second is not before the first. */
const IN_ORDER = [
  ['from', 'to'],
  ['date', 'until'],
  ['checked', 'reviewBy'],
] as const;

/** Lists whose members stand in the order of this field. */
const LISTS_IN_ORDER: Record<string, string> = {
  standings: 'asOf',
  outcomes: 'date',
  controlled: 'from',
  roles: 'from',
};

/** Dates after the day on which the site was last checked, periods that end before they begin, and lists out of order. */
export function dateProblems(content: ContentSet): Problem[] {
  const { checked } = content.site;
  return [...RECORD_KINDS, ...TEXT_KINDS].flatMap((kind) =>
    [...content[kind]].flatMap(([id, record]) =>
      fieldSets(record, []).flatMap(({ at, fields }) =>
        [...(WORK.includes(kind) ? [] : laterThan(checked, fields)), ...outOfOrder(fields)]
          .map(({ field, says }) => ({ file: fileOf(kind, id), at: [...at, field], says }))
          .concat(unsortedLists(at, fields).map((one) => ({ file: fileOf(kind, id), ...one }))),
      ),
    ),
  );
}

/** Days of work and of the subject that are still to come on a day: `today`, "2026-11-23". */
export function datesAfter(today: string, content: ContentSet): Problem[] {
  return [...RECORD_KINDS, ...TEXT_KINDS].flatMap((kind) =>
    [...content[kind]].flatMap(([id, record]) =>
      fieldSets(record, []).flatMap(({ at, fields }) =>
        Object.entries(fields)
          .filter(([field]) => field !== 'due' && field !== 'reviewBy')
          .filter(([, value]) => isDate(value) && isLater(value, today))
          .map(([field, value]) => ({
            file: fileOf(kind, id),
            at: [...at, field],
            says: `"${field}" is "${String(value)}", a day to come: correct it.`,
          })),
      ),
    ),
  );
}

interface FieldSet {
  at: (string | number)[];
  fields: Record<string, unknown>;
}

/** The record and every group of fields inside it. */
function fieldSets(value: unknown, at: FieldSet['at']): FieldSet[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value)
    .filter(([key]) => !NOT_DATES.has(key))
    .flatMap(([key, one]) => fieldSets(one, [...at, Array.isArray(value) ? Number(key) : key]));
  return Array.isArray(value)
    ? inner
    : [{ at, fields: value as Record<string, unknown> }, ...inner];
}

function laterThan(checked: string, fields: FieldSet['fields']) {
  return Object.entries(fields)
    .filter(
      ([field, value]) => isDate(value) && !MAY_BE_LATER.has(field) && isLater(value, checked),
    )
    .map(([field, value]) => ({
      field,
      says: `"${field}" is "${String(value)}", after ${checked}, the day on which the site was last checked: correct it, or "checked" in content/site.yaml.`,
    }));
}

function outOfOrder(fields: FieldSet['fields']) {
  return IN_ORDER.flatMap(([first, second]) => {
    const [start, end] = [fields[first], fields[second]];
    return isDate(start) && isDate(end) && isLater(start, end)
      ? [
          {
            field: second,
            says: `"${second}" is "${end}", before "${first}", "${start}": correct one of them.`,
          },
        ]
      : [];
  });
}

/** The members of a list that are dated before the one above them. */
function unsortedLists(
  at: FieldSet['at'],
  fields: FieldSet['fields'],
): { at: FieldSet['at']; says: string }[] {
  return Object.entries(fields).flatMap(([name, list]) => {
    // A party's positions stand under its id.
    const field = at.at(-1) === 'positions' ? 'date' : LISTS_IN_ORDER[name];
    if (!field || !Array.isArray(list)) return [];
    const dates = list.map((member: Record<string, unknown>) => member[field]);
    return dates.flatMap((date, index) => {
      const above = dates.slice(0, index).findLast(isDate);
      return isDate(date) && above !== undefined && isLater(above, date)
        ? [
            {
              at: [...at, name, index, field],
              says: `"${field}" is "${date}", and "${above}" stands above it: put "${name}" in the order of the dates.`,
            },
          ]
        : [];
    });
  });
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value);
}
