const names = new Map<string, Intl.DisplayNames>();

/** A language's name in another: "hy" in "en" is its English name. The code itself when it is not known. */
export function languageName(code: string, inLanguage: string): string {
  const known = names.get(inLanguage) ?? new Intl.DisplayNames(inLanguage, { type: 'language' });
  names.set(inLanguage, known);
  return known.of(code) ?? code;
}
