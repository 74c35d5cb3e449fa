const names = new Map<string, Intl.DisplayNames>();

/** A language's name in another: "hy" in "en" is its English name. The code itself when it is not known. */
export function languageName(code: string, inLanguage: string): string {
  const known = names.get(inLanguage) ?? new Intl.DisplayNames(inLanguage, { type: 'language' });
  names.set(inLanguage, known);
  return known.of(code) ?? code;
}

/** A letter that is not Latin. */
const OTHER = String.raw`(?!\p{Script=Latin})\p{L}`;
/** From the first to the last of them, but for what stands in brackets: there titles are translated. */
const OTHER_WORDS = new RegExp(`${OTHER}(?:[^\\[\\]]*${OTHER})?`, 'u');

/**
 * The words of a title that are sure to be in its document's language, since they are in the script of it, and what
 * stands around them; all is `before` where there are none, or the script is Latin.
 */
export function partsOfTitle(
  title: string,
  code: string,
): { before: string; own: string; after: string } {
  const { script } = new Intl.Locale(code).maximize();
  const found = script === 'Latn' ? null : OTHER_WORDS.exec(title);
  if (!found) return { before: title, own: '', after: '' };
  const [own] = found;
  const before = title.slice(0, found.index);
  return { before, own, after: title.slice(before.length + own.length) };
}
