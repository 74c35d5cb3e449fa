import { expect, test } from 'vitest';
import { builtPage, edited } from '../../src/integrations/built-pages.ts';
import { nameMarker } from '../../src/integrations/place-names.ts';
import { explain } from '../../src/model/explanations.ts';
import { namedForms, type NamedForms } from '../../src/model/namings.ts';
import { sampleContent } from '../support/content.ts';

const content = await sampleContent();
const forms = namedForms(content);
const mark = marker(forms);

/** Gives the function that marks the names in a page. */
function marker(named: NamedForms): (html: string) => string {
  const edits = nameMarker(named);
  return (html) => edited(html, edits(builtPage(html, 'index.html')));
}

/** The main part of a page with these marks. */
function marked(main: string): string {
  const [, inside = ''] = /<main>([\s\S]*)<\/main>/.exec(mark(`<main>${main}</main>`)) ?? [];
  return inside;
}

const LONGMOUTH =
  '<span data-naming="both north">Longmouth</span><span hidden>/</span><span data-naming="south" hidden>Brevport</span>';
const PAIR =
  '<span data-naming="both south">Brevport</span><span data-naming="both">/</span><span data-naming="both north">Longmouth</span>';

test('a pair falls into its halves, and the other form of a name stands hidden beside it', () => {
  expect(marked('<p>At Brevport/Longmouth. In Longmouth’s bay.</p>')).toBe(
    `<p>At ${PAIR}. In ${LONGMOUTH}’s bay.</p>`,
  );
});

test.each([
  ['<p>He said “Longmouth is <b>ours</b>, Longmouth”.</p>'],
  ['<h2>Longmouth</h2>'],
  ['<blockquote><p>Longmouth</p></blockquote>'],
  ['<p>the word <em>Longmouth</em></p>'],
  ['<section class="notes source-list"><li>Longmouth</li></section>'],
  ['<p><a href="#" hreflang="en">Longmouth</a></p>'],
  ['<p>Longmouth Declaration, Longmouth-based, Longmouths</p>'],
  ['<p>Brevport is what Southbank calls Longmouth.</p>'],
  ['<p>Brevport/Longmouth is old; the south says Brevport.</p>'],
  ['<form>Longmouth</form>'],
  ['<dl class="citation-forms"><dd>Where is Longmouth?</dd></dl>'],
  ['<div class="cells"><div class="cell"><p>Longmouth is ours.</p></div></div>'],
  ['<ul class="paragraph-list"><li>It was named Longmouth …</li></ul>'],
  ['<p>It rang.<sup class="citation"><a href="#s1">Longmouth Crier; Longmouth</a></sup></p>'],
  ['<p><span class="record-sources"><a href="/sources/">The crier of Longmouth</a></span></p>'],
  ['<ul class="bibliography"><li>The bells of Longmouth</li></ul>'],
  ['<div class="entries"><p>In the north: Longmouth.</p></div>'],
  ['<div class="claim-head"><p>Longmouth is shared.</p></div>'],
  ['<ul class="link-list"><li><a href="/">Who owns Longmouth?</a></li></ul>'],
  ['<search class="wide search-page"><p>Longmouth</p></search>'],
  ['<p class="accounts-about">The bells of Longmouth</p>'],
])('%s stays as it is', (html) => {
  expect(marked(html)).toBe(html);
  expect(marked('<p>Longmouth</p>')).toBe(`<p>${LONGMOUTH}</p>`);
});

test('a longer name of the records that holds the name of a place stays as it is', async () => {
  const other = await sampleContent();
  other.terms.get('bell')?.also.push('bell of Longmouth');

  expect(namedForms(other).fixed).toContain('bell of Longmouth');
  expect(marker(namedForms(other))('<main><p>the bell of Longmouth</p></main>')).not.toContain(
    'data-naming',
  );
});

test('a naming of its own form shows it in place of the pair', async () => {
  const other = await sampleContent();
  Object.assign(other.places.get('harbour') ?? {}, {
    namings: { north: 'Longmouth', south: 'The Mouth' },
  });
  const pair = namedForms(other).forms.find(({ written }) => written.includes('/'));

  expect(pair?.parts).toEqual([
    { text: 'Brevport', namings: ['both'], isWritten: true },
    { text: '/', namings: ['both'], isWritten: true },
    { text: 'Longmouth', namings: ['both', 'north'], isWritten: true },
    { text: 'The Mouth', namings: ['south'], isWritten: false },
  ]);
});

test('a sentence that says a form of one naming alone speaks of the names', async () => {
  const other = await sampleContent();
  Object.assign(other.places.get('harbour') ?? {}, {
    namings: { north: 'Longmouth', south: 'The Mouth' },
  });
  const key = '<main><p>Longmouth in the north, The Mouth in the south.</p></main>';

  expect(marker(namedForms(other))(key)).toBe(key);
});

test('a subject without namings is left as it is', async () => {
  const other = await sampleContent();
  other.site.namings = [];

  expect(marker(namedForms(other))('<main>Longmouth</main>')).toBe('<main>Longmouth</main>');
});

test('a place is explained by its names in the languages of the namings, a term by a sentence', async () => {
  const other = await sampleContent();
  Object.assign(other.terms.get('bell') ?? {}, { definition: 'It has 1.5 tons. It rings.' });

  expect(explain({ kind: 'places', id: 'harbour' }, other)).toEqual({
    id: 'places-harbour',
    title: 'Brevport/Longmouth',
    names: [{ code: 'fr', name: 'Brève-Port' }],
    text: 'Northbank writes Longmouth, Southbank writes Brevport.',
    href: '/places/#harbour',
  });
  expect(explain({ kind: 'terms', id: 'bell' }, other).text).toBe('It has 1.5 tons.');
});
