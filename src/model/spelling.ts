/**
 * Spellings that meet: every word is reduced to a key, and words with one key are one word to the search. The rules are
 * those of the scripts and of the romanisations (BGN/PCGN, ISO 9, the Latin alphabets), not of single names.
 */

/** ISO 15924 Armn, by BGN/PCGN for Eastern usage; the digraph for u is read before its parts. */
const ARMN = letters(
  'ու=u և=ev ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f',
);

/** ISO 15924 Cyrl, by BGN/PCGN, and the further letters of the Turkic alphabets. */
const CYRL = letters(
  'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya ә=ə ғ=gh ҝ=g ө=o ү=u һ=h ҹ=c ј=y',
);

function letters(table: string): [RegExp, Map<string, string>] {
  const map = new Map(table.split(' ').map((pair) => pair.split('=') as [string, string]));
  return [new RegExp([...map.keys()].join('|'), 'g'), map];
}

/** The word in plain Latin letters, lower case; ə becomes a. "Шёлк" gives "shyolk", "gümüş" gives "gumus". */
export function plainLatin(word: string): string {
  // Most words of a Latin site: nothing to do, and every reader's phone does it a thousand times.
  if (/^[a-z\d]+$/i.test(word)) return word.toLowerCase();
  const romanised = [ARMN, CYRL].reduce(
    (written, [pattern, map]) => written.replace(pattern, (letter) => map.get(letter) ?? ''),
    word.toLowerCase(),
  );
  return romanised
    .replace(/[əä]/g, 'a')
    .replace(/ı/g, 'i')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}-]/gu, '');
}

/** From several letters to one, in this order; each pair is one sound that romanisations write differently. */
const SOUNDS: [RegExp, string][] = [
  [/dzh|dj|zh/g, 'j'],
  [/kh|x/g, 'h'],
  [/gh/g, 'g'],
  [/sh/g, 's'],
  [/t?ch|t[sz](?=.)/g, 'c'],
  [/dz/g, 'z'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/[yj]/g, 'i'],
  // A y before an e is often left out at the beginning; a doubled letter is heard once.
  [/^ie/, 'e'],
  [/(.)\1+/g, '$1'],
];

/** What is left of a word in plain Latin letters when romanisations are set aside; a number stays as it is. */
export function soundKey(latin: string): string {
  if (/^[-\d]/.test(latin) || !/[hjxyqw]|(.)\1|ck|t[sz]|dz|ou|^ie/.test(latin)) return latin;
  return SOUNDS.reduce((key, [pattern, sound]) => key.replace(pattern, sound), latin);
}

/**
 * The spellings under which readers look for a name: as it is, and for the Latin alphabet with ə the ways to write it
 * without: ə as a or e, c as c or j, q as k or g.
 */
export function spellingsOf(name: string, language?: string): string[] {
  if (language !== 'az' && !/[əƏğĞşŞıİ]/.test(name)) return [name];
  const either = (names: string[], letter: RegExp, other: string) =>
    names.flatMap((one) => [one, one.toLowerCase().replace(letter, other)]);
  return [
    ...new Set(either(either(either([name.toLowerCase()], /ə/g, 'e'), /c/g, 'j'), /q/g, 'g')),
  ];
}
