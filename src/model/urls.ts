/** Addresses from the root of the site; `integrations/portable-links.ts` makes them relative. */

/** The page with this id; the page "home" is the root. */
export function pageUrl(id: string): string {
  return id === 'home' ? '/' : `/${id}/`;
}

/** A source's entry in the bibliography. */
export function sourceUrl(id: string): string {
  return `/sources/#${id}`;
}

/** A party's own page. */
export function positionUrl(party: string): string {
  return `/positions/${party}/`;
}

/** A picture's own page. */
export function figureUrl(id: string): string {
  return `/maps/${id}/`;
}

/** A picture as a file; `kind`: "svg" or "png". */
export function figureFileUrl(id: string, kind: string): string {
  return `/maps/${id}.${kind}`;
}

/** A question's own page. */
export function questionUrl(id: string): string {
  return `/questions/${id}/`;
}
