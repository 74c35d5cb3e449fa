import { chaptersInOrder } from './chapters.ts';
import type { ContentSet } from './content-set.ts';
import { voicesOf } from './voices.ts';

/** How often each voice is cited in one chapter, and how many documents stand behind that. */
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
