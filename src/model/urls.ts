/** Addresses from the root of the site; `integrations/portable-links.ts` makes them relative. */

/** Ids of the pages to which addresses below lead, with the page for wrong addresses. */
export const LINKED_PAGES = [
  ...['home', 'not-found', 'search', 'sources', 'positions', 'maps', 'questions', 'timeline'],
  ...['places', 'people', 'glossary', 'numbers', 'points', 'corrections', 'objections', 'cite'],
] as const;

/** The page with this id; the page "home" is the root. */
export function pageUrl(id: string): string {
  return id === 'home' ? '/' : `/${id}/`;
}

/** The part of the bibliography with the sources of one voice. */
export function voiceUrl(voice: string): string {
  return `/sources/${voice}/`;
}

/** A source's entry in the bibliography; `voice` as in its record. */
export function sourceUrl(id: string, voice: string): string {
  return `${voiceUrl(voice)}#${id}`;
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

/** An event's entry in the timeline. */
export function eventUrl(id: string): string {
  return `/timeline/#${id}`;
}

/** A place's entry. */
export function placeUrl(id: string): string {
  return `/places/#${id}`;
}

/** A person's entry. */
export function personUrl(id: string): string {
  return `/people/#${id}`;
}

/** A term's entry in the glossary. */
export function termUrl(id: string): string {
  return `/glossary/#${id}`;
}

/** A number's row in its table. */
export function numberUrl(id: string): string {
  return `/numbers/#${id}`;
}

/** A point of the statement with its whole record. */
export function pointUrl(id: string): string {
  return `/points/#${id}`;
}

/** A topic's row in the grid of positions. */
export function topicUrl(id: string): string {
  return `/positions/#${id}`;
}

/** "/sources/#a" as "/sources/index.html#a"; an address of a file as it is. From a disk a folder's address shows no page. */
export function fileAddress(address: string): string {
  return address.replace(/^([^?#]*\/)(?=$|[?#])/, '$1index.html');
}

/**
 * Writes addresses of ours for a file that leaves the site: in full where the site's own is known, else as seen from
 * the file. `from`: its address from the root.
 */
export function addressFrom(from: string, site: URL | undefined): (address: string) => string {
  const up = '../'.repeat(from.split('/').length - 2) || './';
  return (address) => {
    if (site) return absoluteUrl(site, address);
    return address.startsWith(`${from}#`)
      ? address.slice(from.length)
      : up + fileAddress(address).slice(1);
  };
}

/** The full address of one of ours. `site`: where the site is, which may be below a path: "https://example.org/conflict". */
export function absoluteUrl(site: string | URL, address: string): string {
  const home = new URL(site);
  if (!home.pathname.endsWith('/')) home.pathname += '/';
  return new URL(address.replace(/^\//, ''), home).href;
}

/** A correction on the page of corrections. */
export function correctionUrl(id: string): string {
  return `/corrections/#${id}`;
}

/** An objection on the page of objections. */
export function objectionUrl(id: string): string {
  return `/objections/#${id}`;
}

/** The Markdown twin of a page. */
export function textTwinUrl(page: string): string {
  return `${page}index.md`;
}

/** The picture of a page that others show beside a link to it. */
export function cardUrl(page: string): string {
  return `${page}card.png`;
}
