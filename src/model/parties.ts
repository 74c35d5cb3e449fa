import type { ContentSet, Party } from './content-set.ts';
import { positionUrl } from './urls.ts';

/** All parties in their order, each with its id. */
export function partiesInOrder({ parties }: ContentSet): (Party & { id: string })[] {
  return [...parties].map(([id, party]) => ({ id, ...party })).sort((a, b) => a.order - b.order);
}

/** The parties that have a page of positions, in the parties' order. */
export function partiesWithPages(
  content: ContentSet,
): { id: string; title: string; description: string; href: string; order: number }[] {
  return [...content.positions]
    .map(([id, { title, description, party }]) => ({
      id,
      title,
      description,
      href: positionUrl(id),
      // That a party is missing is said with the other problems.
      order: content.parties.get(party)?.order ?? 0,
    }))
    .sort((a, b) => a.order - b.order);
}
