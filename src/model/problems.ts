import { fileOf, type ContentSet } from './content-set.ts';
import { addressProblems } from './address-problems.ts';
import { componentProblems } from './component-problems.ts';
import { dateProblems } from './date-problems.ts';
import { nameProblems } from './name-problems.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './near-ids.ts';
import { NO_PARTY, references, type Reference } from './references.ts';
import { wordingProblems } from './wording-problems.ts';

/** Every broken promise in the content that no single record shows. Empty when all is well. */
export function findProblems(content: ContentSet): Problem[] {
  return [
    ...unknownIds(content),
    ...unknownPages(content),
    ...unknownTables(content),
    ...unknownLanes(content),
    ...componentProblems(content),
    ...addressProblems(content),
    ...dateProblems(content),
    ...nameProblems(content),
    ...circles(content),
    ...oneSidedClaims(content),
    ...oneSidedEvents(content),
    ...silentTopics(content),
    ...unframedChapters(content),
    ...unusedRecords(content),
    ...publishersWithTwoOwners(content),
    ...wordingProblems(content),
  ];
}

function unknownIds(content: ContentSet): Problem[] {
  return references(content)
    .filter(({ to, id }) => !content[to].has(id))
    .map((reference) => ({
      file: reference.file,
      at: reference.at,
      says: `${reference.by} names "${reference.id}": ${remedyFor(reference, content)}`,
      lacks: fileOf(reference.to, reference.id),
    }));
}

/** Parties are few, and an editor is shown them all. */
function remedyFor({ by, to, id }: Reference, content: ContentSet): string {
  if (to !== 'parties') {
    return `${didYouMean(id, content[to].keys())}add ${fileOf(to, id)}, or correct the id.`;
  }
  const noParty = NO_PARTY[by.replaceAll('"', '')];
  const choices = [...content.parties.keys(), ...(noParty ? [noParty] : [])];
  return `write one of ${choices.join(', ')}, or add ${fileOf(to, id)}.`;
}

function unknownPages({ site, pages }: ContentSet): Problem[] {
  return (['menu', 'footer'] as const).flatMap((list) =>
    site[list].flatMap((id, index) =>
      pages.has(id)
        ? []
        : [
            {
              file: 'content/site.yaml',
              at: [list, index],
              says: `"${list}" names "${id}": ${didYouMean(id, pages.keys())}add ${fileOf('pages', id)}, or take it out.`,
              lacks: fileOf('pages', id),
            },
          ],
    ),
  );
}

function unknownTables({ site, numbers, pages }: ContentSet): Problem[] {
  const tables = new Set(site.numberTables.map(({ id }) => id));
  const remedy = (table: string) =>
    `names the table "${table}": ${didYouMean(table, tables)}add it to numberTables in content/site.yaml, or correct the id.`;
  const used = new Set([...numbers.values()].map(({ table }) => table));
  return [
    ...site.numberTables.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [
            {
              file: 'content/site.yaml',
              at: ['numberTables', index, 'id'],
              says: `has a table "${id}" without a number: add one under content/numbers/, or take the table out.`,
              lacks: '',
            },
          ],
    ),
    ...[...numbers]
      .filter(([, { table }]) => !tables.has(table))
      .map(([id, { table }]) => ({
        file: fileOf('numbers', id),
        at: ['table'],
        says: remedy(table),
      })),
    ...[...pages].flatMap(([id, { body }]) =>
      body.components
        .filter(
          ({ name, attributes: { table } }) => name === 'Numbers' && table && !tables.has(table),
        )
        .map(({ attributes, line, column }) => ({
          file: fileOf('pages', id),
          at: { line, column },
          says: `<Numbers> ${remedy(attributes['table'] ?? '')}`,
        })),
    ),
  ];
}

function unknownLanes({ site, events }: ContentSet): Problem[] {
  const lanes = Object.keys(site.words.lanes);
  return [...events]
    .filter(([, { lane }]) => !lanes.includes(lane))
    .map(([id, { lane }]) => ({
      file: fileOf('events', id),
      at: ['lane'],
      says: `"lane" is "${lane}": write one of ${lanes.join(', ')}, or add it to words.lanes in content/site.yaml.`,
    }));
}

