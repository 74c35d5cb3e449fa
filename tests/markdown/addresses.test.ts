import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import {
  addressParagraphs,
  paragraphIds,
  type Paragraph,
} from '../../src/markdown/address-paragraphs.ts';

/** The list that is left in the frontmatter, and which element of the text has which id. */
function run(mdx: string): { paragraphs: Paragraph[]; ids: Record<string, string> } {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(addressParagraphs);
  const file = new VFile(mdx);
  const tree = processor.runSync(processor.parse(file), file);
  const ids: Record<string, string> = {};
  visit(tree, (node) => {
    const properties = node.data as { hProperties?: { id?: string } } | undefined;
    const id = properties?.hProperties?.id;
    if (id) ids[id] = node.type;
  });
  const { frontmatter } = file.data['astro'] as { frontmatter: { paragraphs: Paragraph[] } };
  return { paragraphs: frontmatter.paragraphs, ids };
}

const cite = (...sources: string[]) => sources.map((id) => `<Cite source="${id}" />`).join('');
const idsOf = (mdx: string) => run(mdx).paragraphs.map(({ id }) => id);

const TEXT = ['The ferry left.', 'The ferry came.', 'The bell rang.'];
const SOURCES = [['a', 'b'], ['c'], ['d', 'a']];
const parts = TEXT.map((text, index) => `${text}${cite(...(SOURCES[index] ?? []))}`);

test('a paragraph, a list item and a table row that cite a source have an id, and nothing else has', () => {
  const { ids, paragraphs } = run(
    `# One\n\nA.${cite('a')}\n\nNo source.\n\n- B.${cite('b')}\n\n  More.${cite('x')}\n- C.\n\n| D | E |\n| - | - |\n| F | G${cite('c')} |\n\n<Account>\n\nH.${cite('d')}\n\n</Account>`,
  );

  expect(Object.values(ids)).toEqual(['paragraph', 'listItem', 'tableRow', 'paragraph']);
  expect(paragraphs.map(({ id }) => id)).toEqual(Object.keys(ids));
  for (const id of Object.keys(ids)) expect(id).toMatch(/^p-[0-9a-z]{3}$/);
});

test('an id stays the same when words, headings and places in a source change', () => {
  const before = idsOf(`# One\n\n${parts.join('\n\n')}`);
  const after = idsOf(
    `# Another\n\nIt left late.<Cite source="a" at="p. 2" />${cite('b')}\n\nIt${cite('c')} came.\n\n${parts[2]}${cite('e')}`,
  );

  expect(before).toHaveLength(3);
  expect(after).toEqual(before);
});

test('an id stays the same when paragraphs are put in, taken out or put in another order', () => {
  const [first, second, third] = parts;
  const [a, b, c] = idsOf(parts.join('\n\n'));

  expect(idsOf([`New.${cite('e')}`, ...parts].join('\n\n')).slice(1)).toEqual([a, b, c]);
  expect(idsOf([third, first].join('\n\n'))).toEqual([c, a]);
  expect(idsOf(`# Moved\n\n- ${second}\n- ${first}`)).toEqual([b, a]);
});

test('paragraphs that begin with one source are told apart by all their sources, in any order of the page', () => {
  const [first, second] = paragraphIds([
    ['a', 'b'],
    ['a', 'c'],
  ]);

  expect(first).not.toBe(second);
  expect(paragraphIds([['a', 'c'], ['x'], ['a', 'b']])).toEqual([second, expect.anything(), first]);
  // The one that cites nothing else keeps the address that it had alone.
  expect(paragraphIds([['a'], ['a', 'b']])[0]).toBe(paragraphIds([['a']])[0]);
});

test('paragraphs that cite the same are numbered', () => {
  const [first, second, third] = paragraphIds([['a'], ['a'], ['a']]);

  expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
});

test('no two of many paragraphs have one id', () => {
  const ids = paragraphIds(Array.from({ length: 2000 }, (_, n) => [`s${n % 700}`, `t${n % 900}`]));

  expect(new Set(ids).size).toBe(2000);
});

test('the list has the heading above and the first words, without the marks and what a component will print', () => {
  const { paragraphs } = run(
    `Two towns, *one* harbour.${cite('a')}\n\n## Why?\n\n<Number id="n" /> boats of the north came in the night and went by day.${cite('b')}\n\n| X | Y |\n| - | - |\n| 1918 | Peace${cite('c')} |`,
  );

  expect(paragraphs.map(({ section, words }) => [section, words])).toEqual([
    ['', 'Two towns, one harbour.'],
    ['Why?', '… boats of the north came in the night …'],
    ['Why?', '1918 Peace'],
  ]);
});

test('a text without citations leaves an empty list', () => {
  expect(run('A.').paragraphs).toEqual([]);
});
