import { fileOf, type ContentSet } from '../model/content-set.ts';
import type { Problem } from '../model/problem.ts';
import type { Prose } from '../model/prose.ts';
import { withoutQuotations } from '../model/wording.ts';

/** Capitalised words that differ by one letter from a recorded name, and are none themselves. */
export function nearNames(
  prose: Prose[],
  content: ContentSet,
  isWord: (word: string) => boolean,
): Problem[] {
  const known = new Set<string>();
  for (const record of [...content.places.values(), ...content.people.values()]) {
    const forms = [record.name, ...Object.values(record.names).flat(), ...record.others];
    if ('pair' in record && record.pair) forms.push(record.pair);
    for (const word of forms.join(' ').match(/\p{L}[\p{L}\p{M}]+/gu) ?? []) known.add(word);
  }
  const printed = [...content.places.values(), ...content.people.values()].flatMap(
    ({ name }) => name.match(/\p{Lu}[\p{L}\p{M}]{4,}/gu) ?? [],
  );
  const byShape = Map.groupBy(new Set(printed), (name) => name.charAt(0));
  const seen = new Set<string>();
  return prose.flatMap(({ file, text, placeOf }) =>
    [...withoutQuotations(text).matchAll(/(?<!\p{L})\p{Lu}[\p{L}\p{M}]{4,}/gu)].flatMap(
      ({ 0: word, index }) => {
        if (known.has(word) || seen.has(word)) return [];
        seen.add(word);
        const near = byShape.get(word.charAt(0))?.find((name) => isOneLetterOff(word, name));
        return near && !isWord(word)
          ? [
              {
                file,
                at: placeOf(index),
                says: `writes "${word}": the record writes ${near}; correct it, or add it under "others" of the record.`,
              },
            ]
          : [];
      },
    ),
  );
}

/** One letter put in, left out, changed, or two changed round, and not at the end, where words have endings. */
function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one.at(-1 - end) === other.at(-1 - end)
  ) {
    end += 1;
  }
  const [left, right] = [one.length - start - end, other.length - start - end];
  const isSwap =
    left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
  return end > 1 && ((left <= 1 && right <= 1) || isSwap);
}

/** Places with two names of which a chapter's first mention has one alone. */
export function loneNames(prose: Prose[], { pages, places }: ContentSet): Problem[] {
  const pairs = [...places.values()].flatMap(({ pair }) => (pair?.includes('/') ? [pair] : []));
  return [...pages]
    .filter(([, { kind }]) => kind === 'chapter')
    .flatMap(([id]) => {
      const own = prose.filter(
        ({ file, type }) => file === fileOf('pages', id) && type === 'paragraph',
      );
      return pairs.flatMap((pair) => firstAlone(pair, own));
    });
}

function firstAlone(pair: string, prose: Prose[]): Problem[] {
  const forms = pair.split('/').map((form) => RegExp.escape(form));
  const any = new RegExp(`(?<![\\p{L}/-])(?:${forms.join('|')})(?![\\p{L}-])`, 'u');
  for (const { file, text, placeOf } of prose) {
    const found = any.exec(withoutQuotations(text));
    if (!found) continue;
    return text.startsWith(pair, found.index)
      ? []
      : [
          {
            file,
            at: placeOf(found.index),
            says: `writes "${found[0]}" where the page names it first: write ${pair}.`,
          },
        ];
  }
  return [];
}
