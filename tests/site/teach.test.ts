import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { attribute, builtPages, textOf, within, type BuiltPage } from '../support/site.ts';

const pages = await builtPages();
const { content } = await readContent(contentFolder);

function pageOf(file: string): BuiltPage {
  const page = pages.find((one) => one.file === file);
  if (!page) throw new Error(`no page ${file}`);
  return page;
}

/** The questions of the quiz as they are built, each with its answer. */
function questions() {
  const { elements } = pageOf('teach-quiz/index.html');
  const quiz = elements.find((one) => attribute(one, 'class')?.split(' ').includes('quiz'));
  const items = (quiz?.childNodes ?? []).filter((one) => 'tagName' in one && one.tagName === 'li');
  return items.map((item) => {
    const inside = 'tagName' in item ? within(item) : [];
    return {
      text: 'tagName' in item ? textOf(item) : '',
      answers: inside.filter(({ tagName }) => tagName === 'details'),
    };
  });
}

test('the quiz has twenty questions, each with one closed answer that cites a source', () => {
  const asked = questions();

  expect(asked).toHaveLength(20);
  for (const { text, answers } of asked) {
    const [answer] = answers;
    const inside = answer ? within(answer) : [];

    expect(answers, text).toHaveLength(1);
    expect(answer && attribute(answer, 'open'), text).toBeUndefined();
    expect(
      inside.filter((one) => attribute(one, 'data-cite') !== undefined).length,
      text,
    ).toBeGreaterThan(0);
    expect(inside.filter(({ tagName }) => tagName === 'summary').length, text).toBe(1);
  }
});

test('the sheets for schools need no script of their own and are linked from the foot of every page', () => {
  const sheets = [...content.pages.keys()].filter((id) => id.startsWith('teach'));

  expect(sheets).toHaveLength(4);
  expect(content.site.footer).toContain('teach');
  for (const id of sheets) {
    const { elements } = pageOf(`${id}/index.html`);
    expect(
      elements
        .filter(({ tagName }) => tagName === 'script')
        .filter((one) => attribute(one, 'type') !== 'application/ld+json')
        .map((one) => attribute(one, 'src')?.replace(/-\w+\.js$/, '')),
      id,
    ).toEqual(['../_astro/page']);
  }
  const hub = pageOf('teach/index.html').elements.flatMap((one) => attribute(one, 'href') ?? []);
  for (const id of sheets.filter((one) => one !== 'teach')) {
    expect(
      hub.filter((href) => href.includes(`${id}/`)),
      id,
    ).not.toEqual([]);
  }
});

test('the exercise sets two accounts of about the same length, and what was found, side by side', () => {
  const accounts = (content.pages.get('teach-accounts')?.body.components ?? []).filter(
    ({ name }) => name === 'Account',
  );
  const lengths = accounts.map(({ text }) => text.trim().split(/\s+/).length);

  expect(accounts.map(({ attributes }) => attributes['party'])).toHaveLength(2);
  expect(Math.min(...lengths) / Math.max(...lengths)).toBeGreaterThan(2 / 3);
  expect(content.pages.get('teach-accounts')?.body.components.map(({ name }) => name)).toContain(
    'Finding',
  );
});

test('the council brief has every party, and a source in every item', () => {
  const { elements } = pageOf('teach-un/index.html');
  const hrefs = elements.flatMap((one) => attribute(one, 'href') ?? []);
  const text = elements.find((one) => attribute(one, 'class')?.split(' ').includes('text'));
  const items = (text ? within(text) : []).filter(({ tagName }) => tagName === 'li');

  expect(content.parties.size).toBeGreaterThan(5);
  for (const party of content.parties.keys()) {
    expect(
      hrefs.filter((href) => href.includes(`positions/${party}/`)),
      party,
    ).not.toEqual([]);
  }
  expect(items.length).toBeGreaterThan(20);
  for (const item of items) {
    expect(
      within(item).some((one) => attribute(one, 'data-cite') !== undefined),
      textOf(item),
    ).toBe(true);
  }
});

test('the key of the map to fill in stands closed on its page', () => {
  const { elements } = pageOf('maps/map-to-fill-in/index.html');
  const [key] = elements.filter(
    (one) => one.tagName === 'details' && within(one).some(({ tagName }) => tagName === 'table'),
  );

  expect(key && attribute(key, 'open')).toBeUndefined();
  expect(key ? within(key).filter(({ tagName }) => tagName === 'th').length : 0).toBeGreaterThan(
    10,
  );
});
