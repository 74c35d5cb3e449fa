/** Fields whose letters stay as they were written: addresses, and spellings that a reader may search for. */
const AS_WRITTEN = new Set(['url', 'archived', 'names', 'others', 'also', 'say']);

/** The record with typographic apostrophes in its prose, as Markdown texts get them from smartypants. */
export function withApostrophes(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/(?<=\p{L})'(?=\p{L}|\s|$|[.,;:)])/gu, '’');
  if (Array.isArray(value)) return value.map(withApostrophes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      AS_WRITTEN.has(key) ? inner : withApostrophes(inner),
    ]),
  );
}
