import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { alternateAccounts } from '../../src/markdown/alternate-accounts.ts';
import { readBody } from '../../src/markdown/body.ts';
import { linkFirstUses, type ExplainedForms } from '../../src/markdown/link-first-uses.ts';
import { numberCitations } from '../../src/markdown/number-citations.ts';

/** The components of a text after both plugins, with their attributes, and the citations left in the frontmatter. */
function run(mdx: string) {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(alternateAccounts)
    .use(numberCitations);
  const file = new VFile(mdx);
  const tree = processor.runSync(processor.parse(file), file);
  const components: Record<string, unknown>[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const { name, attributes } = node as MdxJsxFlowElement | MdxJsxTextElement;
    const written = attributes.map((one) => ('name' in one ? [one.name, one.value] : []));
    components.push({ name, ...(Object.fromEntries(written) as Record<string, unknown>) });
  });
  const astro = file.data['astro'] as { frontmatter: { citations: unknown } };
  return { components, citations: astro.frontmatter.citations };
}

/** Two accounts, that of b written first, and a finding. */
function boxOf(b: string, a: string): string {
  const account = (party: string, text: string) =>
    `<Account party="${party}">\n\n${text}\n\n</Account>`;
  return `<Accounts about="a">\n${account('b', b)}\n${account('a', a)}\n<Finding>\n\nF\n\n</Finding>\n</Accounts>`;
}

test('citations are numbered in order, one number per source and place', () => {
  const { components, citations } = run(
    'A.<Cite source="x" /> B.<Cite source="y" at="p. 1" />\n\nC.<Cite source="x" /><Cite source="y" />',
  );

  expect(components.map(({ number, mark }) => [number, mark])).toEqual([
    ['1', '1'],
    ['2', '1'],
    ['1', '2'],
    ['3', '1'],
  ]);
  expect(citations).toEqual([
    { number: 1, source: 'x', at: '', marks: 2 },
    { number: 2, source: 'y', at: 'p. 1', marks: 1 },
    { number: 3, source: 'y', at: '', marks: 1 },
  ]);
});

test('a text without citations leaves an empty list', () => {
  expect(run('A.').citations).toEqual([]);
});

test('accounts stand in alphabetical order, and in reverse in every second box', () => {
  const box = boxOf('B', 'A');
  const { components } = run(`${box}\n\n${box}\n\n${box}`);

  expect(components.map(({ name, party }) => party ?? name)).toEqual([
    ...['Accounts', 'a', 'b', 'Finding'],
    ...['Accounts', 'b', 'a', 'Finding'],
    ...['Accounts', 'a', 'b', 'Finding'],
  ]);
});

test('citations are numbered in the order in which the accounts are read', () => {
  const { components } = run(boxOf('B<Cite source="b" />', 'A<Cite source="a" />'));

  expect(components.filter(({ name }) => name === 'Cite')).toEqual([
    { name: 'Cite', source: 'a', number: '1', mark: '1' },
    { name: 'Cite', source: 'b', number: '2', mark: '1' },
  ]);
});

test('a body is read block by block with lines and columns of the file', () => {
  const { blocks, components } = readBody(
    'One *two*\nthree.\n\n| a | b |\n|---|---|\n| c | d |\n\n<Clause number={2} />',
  );

  expect(blocks[0]?.pieces).toEqual([
    { offset: 0, line: 1, column: 1 },
    { offset: 4, line: 1, column: 6 },
    { offset: 7, line: 1, column: 10 },
  ]);
  expect(blocks.map(({ type, text, line, column }) => ({ type, text, line, column }))).toEqual([
    { type: 'paragraph', text: 'One two\nthree.', line: 1, column: 1 },
    { type: 'tableCell', text: 'a', line: 4, column: 1 },
    { type: 'tableCell', text: 'b', line: 4, column: 5 },
    { type: 'tableCell', text: 'c', line: 6, column: 1 },
    { type: 'tableCell', text: 'd', line: 6, column: 5 },
  ]);
  expect(components).toEqual([
    { name: 'Clause', attributes: { number: '2' }, line: 8, column: 1, text: '' },
  ]);
});

test('the first use of a term in a chapter leads to its entry below, in headings, links and later never', async () => {
  const entries: ExplainedForms[] = [
    { kind: 'terms', id: 'oblast', forms: ['oblast', 'NKO'] },
    { kind: 'places', id: 'line', forms: ['line'] },
    { kind: 'terms', id: 'unused', forms: ['bell'] },
  ];
  const processor = unified()
    .use(remarkParse)
    .use(linkFirstUses, {
      entries: () => Promise.resolve(entries),
    });
  const linksIn = async (text: string, kind: string) => {
    const frontmatter: { kind: string; explained?: unknown } = { kind };
    const file = new VFile({ value: text, data: { astro: { frontmatter } } });
    const links: string[] = [];
    const tree = (await processor.run(processor.parse(file), file)) as Root;
    visit(tree, 'link', ({ url, children }) => {
      const [first] = children;
      links.push(`${first?.type === 'text' ? first.value : ''} ${url}`);
    });
    return { links, explained: frontmatter.explained };
  };
  const text = '# The oblast\n\n[oblast](/x/) An Oblast and a line, outline, NKO, lines.';

  expect(await linksIn(text, 'chapter')).toEqual({
    links: ['oblast /x/', 'Oblast #terms-oblast', 'line #places-line'],
    explained: [
      { kind: 'terms', id: 'oblast' },
      { kind: 'places', id: 'line' },
    ],
  });
  expect(await linksIn(text, 'about')).toEqual({ links: ['oblast /x/'], explained: undefined });
  // The plural with an "s", and no other ending.
  expect((await linksIn('An oblasti of lines.', 'chapter')).links).toEqual(['lines #places-line']);

  entries.push({ kind: 'terms', id: 'new', forms: ['outline'] });
  expect((await linksIn(text, 'chapter')).links).toContain('outline #terms-new');

  // Of two at one place the longer.
  entries.push({ kind: 'terms', id: 'both', forms: ['oblast and a line'] });
  expect((await linksIn(text, 'chapter')).links).toContain('Oblast and a line #terms-both');
});
