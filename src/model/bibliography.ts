import type { ContentSet, Source } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { languageName } from './languages.ts';
import { sourceUrl } from './urls.ts';

/** A source in the words of a reader's list. */
export interface PrintedSource {
  id: string;
  /** Its entry in the bibliography. */
  href: string;
  title: string;
  publisher: string;
  url: string;
  /** "12 August 2022", "about 2019" */
  date: string;
  /** The publication date as a sortable ISO prefix. */
  published: string | undefined;
  /** "English" */
  language: string;
  languageCode: string;
  /** "private", "state media": in words. */
  ownership: string;
  kind: string;
  country: string;
  /** Whose side it speaks from, in words. */
  voice: string;
  /** Where it was read, when not at its publisher. */
  via: string | undefined;
  note: string | undefined;
  /** A copy in a web archive. */
  archived: { label: string; href: string } | undefined;
  /** Said of an address that no longer answers. */
  dead: string | undefined;
}

/** One source as it is printed. */
export function printSource(id: string, source: Source, content: ContentSet): PrintedSource {
  const { words, language } = content.site;
  const date = source.published ? printDate(source.published, language) : words.undated;
  return {
    id,
    href: sourceUrl(id, source.voice),
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    date: source.approximate ? fill(words.approximately, { value: date }) : date,
    published: source.published,
    language: languageName(source.language, language),
    languageCode: source.language,
    ownership: words.ownership[source.ownership],
    kind: words.kind[source.kind],
    country: source.country,
    voice: content.parties.get(source.voice)?.name ?? words.independent,
    via: source.via && fill(words.via, { publisher: source.via.publisher }),
    note: source.note,
    archived:
      source.archived === undefined ? undefined : { label: words.archived, href: source.archived },
    dead: deadSince(source.url, content),
  };
}

function deadSince(url: string, { addresses, site }: ContentSet): string | undefined {
  const found = addresses[url];
  return found?.state === 'dead'
    ? fill(site.words.noAnswerAt, { date: printDate(found.checked, site.language) })
    : undefined;
}
