import GithubSlugger from 'github-slugger';
import type { Body } from './content-set.ts';

/** A heading of a text with its address on the page, and what is written below it. */
export interface Passage {
  slug: string;
  heading: string;
  text: string;
  /** Of the heading in the file. */
  line: number;
}

/** The passages of a text by heading; what stands before the first heading belongs to none. */
export function passagesOf({ blocks }: Body): Passage[] {
  const slugger = new GithubSlugger();
  const passages: Passage[] = [];
  for (const { type, text, line } of blocks) {
    const last = passages.at(-1);
    if (type === 'heading')
      passages.push({ slug: slugger.slug(text), heading: text, text: '', line });
    else if (last) last.text += ` ${text}`;
  }
  return passages;
}
