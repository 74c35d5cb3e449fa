import type { ContentSet } from '../model/content-set.ts';
import { contentFolder } from './folder.ts';
import { readContent, type Reading } from './read.ts';

/** Where a process keeps what it has read: the routes are built with a copy of this module of their own. */
const KEPT = Symbol.for('explainer.reading');
const kept = globalThis as unknown as Record<symbol, Promise<Reading> | undefined>;

/** All content and its problems, read once a build, and in development once a saving: a page asks hundreds of times. */
export function readOnce(): Promise<Reading> {
  return (kept[KEPT] ??= readContent(contentFolder));
}

/** Has the content read anew when it is asked for next. */
export function forgetReading(): void {
  kept[KEPT] = undefined;
}

/** All content. Throws every problem at once. */
export async function getContent(): Promise<ContentSet> {
  const { content, problems } = await readOnce();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return content;
}
