import type { ContentSet } from './content-set.ts';
import { parties, people, places, points, questions, terms } from './findable-records.ts';
import { compare } from './order.ts';
import { passagesOf } from './passages.ts';
import { eventsInOrder } from './timeline.ts';
import { eventUrl, numberUrl, pageUrl } from './urls.ts';

/** What kind of thing is found, in the order of the filter; sources are found in the full text alone. */
export const FINDABLE_KINDS = [
  'place',
  'person',
  'term',
  'party',
  'point',
  'question',
  'passage',
  'position',
  'event',
  'numbers',
  'page',
  'sources',
] as const;

export type FindableKind = (typeof FINDABLE_KINDS)[number];

/** Something with an address that a reader may look for by name. */
export interface Findable {
  kind: FindableKind;
  title: string;
  href: string;
  /** Where it stands or when it was, in a few words. */
  detail: string;
  /** Its names and spellings beside the title. */
  names: string[];
  /** What it is about, for words that are in no name. */
  about: string;
  parties: string[];
  /** Ids of the chapters of its time. */
  periods: string[];
  /** How much the content makes of it: of two that answer alike, the greater comes first. */
  standing: number;
}

/** Everything that the search box answers with; of two that answer alike, the first is shown first. */
export function findablesIn(content: ContentSet): Findable[] {
  return [
    ...places(content),
    ...people(content),
    ...terms(content),
    ...parties(content),
    ...points(content),
    ...questions(content),
    ...pagesAndPassages(content),
    ...events(content),
    ...numberTables(content),
  ].sort((a, b) => b.standing - a.standing || compare(a.href, b.href));
}

function pagesAndPassages(content: ContentSet): Findable[] {
  const shown = [...content.pages].filter(([id, { kind }]) => kind !== 'plain' || id === 'home');
  return shown.flatMap(([id, { title: heading, short, description, kind, period, body }]) => {
    const periods = kind === 'chapter' ? [id] : [];
    const title = id === 'home' ? content.site.name : heading;
    // "3 August" in a chapter on one year is of that year.
    const year =
      period && period.from.slice(0, 4) === period.to.slice(0, 4) ? period.from.slice(0, 4) : '';
    const page: Findable = {
      kind: 'page',
      title,
      href: pageUrl(id),
      detail: '',
      names: [short],
      about: description,
      parties: [],
      periods,
      standing: kind === 'chapter' ? 1 : 0,
    };
    const passages = passagesOf(body).map(({ slug, heading, text }): Findable => ({
      kind: 'passage',
      title: heading,
      href: `${pageUrl(id)}#${slug}`,
      detail: short,
      names: [],
      // Of what a page about the site says, its headings are enough; the rest costs every reader who searches.
      about: kind === 'about' ? '' : `${short} ${year} ${text}`,
      parties: [],
      periods,
      standing: 0,
    }));
    return [page, ...passages];
  });
}

function events(content: ContentSet): Findable[] {
  return eventsInOrder(content).map(([id, event]) => ({
    kind: 'event',
    title: event.title,
    href: eventUrl(id),
    detail: event.date,
    names: [event.date, ...(event.until ? [event.until] : [])],
    about: [
      event.text,
      ...event.places.map((place) => content.places.get(place)?.name),
      ...event.parties.map((party) => content.parties.get(party)?.name),
    ].join(' '),
    parties: event.parties,
    periods: [event.page],
    standing: event.sources.length + 2 * (event.accounts ?? []).length + (event.until ? 3 : 0),
  }));
}

function numberTables(content: ContentSet): Findable[] {
  return content.site.numberTables.map(({ id, title }) => {
    const rows = [...content.numbers.values()].filter(({ table }) => table === id);
    return {
      kind: 'numbers',
      title,
      href: numberUrl(id),
      detail: content.pages.get('numbers')?.short ?? '',
      names: [],
      about: rows.map(({ what, unit, countedBy }) => `${what} ${unit} ${countedBy}`).join(' '),
      parties: [...new Set(rows.flatMap(({ side }) => side ?? []))].filter((side) =>
        content.parties.has(side),
      ),
      periods: [...new Set(rows.map(({ page }) => page))],
      standing: rows.length,
    };
  });
}
