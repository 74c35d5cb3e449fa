import type { ContentSet, Page, WithBody } from './content-set.ts';

/** The chapters in the order of the story. */
export function chaptersInOrder({ pages }: ContentSet): (WithBody<Page> & { id: string })[] {
  return [...pages]
    .filter(([, { kind }]) => kind === 'chapter')
    .map(([id, page]) => ({ id, ...page }))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}
