import { expect, test } from 'vitest';
import { excerptParts } from '../../src/search/excerpt.ts';

test('an excerpt falls into text and marked words, in their order', () => {
  expect(excerptParts('the <mark>two</mark> <mark>ferries</mark> met')).toEqual([
    { text: 'the ', isMarked: false },
    { text: 'two', isMarked: true },
    { text: ' ', isMarked: false },
    { text: 'ferries', isMarked: true },
    { text: ' met', isMarked: false },
  ]);
  expect(excerptParts('')).toEqual([]);
});

test('what was escaped is text again, once, and no tag comes of it', () => {
  expect(
    excerptParts('a &lt;b&gt; &amp;lt; <mark>&quot;c&quot; &#39;d&#39;</mark>').map(
      ({ text }) => text,
    ),
  ).toEqual(['a <b> &lt; ', '"c" \'d\'']);
});

test('marked words over a line end are one part', () => {
  expect(excerptParts('<mark>two\nferries</mark>')).toEqual([
    { text: 'two\nferries', isMarked: true },
  ]);
});
