import { slug } from 'github-slugger';
import { printDate } from '../model/dates.ts';
import type { Site } from '../model/content-set.ts';
import { fill } from '../model/interface-words.ts';

/** What is made to be kept, by kind: the end of its file's name. */
export const EDITION_KINDS = ['pdf', 'epub', 'zip'] as const;
export type EditionKind = (typeof EDITION_KINDS)[number];

/** The name of an edition's file: "the-harbour-dispute-2026-01-31.pdf". What follows a colon in the site's name is left out. */
export function editionName({ name, checked }: Site, kind: EditionKind): string {
  return `${editionFolder({ name, checked })}.${kind}`;
}

/** The same without an ending, which is the folder in the archive. */
export function editionFolder({ name, checked }: Pick<Site, 'name' | 'checked'>): string {
  return `${slug(name.replace(/:.*$/s, ''))}-${checked}`;
}

/** What a title page says under the title: description, dates, licence. */
export function titleLines(site: Site): string[] {
  const { words, language, licence } = site;
  const print = (date: string) => printDate(date, language);
  return [
    site.description,
    fill(words.version, { date: print(site.checked) }),
    fill(words.materialEnds, { date: print(site.materialEnds) }),
    `${fill(words.licence, { name: licence.name })}, ${licence.url}`,
  ];
}

/** The content's date as the start of that day in UTC: no edition names the time at which it was made. */
export function contentTime({ checked }: Pick<Site, 'checked'>): Date {
  return new Date(`${checked.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
}
