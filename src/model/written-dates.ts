/** Dates as readers write them, as words of the search: "2022-08-03", "2022-08", and "-08-03" or "-08" without a year. */

/** The name of a month, or at least its first three letters, to its number from 1 to 12. */
export type Months = (word: string) => number | undefined;

/** The months of these languages by name (BCP 47), long as in a date; a shortened name needs three letters. */
export function monthsOf(languages: string[]): Months {
  const names = languages.flatMap((language) => {
    const form = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    return Array.from({ length: 12 }, (_, month) => {
      const parts = form.formatToParts(Date.UTC(2000, month, 1));
      return [
        parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '',
        month + 1,
      ] as const;
    });
  });
  return (word) =>
    word.length < 3 ? undefined : names.find(([name]) => name.startsWith(word.toLowerCase()))?.[1];
}

const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,?\s+(\d{4})(?!\d))?`;
const MONTH = String.raw`(\p{L}{3,})\.?`;
const FORMS: [RegExp, (month: Months, ...parts: string[]) => (string | undefined)[]][] = [
  [/(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?!\d)/gu, (_, y, m, d) => [day(d, Number(m), y)]],
  [
    /(?<![\d-])(\d{4})-(\d\d)(?![\d-])/gu,
    (_, y = '', m = '') => (Number(m) >= 1 && Number(m) <= 12 ? [`${y}-${m}`] : []),
  ],
  // Day first, and month first where the day can be a month; years of two digits turn at 69, as POSIX has them.
  [
    /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/gu,
    (_, first, _mark, second, y = '') => {
      const years =
        y.length === 4 ? [y] : Number(y) < 69 ? [`20${y}`, `19${y}`] : [`19${y}`, `20${y}`];
      return years.flatMap((year) => [
        day(first, Number(second), year),
        day(second, Number(first), year),
      ]);
    },
  ],
  [
    new RegExp(String.raw`(?<!\d)${DAY}\s*(?:[/–-]|to|and|or)\s*${DAY}\s+${MONTH}${YEAR}`, 'giu'),
    (months, from, to, month = '', y) =>
      months(month) ? [day(to, months(month), y), day(from, months(month), y)] : [],
  ],
  [
    new RegExp(String.raw`(?<!\d)${DAY}\s+(?:of\s+)?${MONTH}${YEAR}`, 'giu'),
    (months, d, month = '', y) => [day(d, months(month), y)],
  ],
  [
    new RegExp(String.raw`(?<!\p{L})${MONTH}\s+${DAY}(?!\d)${YEAR}`, 'giu'),
    (months, month = '', d, y) => [day(d, months(month), y)],
  ],
  [
    new RegExp(String.raw`(?<!\p{L})${MONTH},?\s+(\d{4})(?!\d)`, 'giu'),
    (months, month = '', y = '') => (months(month) ? [`${y}-${two(months(month))}`] : []),
  ],
];

/** The dates in a text, the likeliest reading first, and the text without them. */
export function datesIn(text: string, months: Months): { dates: string[][]; rest: string } {
  if (!/\d/.test(text)) return { dates: [], rest: text };
  const dates: string[][] = [];
  const rest = FORMS.reduce(
    (left, [pattern, read]) =>
      left.replace(pattern, (all: string, ...parts: string[]) => {
        const found = read(months, ...parts).filter((date) => date !== undefined);
        if (found.length === 0) return all;
        dates.push(found);
        return ' ';
      }),
    text,
  );
  return { dates, rest };
}

function two(value: number | undefined): string {
  return String(value).padStart(2, '0');
}

function day(d: string | undefined, month: number | undefined, y = ''): string | undefined {
  const fits =
    Number(d) >= 1 && Number(d) <= 31 && month !== undefined && month >= 1 && month <= 12;
  return fits ? `${y}-${two(month)}-${two(Number(d))}` : undefined;
}
