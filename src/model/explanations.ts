import { recordFor, type ContentSet } from './content-set.ts';
import { placeUrl, termUrl } from './urls.ts';

/** A term or a place as a chapter explains it in short. */
export interface Explanation {
  /** As the links to it have it: "terms-oblast". */
  id: string;
  title: string;
  /** For a place: its names in the languages of the namings. `code`: BCP 47, for `lang`. */
  names: { code: string; name: string }[];
  /** The first sentence of a term's definition, or on who uses which name of a place. */
  text: string;
  /** Its whole entry. */
  href: string;
}

/** The short entry of a term or a place. Throws when there is none with this id. */
export function explain(
  { kind, id }: { kind: 'terms' | 'places'; id: string },
  content: ContentSet,
): Explanation {
  if (kind === 'terms') {
    const { term, definition } = recordFor(content, 'terms', id, 'a link of a term');
    return {
      id: `terms-${id}`,
      title: term,
      names: [],
      text: firstSentence(definition),
      href: termUrl(id),
    };
  }
  const {
    name,
    pair = name,
    names,
    usage = '',
  } = recordFor(content, 'places', id, 'a link of a place');
  const printed = content.site.namings.flatMap(({ language: code = '' }) => {
    const [first] = names[code] ?? [];
    return first ? [{ code, name: first }] : [];
  });
  return {
    id: `places-${id}`,
    title: pair,
    names: printed,
    text: firstSentence(usage),
    href: placeUrl(id),
  };
}

/** Up to the first full stop with a new sentence behind it. */
function firstSentence(text: string): string {
  return /^.+?\.(?=\s+\p{Lu}|$)/u.exec(text)?.[0] ?? text;
}
