import { expect, test } from 'vitest';
import { allowance, distance, isAlike } from '../../src/model/distance.ts';

test.each([
  ['sumgait', 'sumgait', 0],
  ['stepankert', 'stepanakert', 1],
  ['sumgiat', 'sumgait', 1],
  ['marta', 'narta', 0.5],
  ['lachen', 'lachin', 0.5],
  ['sahin', 'sain', 0.6],
  ['abc', 'axc', 1],
])('%s and %s are %d apart', (a, b, apart) => {
  expect(distance(a, b, 3)).toBeCloseTo(apart);
  expect(distance(b, a, 3)).toBeCloseTo(apart);
});

test('what is further than the limit is infinitely far', () => {
  expect(distance('harbour', 'mountain', 2)).toBe(Infinity);
  expect(distance('a', 'abcdefgh', 2)).toBe(Infinity);
  expect(distance('a'.repeat(80), 'a'.repeat(80), 2)).toBe(Infinity);
});

test('short words allow no mistake, long ones two', () => {
  expect([3, 4, 6, 8].map(allowance)).toEqual([0, 1, 1.2, 2]);
});

test('the first letter is right, sounds alike, or is swapped with the second', () => {
  expect(isAlike('kapan', 'gapan')).toBe(true);
  expect(isAlike('ahdrut', 'hadrut')).toBe(true);
  expect(isAlike('mapan', 'kapan')).toBe(false);
});
