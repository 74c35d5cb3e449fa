import { chaptersInOrder } from './chapters.ts';
import type { ContentSet } from './content-set.ts';
import { languageName } from './languages.ts';
import { compare } from './order.ts';
import { voicesOf } from './voices.ts';

/** How often a voice is cited in each chapter, and how many documents stand behind that. */
export interface VoiceCounts {
  voice: string;
  /** Marks in the text, chapter by chapter in the order of the story. */
  marks: number[];
  /** Documents of this voice on the whole site. */
  documents: number;
}

/** Citations by voice and chapter; voices in the parties' order, the independent ones first. */
export function countVoices(content: ContentSet): { chapters: string[]; rows: VoiceCounts[] } {
  const chapters = chaptersInOrder(content);
  const cited = chapters.map(({ body }) =>
    body.components
      .filter(({ name }) => name === 'Cite')
      .map(({ attributes }) => content.sources.get(attributes['source'] ?? '')?.voice),
  );
  const voices = voicesOf(content);
  return {
    chapters: chapters.map(({ short }) => short),
    rows: voices.map(({ id, name, documents }) => ({
      voice: name,
      marks: cited.map((marks) => marks.filter((voice) => voice === id).length),
      documents,
    })),
  };
}

/** The documents of the site in all, by language, and by what a reader should know of how they were read. */
export function summariseSources({
  site,
  sources,
}: ContentSet): { label: string; count: number }[] {
  const { words, language } = site;
  const all = [...sources.values()];
  const byLanguage = [...Map.groupBy(all, (source) => source.language)]
    .map(([code, { length: count }]) => ({ label: languageName(code, language), count }))
    .sort((a, b) => b.count - a.count || compare(a.label, b.label));
  const countOf = (matches: (source: (typeof all)[number]) => boolean) =>
    all.filter(matches).length;
  return [
    { label: words.total, count: all.length },
    ...byLanguage,
    { label: words.readFull, count: countOf(({ read }) => read === 'full') },
    { label: words.readExcerpt, count: countOf(({ read }) => read === 'excerpt') },
    { label: words.readVia, count: countOf(({ via }) => via !== undefined) },
    { label: words.referenceWorks, count: countOf(({ kind }) => kind === 'reference') },
    { label: words.approximateDates, count: countOf(({ approximate }) => approximate === true) },
    { label: words.undatedDocuments, count: countOf(({ published }) => published === undefined) },
  ];
}
