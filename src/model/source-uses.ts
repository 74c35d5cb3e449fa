import type { ContentSet, Kind } from './content-set.ts';
import { oncePerContent } from './once.ts';
import { passagesOf } from './passages.ts';
import { references } from './references.ts';
import {
  eventUrl,
  figureUrl,
  numberUrl,
  pageUrl,
  personUrl,
  placeUrl,
  pointUrl,
  positionUrl,
  questionUrl,
  termUrl,
  topicUrl,
} from './urls.ts';

/** A place on the site that rests on a source. */
export interface Use {
  href: string;
  /** "Background: How did the dispute become a war?", "Timeline" */
  label: string;
}

/** Where each source is used, by its id: the heading above the citation, or the entry of the record. No place twice. */
export const usesOfSources = oncePerContent((content): Map<string, Use[]> => {
  const uses = new Map<string, Map<string, Use>>();
  for (const { from, at, to, id } of references(content)) {
    if (to !== 'sources') continue;
    const use =
      'line' in at
        ? useInText(from.kind, from.id, at.line, content)
        : useInRecord(from.kind, from.id, content);
    const ofSource = uses.get(id) ?? new Map<string, Use>();
    uses.set(id, ofSource.set(use.href, use));
  }
  return new Map([...uses].map(([id, ofSource]) => [id, [...ofSource.values()]]));
});

/** The part of a text in which line `line` stands: its page, and the heading above. */
function useInText(kind: Kind, id: string, line: number, content: ContentSet): Use {
  if (kind === 'questions') {
    return { href: questionUrl(id), label: content.questions.get(id)?.question ?? id };
  }
  const isPage = kind === 'pages';
  const page = isPage ? content.pages.get(id) : content.positions.get(id);
  const href = isPage ? pageUrl(id) : positionUrl(id);
  const name = isPage ? content.pages.get(id)?.short : page?.title;
  const above =
    page &&
    passagesByText(content)
      .get(page.body)
      ?.findLast((one) => one.line < line);
  return above
    ? { href: `${href}#${above.slug}`, label: `${name ?? id}: ${above.heading}` }
    : { href, label: name ?? id };
}

const passagesByText = oncePerContent(
  ({ pages, positions }) =>
    new Map([...pages.values(), ...positions.values()].map(({ body }) => [body, passagesOf(body)])),
);

/** The entry of a record; `label` is the name of the page on which such entries stand. */
function useInRecord(kind: Kind, id: string, content: ContentSet): Use {
  const short = (page: string) => content.pages.get(page)?.short ?? page;
  if (kind === 'claims') {
    const page = content.claims.get(id)?.page ?? '';
    return { href: `${pageUrl(page)}#claim-${id}`, label: short(page) };
  }
  const entries: Partial<Record<Kind, [href: string, page: string]>> = {
    events: [eventUrl(id), 'timeline'],
    numbers: [numberUrl(id), 'numbers'],
    clauses: [pointUrl(id), 'points'],
    topics: [topicUrl(id), 'positions'],
    places: [placeUrl(id), 'places'],
    people: [personUrl(id), 'people'],
    terms: [termUrl(id), 'glossary'],
    figures: [figureUrl(id), 'maps'],
  };
  const [href, page] = entries[kind] ?? [pageUrl('home'), 'home'];
  return { href, label: short(page) };
}
