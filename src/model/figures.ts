import { printSource, type PrintedSource } from './bibliography.ts';
import type { ContentSet, Figure } from './content-set.ts';
import { recordFor } from './content-set.ts';
import { fill } from './interface-words.ts';

/** The figures in their order; of one kind when it is given. */
export function figuresInOrder(
  { figures }: ContentSet,
  kind?: Figure['kind'],
): (Figure & { id: string })[] {
  return [...figures]
    .map(([id, figure]) => ({ id, ...figure }))
    .filter((figure) => kind === undefined || figure.kind === kind)
    .sort((a, b) => a.order - b.order);
}

/** Sources by id, as they are printed under a picture. */
export function printFigureSources(ids: readonly string[], content: ContentSet): PrintedSource[] {
  return ids.map((id) =>
    printSource(id, recordFor(content, 'sources', id, 'content/figures'), content),
  );
}

/** Caption, doubt, notices and licence, one sentence or more each. */
export function linesUnder(
  { caption, doubtKm }: Figure,
  notices: readonly string[],
  { site }: ContentSet,
): string[] {
  const { figures } = site.words;
  return [
    caption.trim(),
    ...(doubtKm === undefined ? [] : [fill(figures.doubt, { km: doubtKm })]),
    ...notices,
    fill(figures.credit, { site: site.name, licence: site.licence.name }),
  ];
}

/** Which outlines a figure draws, each with its source, licence and accuracy in words. */
export function outlineCredits(figure: Figure, content: ContentSet): string[] {
  const { draw } = figure;
  if (draw.form === 'panel') {
    const whole = recordFor(content, 'figures', draw.figure, 'content/figures');
    return outlineCredits(whole, content);
  }
  if (draw.form !== 'map') return [];
  return [...new Set(draw.layers.map(({ outline }) => outline))].map((name) => {
    const { title, source, licence, accuracyKm } = recordFor(
      content,
      'outlines',
      name,
      'content/figures',
    );
    const km = accuracyKm;
    return fill(content.site.words.figures.outlineCredit, { title, source, licence, km });
  });
}