/** House rule 2: a disputed statement stands with both accounts. */
function oneSidedClaims({ claims }: ContentSet): Problem[] {
  return [...claims].flatMap(([id, { status, heldBy, deniedBy }]) => {
    const file = fileOf('claims', id);
    if (status === 'disputed' && deniedBy.length === 0) {
      return [
        {
          file,
          at: ['status'],
          says: '"status" is disputed and nobody denies it: add who denies it under "deniedBy", or write party-claim.',
        },
      ];
    }
    if (status !== 'disputed' && deniedBy.length > 0) {
      return [
        {
          file,
          at: ['status'],
          says: `"status" is ${status}, and somebody denies it: write disputed, or take out "deniedBy".`,
        },
      ];
    }
    const holders = new Set(heldBy.map(({ party }) => party));
    return deniedBy.flatMap(({ party }, index) =>
      holders.has(party)
        ? [
            {
              file,
              at: ['deniedBy', index, 'party'],
              says: `"${party}" both holds and denies it: take it out of "heldBy" or "deniedBy".`,
            },
          ]
        : [],
    );
  });
}

function oneSidedEvents({ events }: ContentSet): Problem[] {
  return [...events]
    .filter(
      ([, { status, accounts }]) =>
        status === 'disputed' && new Set(accounts?.map(({ party }) => party)).size < 2,
    )
    .map(([id]) => ({
      file: fileOf('events', id),
      at: ['status'],
      says: '"status" is disputed: give the accounts of at least two parties under "accounts".',
    }));
}

/** A topic is put to every party; a gap is written down, never left out. */
function silentTopics({ topics, parties }: ContentSet): Problem[] {
  return [...topics].flatMap(([id, { positions }]) =>
    [...parties.keys()]
      .filter((party) => !(party in positions))
      .map((party) => ({
        file: fileOf('topics', id),
        at: ['positions'],
        says: `"positions" has no answer of "${party}": add one, or says: null with the day of the search.`,
      })),
  );
}

/** A source that nothing cites and a claim that no page shows are no use to a reader. */
function unusedRecords(content: ContentSet): Problem[] {
  const used = new Set(references(content).map(({ to, id }) => fileOf(to, id)));
  return (['sources', 'claims'] as const).flatMap((kind) =>
    [...content[kind].keys()]
      .filter((id) => !used.has(fileOf(kind, id)))
      .map((id) => ({
        file: fileOf(kind, id),
        at: [],
        says: 'is used nowhere: use it, or delete the file.',
        lacks: '',
      })),
  );
}

function unframedChapters({ pages }: ContentSet): Problem[] {
  return [...pages]
    .filter(([, { kind, period }]) => kind === 'chapter' && !period)
    .map(([id]) => ({
      file: fileOf('pages', id),
      at: [],
      says: 'is a chapter without "period": add the first and last date that it describes.',
    }));
}

/** A reader who follows "next" must come to an end. */
function circles({ pages }: ContentSet): Problem[] {
  return [...pages.keys()].flatMap((id) => {
    const way = [id];
    for (let to = pages.get(id)?.next?.page; to; to = pages.get(to)?.next?.page) {
      if (to === id) {
        // One sentence a circle: at the page that comes first in the alphabet.
        return way.some((other) => other < id)
          ? []
          : [
              {
                file: fileOf('pages', id),
                at: ['next', 'page'],
                says: `"next" leads in a circle, ${[...way, id].join(' > ')}: take "next" out of one of them.`,
              },
            ];
      }
      if (way.includes(to)) return [];
      way.push(to);
    }
    return [];
  });
}

function publishersWithTwoOwners({ sources }: ContentSet): Problem[] {
  const first = new Map<string, { id: string; ownership: string; country: string }>();
  return [...sources].flatMap(([id, { publisher, ownership, country }]) => {
    const other = first.get(publisher) ?? { id, ownership, country };
    first.set(publisher, other);
    return (['ownership', 'country'] as const)
      .filter((field) => other[field] !== { ownership, country }[field])
      .map((field) => ({
        file: fileOf('sources', id),
        at: [field],
        says: `"${field}" of ${publisher} is "${{ ownership, country }[field]}", and "${other[field]}" in ${fileOf('sources', other.id)}: make them one.`,
      }));
  });
}
