import type { ContentSet } from './content-set.ts';
import { personEntries, placeEntries, termEntries, type Entry } from './names.ts';
import { personUrl, placeUrl, termUrl } from './urls.ts';

/** A name in the list of all names. */
export interface ListedName {
  title: string;
  href: string;
  /** Its other spellings and scripts, so that a browser's own find meets them. */
  others: string;
}

/** All places, people and terms under the first letter of their title, accents set aside. */
export function namesByLetter(content: ContentSet): { letter: string; entries: ListedName[] }[] {
  const listed = (entries: Entry[], url: (id: string) => string) =>
    entries.map(({ id, title, names, others }) => {
      const shown = new Set(title.split('/'));
      const forms = [...names.flatMap(({ forms }) => forms), ...others];
      return {
        title,
        href: url(id),
        others: [...new Set(forms)].filter((form) => form !== title && !shown.has(form)).join(', '),
      };
    });
  const all = [
    ...listed(placeEntries(content), placeUrl),
    ...listed(personEntries(content), personUrl),
    ...listed(termEntries(content), termUrl),
  ].sort((a, b) => a.title.localeCompare(b.title, content.site.language));
  const letter = ({ title }: ListedName) => title.normalize('NFD').charAt(0).toUpperCase();
  return [...Map.groupBy(all, letter)].map(([letter, entries]) => ({ letter, entries }));
}
