import { printSources } from '../model/accounts.ts';
import { recordFor, type ContentSet } from '../model/content-set.ts';
import { linesUnder, outlineCredits } from '../model/figures.ts';
import { drawFigure } from './draw.ts';
import { standaloneSvg } from './standalone.ts';

/** The picture as an SVG file of its own, with title, caption, notices, licence, sources and where its outlines come from in it. */
export function figureFile(id: string, content: ContentSet): string {
  const figure = recordFor(content, 'figures', id, 'content/figures');
  const drawing = drawFigure(id, content);
  const { title, description } = figure;
  const sources = printSources(drawing.sources, content).map(
    ({ publisher, date }) => `${publisher}, ${date}`,
  );
  const lines = [
    ...linesUnder(figure, content),
    ...outlineCredits(figure, content),
    ...(sources.length > 0
      ? [`${content.site.words.sources}: ${[...new Set(sources)].join('; ')}.`]
      : []),
  ];
  return standaloneSvg(drawing, { title, description, lines }, figure.kind === 'map');
}
