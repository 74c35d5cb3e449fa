import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { attribute, builtPages, textOf, within, type BuiltPage } from '../support/site.ts';

const { content } = await readContent(contentFolder);

/** The texts that cite, each with its page and the sources of its marks as the author wrote them. */
const texts = await textsWithMarks();

async function textsWithMarks(): Promise<[string, BuiltPage, string[]][]> {
  const pages = new Map((await builtPages()).map((page) => [page.file, page]));
  const bodies = [
    ...[...content.pages].map(([id, { body }]) => [id === 'home' ? '' : `${id}/`, body] as const),
    ...[...content.positions].map(([id, { body }]) => [`positions/${id}/`, body] as const),
    ...[...content.questions].map(([id, { body }]) => [`questions/${id}/`, body] as const),
  ];
  return bodies.flatMap(([address, body]) => {
    const page = pages.get(`${address}index.html`);
    const cited = body.components.filter(({ name }) => name === 'Cite');
    return page && cited.length > 0
      ? [[address, page, cited.map(({ attributes }) => attributes['source'] ?? '')]]
      : [];
  });
}

function marksOf({ elements }: BuiltPage) {
  return elements
    .filter((element) => attribute(element, 'data-cite') !== undefined)
    .map((element) => ({
      id: attribute(element, 'id') ?? '',
      source: attribute(element, 'data-cite') ?? '',
      to: (attribute(element, 'href') ?? '').replace(/^#/, ''),
    }));
}

/** The links of the entry that has this id. */
function entryOf({ elements }: BuiltPage, id: string) {
  const entry = elements.find((element) => attribute(element, 'id') === id);
  const links = entry ? within(entry).filter(({ tagName }) => tagName === 'a') : [];
  return {
    text: entry ? textOf(entry) : '',
    links: links.map((link) => attribute(link, 'href') ?? ''),
  };
}

test('all chapters, positions and questions are among the texts with marks', () => {
  const addresses = texts.map(([address]) => address);
  const expected = [
    ...[...content.pages].filter(([, { kind }]) => kind === 'chapter').map(([id]) => `${id}/`),
    ...[...content.positions.keys()].map((id) => `positions/${id}/`),
    ...[...content.questions.keys()].map((id) => `questions/${id}/`),
  ];

  expect(expected.length).toBeGreaterThan(50);
  expect(addresses).toEqual(expect.arrayContaining(expected));
});

test.each(texts)('/%s has a mark for each citation that was written', (_, page, written) => {
  expect(
    marksOf(page)
      .map(({ source }) => source)
      .sort(),
  ).toEqual([...written].sort());
});

test.each(texts)(
  '/%s: each mark leads to the address, title and publisher of its source',
  (_, page) => {
    for (const { id, source, to } of marksOf(page)) {
      const record = content.sources.get(source);
      const { text, links } = entryOf(page, to);

      expect(links, id).toContain(record?.url);
      expect(text, id).toContain(record?.title.replace(/\s+/g, ' '));
      expect(text, id).toContain(record?.publisher);
    }
  },
);

test.each(texts)('/%s: from its entry one link leads back to each mark', (_, page) => {
  const marks = marksOf(page);
  const entries = Map.groupBy(marks, ({ to }) => to);
  for (const [entry, own] of entries) {
    const back = entryOf(page, entry).links.filter((href) => href.startsWith('#'));

    expect(back.toSorted(), entry).toEqual(own.map(({ id }) => `#${id}`).toSorted());
  }
  expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
});
