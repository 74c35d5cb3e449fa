import { printSources } from './accounts.ts';
import type { PrintedSource } from './bibliography.ts';
import type { ContentSet, Person, Place, Term } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { languageName } from './languages.ts';
import { eventsInOrder } from './timeline.ts';
import { eventUrl, pageUrl, personUrl, placeUrl } from './urls.ts';

/** A name in one language, as it is printed. */
export interface PrintedName {
  /** BCP 47, for `lang`. */
  code: string;
  language: string;
  forms: string[];
  /** True when no native reader has checked it. */
  isUnchecked: boolean;
}

interface Link {
  href: string;
  label: string;
}

/** What the entries of places, people and terms have in common. */
export interface Entry {
  id: string;
  title: string;
  /** "shoo-SHAH", "/ʃuˈʃɑ/" */
  say: { ipa: string | undefined; plain: string | undefined } | undefined;
  names: PrintedName[];
  others: string[];
  note: string | undefined;
  /** Chapters, events, other entries. */
  links: Link[];
  sources: PrintedSource[];
}

/** A place as its entry prints it. */
export interface PlaceEntry extends Entry {
  kind: string;
  usage: string | undefined;
  /** "39.760° N, 46.750° E, to about 4 km" */
  where: string | undefined;
  deJure: string | undefined;
  /** Who controlled it: "9 May 1992 to 8 November 2020" and by whom. */
  controlled: { when: string; by: string }[];
}

/** A person as the entry prints it. */
export interface PersonEntry extends Entry {
  roles: { when: string; what: string }[];
}

/** A term as the glossary prints it. */
export interface TermEntry extends Entry {
  definition: string;
  contested: string | undefined;
}

/** Places by their printed name. */
export function placeEntries(content: ContentSet): PlaceEntry[] {
  return byTitle(
    [...content.places].map(([id, place]) => ({
      id,
      title: place.pair ?? place.name,
      kind: place.kind.replaceAll('-', ' '),
      usage: place.usage,
      say: sayingOf(place),
      names: namesOf(place, content),
      others: place.others,
      where: whereOf(place, content),
      deJure: place.deJure,
      controlled: place.controlled.map(({ from, to, by }) => ({
        when: spanOf(from, to, content),
        by,
      })),
      note: place.note,
      links: [...chapterLinks(place.see?.pages, content), ...eventLinks(id, content)],
      sources: printSources(place.sources, content),
    })),
    content,
  );
}

/** People by their printed name. */
export function personEntries(content: ContentSet): PersonEntry[] {
  return byTitle(
    [...content.people].map(([id, person]) => ({
      id,
      title: person.name,
      say: sayingOf(person),
      names: namesOf(person, content),
      others: person.others,
      roles: person.roles.map(({ role, of, from, to, note }) => ({
        when: spanOf(from, to, content),
        what: [`${role}, ${of}`, note].filter(Boolean).join('; '),
      })),
      note: person.note,
      links: chapterLinks(person.see?.pages, content),
      sources: printSources(person.sources, content),
    })),
    content,
  );
}

/** Terms of the glossary by their word. */
export function termEntries(content: ContentSet): TermEntry[] {
  return byTitle(
    [...content.terms].map(([id, term]) => ({
      id,
      title: term.term,
      definition: term.definition,
      contested: term.contested,
      say: sayingOf(term),
      names: [],
      others: term.also,
      note: undefined,
      links: [
        ...chapterLinks(term.see?.pages, content),
        ...(term.see?.places ?? []).flatMap((place) => {
          const label = content.places.get(place)?.name;
          return label ? [{ href: placeUrl(place), label }] : [];
        }),
        ...(term.see?.people ?? []).flatMap((person) => {
          const label = content.people.get(person)?.name;
          return label ? [{ href: personUrl(person), label }] : [];
        }),
      ],
      sources: printSources(term.sources, content),
    })),
    content,
  );
}

function byTitle<T extends Entry>(entries: T[], { site }: ContentSet): T[] {
  return entries.sort((a, b) => a.title.localeCompare(b.title, site.language));
}

function sayingOf({ say }: Place | Person | Term): Entry['say'] {
  return say && { ipa: say.ipa && `/${say.ipa}/`, plain: say.plain };
}

function namesOf({ names, unchecked = [] }: Place | Person, { site }: ContentSet): PrintedName[] {
  return Object.entries(names).map(([code, forms]) => ({
    code,
    language: languageName(code, site.language),
    forms,
    isUnchecked: unchecked.includes(code),
  }));
}

function whereOf({ lat, lon, accuracyKm }: Place, { site }: ContentSet): string | undefined {
  if (lat === undefined || lon === undefined) return undefined;
  const degrees = (value: number) => Math.abs(value).toFixed(3);
  const { words } = site;
  return [
    `${degrees(lat)}° ${lat < 0 ? words.south : words.north}, ${degrees(lon)}° ${lon < 0 ? words.west : words.east}`,
    accuracyKm && fill(words.accuracy, { km: accuracyKm }),
  ]
    .filter(Boolean)
    .join(', ');
}

function spanOf(from: string | null, to: string | null, { site }: ContentSet): string {
  const { words, language } = site;
  const print = (date: string) => printDate(date, language);
  if (from && to) return fill(words.to, { from: print(from), to: print(to) });
  if (from) return fill(words.since, { date: print(from) });
  return to ? fill(words.until, { date: print(to) }) : words.always;
}

function chapterLinks(pages: string[] | undefined, content: ContentSet): Link[] {
  return (pages ?? []).flatMap((id) => {
    const label = content.pages.get(id)?.short;
    return label ? [{ href: pageUrl(id), label }] : [];
  });
}

function eventLinks(place: string, content: ContentSet): Link[] {
  return eventsInOrder(content)
    .filter(([, { places }]) => places.includes(place))
    .map(([id, { title, date }]) => ({
      href: eventUrl(id),
      label: `${printDate(date, content.site.language)}: ${title}`,
    }));
}
