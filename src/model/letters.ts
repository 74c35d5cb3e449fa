/** Characters that change what stands on the page and are not seen in an editor. */
const HIDDEN =
  // Controls but tab and line end; a carriage return alone; soft hyphen; marks that turn the direction; zero width; tags.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n)|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]|[\u{e0000}-\u{e007f}]/gu;

/** Between two letters of these scripts a (non-)joiner is spelling. */
const JOINED = /^[\p{Script=Arabic}\p{Script=Devanagari}]$/u;

/** Scripts whose letters look like one another's, by their ISO 15924 codes. */
const ALIKE = ['Latn', 'Cyrl', 'Grek', 'Armn'].map((code) => ({
  script: new Intl.DisplayNames('en', { type: 'script' }).of(code) ?? code,
  form: new RegExp(`\\p{Script=${code}}`, 'u'),
}));

/** Letters without which a text mixes nothing; nearly all texts are told apart by this alone. */
const OTHER_THAN_LATIN = /[\p{Script=Cyrl}\p{Script=Grek}\p{Script=Armn}]/u;

/** The characters of a text that nobody sees, with offset and name "U+202E". */
export function hiddenIn(text: string): { offset: number; name: string }[] {
  return [...text.matchAll(HIDDEN)]
    .filter(({ 0: character, index }) => !isSpelling(text, character, index))
    .map(({ 0: character, index }) => ({
      offset: index,
      name: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    }));
}

function isSpelling(text: string, character: string, offset: number): boolean {
  return (
    (character === '\u200c' || character === '\u200d') &&
    JOINED.test(text[offset - 1] ?? '') &&
    JOINED.test(text[offset + 1] ?? '')
  );
}

/** Words that mix letters of scripts that look alike, as a Cyrillic "о" in a Latin name; with the letter that is rarer. */
export function mixedWordsIn(text: string): { word: string; letter: string; script: string }[] {
  if (!OTHER_THAN_LATIN.test(text)) return [];
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(([word]) => {
    const letters = ALIKE.map(({ script, form }) => ({
      script,
      found: Array.from(word).filter((one) => form.test(one)),
    }))
      .filter(({ found }) => found.length > 0)
      .sort((a, b) => a.found.length - b.found.length);
    const [rarest] = letters;
    return rarest && letters.length > 1
      ? [{ word, letter: rarest.found[0] ?? '', script: rarest.script }]
      : [];
  });
}
