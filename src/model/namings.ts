import type { ContentSet } from './content-set.ts';

/** A name as texts write it, in the parts that one naming or another shows. */
export interface NamedForm {
  written: string;
  /** In order; `namings`: the ids of those that show it. Parts that stand in the text come first. */
  parts: { text: string; namings: string[]; isWritten: boolean }[];
  /** Both names, or the one. */
  pair: string;
  /** The names that texts do not use by themselves: a sentence that has one alone speaks of the names. */
  others: string[];
}

/** What a text may hold of names. */
export interface NamedForms {
  forms: NamedForm[];
  /** Longer names that hold one of the forms, and stay as they are: of a road, a document, a newspaper. */
  fixed: string[];
}

/** The names of places that change with the naming. Empty when the subject has no namings. */
export function namedForms({
  site,
  places,
  people,
  parties,
  terms,
  sources,
}: ContentSet): NamedForms {
  const [asWritten, ...namings] = site.namings.map(({ id }) => id);
  if (!asWritten) return { forms: [], fixed: [] };
  const forms = [...places.values()].flatMap(({ name, pair, names, namings: shown = {} }) => {
    if (Object.keys(shown).length === 0) return [];
    const all = [
      ...new Set([
        ...[name, ...(pair?.split('/') ?? []), ...Object.values(shown)],
        ...(names[baseOf(site.language)] ?? []),
      ]),
    ];
    return [...new Set([pair ?? name, name])].map((written) => ({
      written,
      parts: partsOf(written, asWritten, namings, shown),
      pair: pair ?? name,
      others: all.filter((one) => one !== name),
    }));
  });
  const longer = [
    ...[...places.values(), ...people.values()].flatMap(({ name, others }) => [name, ...others]),
    ...[...terms.values()].flatMap(({ term, also }) => [term, ...also]),
    ...[...parties.values()].map(({ name }) => name),
    ...[...sources.values()].map(({ publisher }) => publisher),
  ];
  const own = new Set(forms.map(({ written }) => written));
  const fixed = [...new Set(longer)].filter(
    (name) => !own.has(name) && [...own].some((form) => name.includes(form)),
  );
  return { forms, fixed };
}

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

/** A pair falls into its halves and the slash, so that no half stands twice in the page. */
function partsOf(
  written: string,
  asWritten: string,
  namings: string[],
  shown: Record<string, string>,
): NamedForm['parts'] {
  const halves = written.split('/');
  const showing = (text: string) => namings.filter((id) => (shown[id] ?? written) === text);
  const whole = showing(written);
  const inText = halves.flatMap((text, index) => [
    ...(index > 0 ? [{ text: '/', namings: [asWritten, ...whole], isWritten: true }] : []),
    {
      text,
      namings: [...new Set([asWritten, ...whole, ...showing(text)])],
      isWritten: true,
    },
  ]);
  const others = [...new Set(namings.map((id) => shown[id] ?? written))].filter(
    (text) => text !== written && !halves.includes(text),
  );
  return [...inText, ...others.map((text) => ({ text, namings: showing(text), isWritten: false }))];
}
