import { citablesOf } from './citables.ts';
import { fileOf, type ContentSet } from './content-set.ts';
import { didYouMean } from './near-ids.ts';
import type { Problem } from './problem.ts';
import { LINKED_PAGES, pageUrl } from './urls.ts';

/** Pages and records that do not stand where the addresses of the site lead. */
export function addressProblems(content: ContentSet): Problem[] {
  return [
    ...missingPages(content),
    ...strayRenamings(content),
    ...misnamedRecords(content),
    ...strayClaims(content),
    ...toldInNoChapter(content),
  ];
}

function missingPages({ pages }: ContentSet): Problem[] {
  return LINKED_PAGES.filter((id) => !pages.has(id)).map((id) => ({
    file: fileOf('pages', id),
    at: [],
    says: 'is missing, and links of the site lead to it: add it.',
    lacks: fileOf('pages', id),
  }));
}

/** An old address leads on to a page, and is none any more. */
function strayRenamings(content: ContentSet): Problem[] {
  const addresses = new Set([
    ...citablesOf(content).map(({ address }) => address),
    pageUrl('search'),
  ]);
  return content.site.renamed.flatMap(({ from, to }, index) => [
    ...(addresses.has(from)
      ? [
          {
            file: 'content/site.yaml',
            at: ['renamed', index, 'from'],
            says: `"renamed" leads on from "${from}", and there is a page: take the entry out, or correct "from".`,
          },
        ]
      : []),
    ...(addresses.has(to)
      ? []
      : [
          {
            file: 'content/site.yaml',
            at: ['renamed', index, 'to'],
            says: `"renamed" leads to "${to}", and there is no such page: ${didYouMean(to, addresses)}correct "to", or take the entry out.`,
            lacks: '',
          },
        ]),
  ]);
}

/** Addresses are made of ids where a record's own field says the same in other words. */
function misnamedRecords({ clauses, positions }: ContentSet): Problem[] {
  return [
    ...[...clauses].map(([id, { number }]) => ({
      kind: 'clauses' as const,
      id,
      field: 'number',
      value: String(number),
      name: `point-${number}`,
    })),
    ...[...positions].map(([id, { party }]) => ({
      kind: 'positions' as const,
      id,
      field: 'party',
      value: `"${party}"`,
      name: party,
    })),
  ]
    .filter(({ id, name }) => id !== name)
    .map(({ kind, id, field, value, name }) => ({
      file: fileOf(kind, id),
      at: [field],
      says: `"${field}" is ${value}: rename the file to ${fileOf(kind, name)}, or correct "${field}".`,
    }));
}

/** What cites a claim leads to the page that the claim names. */
function strayClaims({ claims, pages }: ContentSet): Problem[] {
  const shows = (page: string, claim: string) =>
    pages
      .get(page)
      ?.body.components.some(
        ({ name, attributes }) => name === 'Claim' && attributes['id'] === claim,
      );
  return [...claims].flatMap(([id, { page }]) => {
    const others = [...pages.keys()].filter((other) => shows(other, id));
    return others.length === 0 || others.includes(page) || !pages.has(page)
      ? []
      : [
          {
            file: fileOf('claims', id),
            at: ['page'],
            says: `"page" is "${page}", and the claim stands in ${fileOf('pages', others[0] ?? '')}: write "${others[0] ?? ''}", or move <Claim>.`,
          },
        ];
  });
}

/** Lists by chapter leave out what is told elsewhere. */
function toldInNoChapter(content: ContentSet): Problem[] {
  const isOther = (id: string) => {
    const page = content.pages.get(id);
    return page !== undefined && page.kind !== 'chapter';
  };
  const remedy = (field: string, id: string) =>
    `"${field}" names "${id}", which is no chapter: name the chapter that tells it.`;
  return [
    ...(['events', 'claims', 'numbers'] as const).flatMap((kind) =>
      [...content[kind]]
        .filter(([, { page }]) => isOther(page))
        .map(([id, { page }]) => ({
          file: fileOf(kind, id),
          at: ['page'],
          says: remedy('page', page),
        })),
    ),
    ...[...content.questions].flatMap(([id, { pages }]) =>
      pages.flatMap((page, index) =>
        isOther(page)
          ? [{ file: fileOf('questions', id), at: ['pages', index], says: remedy('pages', page) }]
          : [],
      ),
    ),
  ];
}
