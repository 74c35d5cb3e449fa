import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isMap, parseDocument, visit } from 'yaml';
import { readContent } from '../../src/data/read.ts';
import { printDate } from '../../src/model/dates.ts';
import { languageName } from '../../src/model/languages.ts';
import { build, outFolder } from '../support/build.ts';
import { copyOfSample } from '../support/content.ts';
import { attribute, builtPages, type BuiltPage } from '../support/site.ts';

/** Names that are the same in every language. */
const FORMATS = ['Atom', 'JSON Feed', 'SVG', 'PNG'];
/** What the author of the second subject prints as a single word in lower case: a term, a kind of place, a look of areas. */
const SINGLE_WORDS = ['bell', 'harbour', 'shared'];
/** What no reader sees, and names for machines. */
const UNREAD = ['script', 'style', 'code'];
/** Attributes that a browser shows or reads out. */
const SPOKEN = ['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title'];
/** What a page says of itself to those who link to it. */
const PREVIEWS = ['description', 'og:title', 'og:description', 'og:image:alt'];

type Element = BuiltPage['elements'][number];

/**
 * The second subject with marks around each word of the interface: "⟦Checked⟧ ⟦on⟧ {date}". No page of it has a
 * title that is a word of the interface, too: "Sources here".
 */
async function subjectWithMarkedWords(): Promise<string> {
  const folder = await copyOfSample();
  for await (const file of glob(`${folder}/pages/*.mdx`)) {
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace(/^(title|short|description): \W?\w+/gm, '$& here'),
    );
  }
  const file = path.join(folder, 'site.yaml');
  const site = parseDocument(await readFile(file, 'utf8'));
  const words = site.get('words');
  expect.assert(isMap(words));
  visit(words, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string')
        node.value = node.value.replace(/(?<![{\p{L}])\p{L}+(?![\p{L}}])/gu, '⟦$&⟧');
    },
  });
  await writeFile(file, String(site));
  return folder;
}

/** All that the author of a subject wrote, but for the words of the interface. */
async function writtenIn(folder: string): Promise<string[]> {
  const { site, ...records } = (await readContent(folder)).content;
  const bodies = await Array.fromAsync(glob(`${folder}/**/*.mdx`), async (file) => {
    const [, , ...body] = (await readFile(file, 'utf8')).split('---\n');
    // Of components what stands in quotation marks, unless it is an id; of links the text.
    return body.join('').replace(/<\/?\w+|\w+=("[a-z0-9-]+")?|\]\(.*?\)/g, '|');
  });
  return [...leavesOf({ ...site, words: {} }), ...leavesOf(records), ...bodies];
}

/** The texts in a record; no address, and no single word in lower case: an id or a value of a list is not for readers. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z0-9-]+$|^\/|^https?:/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null || 'blocks' in value) return [];
  return (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap(leavesOf);
}

/** Months, the languages of the sources and a unit: what the system has words for in every language. */
function wordsOfSystem(): string[] {
  const months = Array.from({ length: 12 }, (_, month) =>
    printDate(`2026-${String(month + 1).padStart(2, '0')}`, 'en-GB'),
  );
  return [...months, 'km', ...['en', 'fr', 'ru'].map((code) => languageName(code, 'en-GB'))];
}

/** Whether it is what the schemas say of the fields of the open data. */
function isOfSchema({ tagName, parentNode: above }: Element): boolean {
  return tagName === 'dl' && !!above && 'attrs' in above && attribute(above, 'class') === 'fields';
}

/** What a reader sees or hears of a part of a page. */
function shownIn(node: Element['childNodes'][number]): string[] {
  if ('value' in node) return [node.value];
  if (!('attrs' in node) || UNREAD.includes(node.tagName) || isOfSchema(node)) return [];
  const about = attribute(node, 'name') ?? attribute(node, 'property') ?? '';
  const attributes = node.attrs.filter(
    ({ name }) => SPOKEN.includes(name) || (name === 'content' && PREVIEWS.includes(about)),
  );
  return [...attributes.map(({ value }) => value), ...node.childNodes.flatMap(shownIn)];
}

/** The stretches of words between punctuation and marks, without names of files and what has a digit. */
function phrasesOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .replace(/\S*\d\S*|\w+\.[a-z.]*[a-z]/g, '|')
    .split(/[^\p{L}\p{M}’ ]+/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => /\p{L}{2}/u.test(phrase));
}

test('every word on a page is one of the author or one of the interface, which another language replaces', async () => {
  const folder = await subjectWithMarkedWords();
  const dist = await outFolder();
  const { code, output } = await build(folder, dist);
  expect(code, output).toBe(0);
  const known = new Set(
    [...(await writtenIn(folder)), ...wordsOfSystem(), ...FORMATS, ...SINGLE_WORDS].flatMap(
      phrasesOf,
    ),
  );
  const all = ` ${[...known].join(' | ')} `;
  // A link may hold a part of a sentence; a single word is too likely to be in one by chance.
  const isKnown = (phrase: string) =>
    known.has(phrase) || (phrase.includes(' ') && all.includes(` ${phrase} `));

  // The style guide is for those who make the site.
  const pages = (await builtPages(dist)).filter(({ file }) => !file.startsWith('styleguide/'));
  const shown = pages.flatMap(({ file, elements }) =>
    elements
      .slice(0, 1)
      .flatMap(shownIn)
      .map((text) => ({ file, text })),
  );
  const strange = shown.flatMap(({ file, text }) =>
    phrasesOf(text.replace(/⟦.*?⟧/gs, '|'))
      .filter((phrase) => !isKnown(phrase))
      .map((phrase) => `${file}: ${phrase}`),
  );

  expect(known.size).toBeGreaterThan(200);
  expect(shown.filter(({ text }) => text.includes('⟦')).length).toBeGreaterThan(500);
  expect(strange).toEqual([]);
});
