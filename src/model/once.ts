import type { ContentSet } from './content-set.ts';

/** Gives the function that makes something of the content once, and hands it to every page that asks. */
export function oncePerContent<T>(make: (content: ContentSet) => T): (content: ContentSet) => T {
  const made = new WeakMap<ContentSet, { value: T }>();
  return (content) => {
    const { value } = made.get(content) ?? { value: make(content) };
    made.set(content, { value });
    return value;
  };
}
