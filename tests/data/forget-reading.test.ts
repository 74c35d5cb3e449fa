import { expect, test, vi } from 'vitest';
import { SECOND_SUBJECT } from '../support/content.ts';

// The code asks which folder it is when it is loaded.
vi.stubEnv('CONTENT_DIR', SECOND_SUBJECT);
const { forgetReading, readOnce } = await import('../../src/data/content.ts');

test('what was read is kept until it is forgotten', async () => {
  const first = await readOnce();
  expect(first.content.sources.size).toBeGreaterThan(0);
  expect(await readOnce()).toBe(first);

  forgetReading();
  expect(await readOnce()).not.toBe(first);
});
