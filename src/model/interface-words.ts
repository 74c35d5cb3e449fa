/** The words with each `{name}` replaced by its value; throws when a value is missing. */
export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`"${words}" in content/site.yaml: {${name}} is not known here.`);
    return String(value);
  });
}
