import { recordFor, type ContentSet } from './content-set.ts';
import { positionUrl } from './urls.ts';

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
      order: recordFor(content, 'parties', party, `content/positions/${id}.mdx`).order,
    }))
    .sort((a, b) => a.order - b.order);
}
