import { clausesInOrder } from './clauses.ts';
import type { ContentSet } from './content-set.ts';
import type { Findable } from './findables.ts';
import { fill } from './interface-words.ts';
import { passagesOf } from './passages.ts';
import { spellingsOf } from './spelling.ts';
import { personUrl, placeUrl, pointUrl, positionUrl, questionUrl, termUrl } from './urls.ts';

function named({ names, others }: { names: Record<string, string[]>; others: string[] }): string[] {
  return [
    ...Object.entries(names).flatMap(([code, forms]) =>
      forms.flatMap((form) => spellingsOf(form, code)),
    ),
    ...others.flatMap((form) => spellingsOf(form)),
  ];
}

/** Places, by every name that their records list. */
export function places(content: ContentSet): Findable[] {
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

/** People, by every name that their records list. */
export function people(content: ContentSet): Findable[] {
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

/** Terms of the glossary. */
export function terms(content: ContentSet): Findable[] {
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

/** Parties that have a page, and what each says on each topic. */
export function parties(content: ContentSet): Findable[] {
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
    const passages = passagesOf(body).map(({ slug, heading }): Findable => ({
      kind: 'position',
      title: `${record.name}: ${heading}`,
      href: `${positionUrl(id)}#${slug}`,
      detail: '',
      names: [],
      about: '',
      parties: [party],
      periods: [],
      standing: -record.order,
    }));
    return [page, ...passages];
  });
}

/** Points of the statement. */
export function points(content: ContentSet): Findable[] {
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

/** Questions that readers ask. */
export function questions(content: ContentSet): Findable[] {
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
