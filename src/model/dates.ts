import type { Site } from './content-set.ts';

/** Making one takes longer than all its dates: one for each language and exactness. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The date as a reader writes it, as exact as it is: "3 August 2022", "August 2022", "2022".
 * `written`: ISO 8601, "2022-08-03", "2022-08" or "2022".
 */
export function printDate(written: string, language: string): string {
  const [year, month, day] = written.split('-');
  const key = `${language} ${written.length}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month ? { month: 'long' } : {}),
      ...(day ? { day: 'numeric' } : {}),
    });
  formats.set(key, format);
  return format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}

/** Whether a date is after another as far as both are exact: "2026" is not after "2026-03". */
export function isLater(date: string, than: string): boolean {
  const exact = Math.min(date.length, than.length);
  return date.slice(0, exact) > than.slice(0, exact);
}

/** Whether a review is overdue. No clock in a build: the day on which the whole was checked is the day that counts. */
export function isOverdue(reviewBy: string, { checked }: Pick<Site, 'checked'>): boolean {
  return isLater(checked, reviewBy);
}
