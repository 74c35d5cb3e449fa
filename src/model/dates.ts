/**
 * The date as a reader writes it, as exact as it is: "3 August 2022", "August 2022", "2022".
 * `written`: ISO 8601, "2022-08-03", "2022-08" or "2022".
 */
export function printDate(written: string, language: string): string {
  const [year, month, day] = written.split('-');
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}
