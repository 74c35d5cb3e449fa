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

/** A question's own page. */
export function questionUrl(id: string): string {
  return `/questions/${id}/`;
}

/** The full address of one of ours. `site`: where the site is, which may be below a path: "https://example.org/conflict". */
export function absoluteUrl(site: string | URL, address: string): string {
  const home = new URL(site);
  if (!home.pathname.endsWith('/')) home.pathname += '/';
  return new URL(address.replace(/^\//, ''), home).href;
}
