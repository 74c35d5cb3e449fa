import { expect, test } from 'vitest';
import { cardSvg } from '../../src/figures/card.ts';
import { measuredLines, measuredWidth } from '../../src/figures/fonts.ts';

/** The lines of text of a picture. */
const linesOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line);

test('text is as wide as its letters are', () => {
  expect(measuredWidth('mmmm', 10, 400)).toBeGreaterThan(2 * (measuredWidth('iiii', 10, 400) ?? 0));
  expect(measuredWidth('mm', 20, 600)).toBeCloseTo(2 * (measuredWidth('mm', 10, 600) ?? 0));
  expect(measuredWidth('Ağdərə Степанакерт Ստեփանակերտ', 10, 600)).toBeGreaterThan(100);
  expect(measuredWidth('港', 10, 400)).toBeUndefined();
});

test('a title is broken where its line is full, and set smaller when it is long', () => {
  const long =
    'Who decided in which year that the harbour would belong to both of the towns? '.repeat(2);
  const sized = (title: string) =>
    Number(/font-size="(\d+)" font-weight="600"/.exec(cardSvg({ title, site: 'The site' }))?.[1]);

  expect(measuredLines('one two', 40, 16, 400)).toEqual(['one', 'two']);
  expect(measuredLines('unbreakable', 40, 16, 400)).toBeUndefined();
  expect(sized('Short')).toBeGreaterThan(sized(long.trim()));
  expect(linesOf(cardSvg({ title: 'Short', section: 'Part', site: 'The site' }))).toEqual([
    'Part',
    'Short',
    'The site',
  ]);
});

test('what our fonts have no letters for is left out, and the rest stays', () => {
  expect(linesOf(cardSvg({ title: '港', section: 'Part', site: 'The site' }))).toEqual([
    'Part',
    'The site',
  ]);
});
