import { printSource, type PrintedSource } from './bibliography.ts';
import type { ContentSet } from './content-set.ts';
import { partiesInOrder } from './parties.ts';
import { usesOfSources, type Use } from './source-uses.ts';

/** Whose side a document speaks from: a party, or nobody's. */
export interface Voice {
  id: string;
  name: string;
  /** How many documents of the site speak from it. */
  documents: number;
}

/** The voices that the sources have: the independent first, then the parties in their order. */
export function voicesOf(content: ContentSet): Voice[] {
  return [
    { id: 'independent', name: content.site.words.independent },
    ...partiesInOrder(content).map(({ id, name }) => ({ id, name })),
  ]
    .map(({ id, name }) => ({
      id,
      name,
      documents: [...content.sources.values()].filter(({ voice }) => voice === id).length,
    }))
    .filter(({ documents }) => documents > 0);
}

/** A source in the bibliography, with the raw values that a reader may filter by. */
export interface BibliographyEntry {
  source: PrintedSource;
  filters: { ownership: string; kind: string; language: string };
  /** Where it is used, by heading or by record. */
  usedOn: Use[];
}

/** The sources of one voice by publisher and date, each with the pages that use it. */
export function bibliographyOf(voice: string, content: ContentSet): BibliographyEntry[] {
  const uses = usesOfSources(content);
  return [...content.sources]
    .filter(([, source]) => source.voice === voice)
    .map(([id, source]) => ({
      source: printSource(id, source, content),
      filters: { ownership: source.ownership, kind: source.kind, language: source.language },
      usedOn: uses.get(id) ?? [],
    }))
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b), content.site.language));
}

function sortKey({ source }: BibliographyEntry): string {
  return [source.publisher, source.published, source.id].join('\n');
}
