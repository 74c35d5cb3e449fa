import type { ContentSet, Correction } from './content-set.ts';
import { printDate } from './dates.ts';
import { compare } from './order.ts';
import { correctionUrl } from './urls.ts';

/** A correction as the corrected page names it. */
export interface NamedCorrection {
  day: string;
  href: string;
  /** What the page says now. */
  says: string;
}

/** All corrections, the newest first; on one day by id. */
export function correctionsInOrder({
  corrections,
}: ContentSet): [id: string, correction: Correction][] {
  return [...corrections].sort(
    ([idA, a], [idB, b]) => compare(b.date, a.date) || compare(idA, idB),
  );
}

/** The corrections of one page, the newest first. */
export function correctionsOf(page: string, content: ContentSet): NamedCorrection[] {
  return correctionsInOrder(content)
    .filter(([, correction]) => correction.page === page)
    .map(([id, { date, says }]) => ({
      day: printDate(date, content.site.language),
      href: correctionUrl(id),
      says,
    }));
}
