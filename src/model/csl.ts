import type { Citable } from './citables.ts';
import type { ContentSet, Source } from './content-set.ts';
import { fill } from './interface-words.ts';
import { languageName } from './languages.ts';
import { absoluteUrl } from './urls.ts';

/** A record as reference managers exchange it: the fields of CSL-JSON 1.0.2 that are used here. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  'container-title'?: string;
  publisher?: string;
  authority?: string;
  /** What sort of thing it is, in words; here the version. */
  genre?: string;
  issued?: { 'date-parts': [number[]]; circa?: boolean };
  language: string;
  URL?: string;
  note?: string;
}

/** The type in CSL of each kind of source. */
const TYPES: Record<Source['kind'], string> = {
  court: 'legal_case',
  document: 'document',
  news: 'article-newspaper',
  wire: 'article-newspaper',
  ngo: 'report',
  research: 'report',
  reference: 'entry-encyclopedia',
};

/** Types whose publisher is the name of the whole in which the document stands. */
const IN_A_WHOLE = new Set(['article-newspaper', 'entry-encyclopedia']);

/**
 * A page of ours. `version`: that of the content, or null when it is not known. `home`: where the site is; without it
 * the record has no address, for a wrong one is worse than none.
 */
export function cslOfPage(
  { id, title, checked, address }: Citable,
  { site }: ContentSet,
  version: string | null,
  home: URL | undefined,
): CslItem {
  return {
    id,
    type: 'webpage',
    title,
    // The first page stands for the whole.
    ...(title !== site.name && { 'container-title': site.name }),
    ...(version && { genre: fill(site.words.cite.version, { version }) }),
    issued: { 'date-parts': [dateParts(checked)] },
    language: site.language,
    ...(home && { URL: absoluteUrl(home, address) }),
  };
}

/** A source of ours; its date is as exact as in the record. */
export function cslOfSource(id: string, source: Source, content: ContentSet): CslItem {
  const type = TYPES[source.kind];
  const { published, publisher, language, url } = source;
  return {
    id,
    type,
    title: source.title,
    ...(IN_A_WHOLE.has(type) && { 'container-title': publisher }),
    publisher,
    ...(type === 'legal_case' && { authority: publisher }),
    ...(published && {
      issued: {
        'date-parts': [dateParts(published)],
        ...(source.approximate && { circa: true }),
      },
    }),
    language,
    URL: url,
    ...noteOn(source, content),
  };
}

/** What no field of all three formats holds, in words: another language, an inexact date, where it was read, a copy. */
function noteOn(
  { language, approximate, via, archived }: Source,
  { site }: ContentSet,
): { note?: string } {
  const { words } = site;
  const isOther = language.split('-')[0] !== site.language.split('-')[0];
  const parts = [
    isOther && `${words.language}: ${languageName(language, site.language)}`,
    approximate && words.approximateDates,
    via && fill(words.via, { publisher: via.publisher }),
    archived && `${words.archived}: ${archived}`,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? { note: parts.join('; ') } : {};
}

/** "2022-08-03" as 2022, 8, 3; "2022" as 2022. */
function dateParts(date: string): number[] {
  return date.split('-').map(Number);
}
