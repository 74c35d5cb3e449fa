import { expect, test } from 'vitest';
import { forgetReading, readOnce } from '../../src/data/content.ts';

test('what was read is kept until it is forgotten', async () => {
  const first = await readOnce();
  expect(first.content.sources.size).toBeGreaterThan(0);
  expect(await readOnce()).toBe(first);

  forgetReading();
  expect(await readOnce()).not.toBe(first);
});
