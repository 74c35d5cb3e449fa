import { clausesInOrder } from './clauses.ts';
import type { ContentSet } from './content-set.ts';
import { fill } from './interface-words.ts';
import { passagesOf } from './passages.ts';
import { spellingsOf } from './spelling.ts';
import { eventsInOrder } from './timeline.ts';
import {
  eventUrl,
  numberUrl,
  pageUrl,
  personUrl,
  placeUrl,
  pointUrl,
  positionUrl,
  questionUrl,
  termUrl,
} from './urls.ts';

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
  ].sort((a, b) => b.standing - a.standing || (a.href < b.href ? -1 : 1));
}

function named({ names, others }: { names: Record<string, string[]>; others: string[] }): string[] {
  return [
    ...Object.entries(names).flatMap(([code, forms]) =>
      forms.flatMap((form) => spellingsOf(form, code)),
    ),
    ...others.flatMap((form) => spellingsOf(form)),
  ];
}

function places(content: ContentSet): Findable[] {
  return [...content.places].map(([id, place]) => {
    const title = place.pair ?? place.name;
    return {
      kind: 'place',
      title,
      href: placeUrl(id),
      detail: place.kind.replaceAll('-', ' '),
      names: [place.name, ...named(place)],
      about: [place.note, place.usage].join(' '),
      parties: [],
      periods: place.see?.pages ?? [],
      standing: place.sources.length + (place.see?.pages.length ?? 0),
    };
  });
}

function people(content: ContentSet): Findable[] {
  return [...content.people].map(([id, person]) => {
    const last = person.roles.at(-1);
    return {
      kind: 'person',
      title: person.name,
      href: personUrl(id),
      detail: last ? `${last.role}, ${last.of}` : '',
      names: named(person),
      about: [...person.roles.map(({ role, of }) => `${role} ${of}`), person.note].join(' '),
      parties: content.parties.has(person.side) ? [person.side] : [],
      periods: person.see?.pages ?? [],
      standing: person.sources.length + 2 * (person.see?.pages.length ?? 0),
    };
  });
}

function terms(content: ContentSet): Findable[] {
  return [...content.terms].map(([id, term]) => ({
    kind: 'term',
    title: term.term,
    href: termUrl(id),
    detail: content.pages.get('glossary')?.short ?? '',
    names: term.also.flatMap((form) => spellingsOf(form)),
    about: [term.definition, term.contested].join(' '),
    parties: [],
    periods: term.see?.pages ?? [],
    standing: term.sources.length,
  }));
}

function parties(content: ContentSet): Findable[] {
  return [...content.positions].flatMap(([id, { title, party, body }]) => {
    const record = content.parties.get(party);
    if (!record) return [];
    const page: Findable = {
      kind: 'party',
      title,
      href: positionUrl(id),
      detail: '',
      names: [record.name, record.adjective, record.mark],
      about: record.description,
      parties: [party],
      periods: [],
      standing: -record.order,
    };
    const passages = passagesOf(body).map(
      ({ slug, heading }): Findable => ({
        kind: 'position',
        title: `${record.name}: ${heading}`,
        href: `${positionUrl(id)}#${slug}`,
        detail: '',
        names: [],
        about: '',
        parties: [party],
        periods: [],
        standing: -record.order,
      }),
    );
    return [page, ...passages];
  });
}

function points(content: ContentSet): Findable[] {
  const { words } = content.site;
  return clausesInOrder(content).map(([id, { number, title, says, obligations, readings }]) => ({
    kind: 'point',
    title: fill(words.pointLabel, { number, title }),
    href: pointUrl(id),
    detail: '',
    names: [fill(words.pointNumber, { number })],
    about: [says, ...obligations.map(({ what }) => what)].join(' '),
    parties: readings.map(({ party }) => party),
    periods: [],
    standing: -number,
  }));
}

function questions(content: ContentSet): Findable[] {
  return [...content.questions].map(([id, { question, answer, description, pages, order }]) => ({
    kind: 'question',
    title: question,
    href: questionUrl(id),
    detail: '',
    names: [],
    about: `${answer} ${description}`,
    parties: [],
    periods: pages,
    standing: -order,
  }));
}

function pagesAndPassages(content: ContentSet): Findable[] {
  const shown = [...content.pages].filter(([id, { kind }]) => kind !== 'plain' || id === 'home');
  return shown.flatMap(([id, { title: heading, short, description, kind, period, body }]) => {
    const periods = kind === 'chapter' ? [id] : [];
    const title = id === 'home' ? content.site.name : heading;
    // "3 August" in a chapter on one year is of that year.
    const year = period && period.from.slice(0, 4) === period.to.slice(0, 4) ? period.from.slice(0, 4) : '';
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
    const passages = passagesOf(body).map(
      ({ slug, heading, text }): Findable => ({
        kind: 'passage',
        title: heading,
        href: `${pageUrl(id)}#${slug}`,
        detail: short,
        names: [],
        about: `${short} ${year} ${text}`,
        parties: [],
        periods,
        standing: 0,
      }),
    );
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
