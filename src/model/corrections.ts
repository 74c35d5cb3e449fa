import type { ContentSet } from './content-set.ts';
import { printDate } from './dates.ts';
import { correctionUrl } from './urls.ts';

/** A correction as the corrected page names it. */
export interface NamedCorrection {
  day: string;
  href: string;
  /** What the page says now. */
  says: string;
}

/** The corrections of one page, the newest first. */
export function correctionsOf(page: string, { corrections, site }: ContentSet): NamedCorrection[] {
  return [...corrections]
    .filter(([, correction]) => correction.page === page)
    .sort(([, a], [, b]) => (a.date < b.date ? 1 : -1))
    .map(([id, { date, says }]) => ({
      day: printDate(date, site.language),
      href: correctionUrl(id),
      says,
    }));
}
