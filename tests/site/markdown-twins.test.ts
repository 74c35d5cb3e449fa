import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { filesBelow } from '../../src/integrations/built-pages.ts';
import { textTwin } from '../../src/integrations/markdown-twins.ts';
import { llmsText } from '../../src/model/llms-text.ts';
import { attribute, builtPages, DIST, textOf, isFound } from '../support/site.ts';

const pages = (await builtPages()).filter(isFound);
const { content } = await readContent(contentFolder);
const twins = new Map<string, string>();

beforeAll(async () => {
  for (const { file } of pages)
    twins.set(file, await readFile(path.join(DIST, file.replace(/html$/, 'md')), 'utf8'));
});

test('every page names its twin, and no twin lies about that no page names', async () => {
  for (const { file, elements } of pages) {
    const link = elements.find((one) => attribute(one, 'type') === 'text/markdown');
    expect(link && attribute(link, 'href'), file).toBe('./index.md');
  }
  const written = (await filesBelow(DIST)).filter((file) => file.endsWith('.md'));
  expect(written.length).toBeGreaterThan(150);
  expect(written).toHaveLength(pages.length);
});

test('a twin has the title, the day, the licence and the addresses of the sources, and no HTML', () => {
  let sources = 0;
  for (const { file, elements } of pages) {
    const twin = twins.get(file) ?? '';
    const [title] = elements.filter(({ tagName }) => tagName === 'h1');
    const cited = elements.filter((one) => attribute(one, 'id')?.startsWith('source-'));
    const notes = [...twin.matchAll(/^\[\^(\d+)\]: .*\]\(https?:\/\//gm)];
    sources += notes.length;

    expect(twin.replaceAll('\\', ''), file).toContain(`# ${title ? textOf(title) : '?'}\n`);
    expect(twin, file).toMatch(/^.*Checked on \d+ \w+ \d{4}/m);
    expect(twin, file).toContain(content.site.licence.url);
    expect(notes.length, file).toBe(cited.length);
    expect(twin, file).not.toMatch(/(?<!\\)<(?!https?:)[a-z/!]/);
  }
  expect(sources).toBeGreaterThan(500);
});

test('a chapter’s twin has its headings, its tables and as many marks as the chapter', () => {
  const chapter = pages.find(({ file }) => file === 'ceasefire/index.html');
  const twin = twins.get('ceasefire/index.html') ?? '';
  const marks = chapter?.elements.filter((one) => attribute(one, 'data-cite') !== undefined) ?? [];
  const headings = chapter?.elements.filter(({ tagName }) => tagName === 'h2') ?? [];

  expect(headings.length).toBeGreaterThan(10);
  expect([...twin.matchAll(/^## /gm)]).toHaveLength(headings.length);
  expect([...twin.matchAll(/\[\^\d+\](?!:)/g)]).toHaveLength(marks.length);
  expect(twin).toMatch(/^\| -/m);
});

test('citations become footnotes; what only a style sets apart is parted; addresses hold where the twin is', () => {
  const html = `<main><h1>A &lt;title&gt;</h1><nav>Menu</nav><p>One.<sup class="citation"><a data-cite="x" href="#source-1">1</a></sup> <a href="../talks/index.html#a">two</a> <a href="#b">three</a></p>
<p><span>5 March</span><span>Law</span></p><table><caption>Boats</caption><tr><th>Count</th></tr><tr><td>5</td></tr></table>
<ol><li id="source-1">The Watch, <a href="https://example.net/index.html">Notice</a>. <a class="back" href="#mark-1-1">↑</a></li></ol></main><footer><nav>x</nav><p>Licence</p></footer>`;

  const beside = textTwin(html, '/here/index.html', undefined);
  expect(beside).toBe(`# A \\<title>

One.[^1] [two](../talks/index.html#a) [three](index.html#b)

5 March · Law

**Boats**

| Count |
| - |
| 5 |

[^1]: The Watch, [Notice](https://example.net/index.html).

---

Licence
`);
  const full = textTwin(html, '/here/index.html', 'https://example.org/site');
  expect(full).toContain('[two](https://example.org/site/talks/#a)');
  expect(full).toContain('[three](https://example.org/site/here/#b)');
  expect(full).toContain('[Notice](https://example.net/index.html)');
  expect(full).toContain('<https://example.org/site/here/>');
});

test('llms.txt has the form of llmstxt.org, and leads to every twin', async () => {
  const text = await readFile(path.join(DIST, 'llms.txt'), 'utf8');
  const [title = '', summary = ''] = text.split('\n\n');
  const links = [...text.matchAll(/^- \[.+\]\(\.\/(\S+)\): .+$/gm)].map(([, file = '']) => file);

  expect(title).toBe(`# ${content.site.name}`);
  expect(summary).toBe(`> ${content.site.description}`);
  expect(text.split('\n').filter((line) => line.startsWith('## ')).length).toBeGreaterThan(4);
  expect(text).toContain('\n## Optional\n');
  expect(links.sort()).toEqual(pages.map(({ file }) => file.replace(/html$/, 'md')).sort());
  expect(text).toBe(llmsText(content, undefined));
});
