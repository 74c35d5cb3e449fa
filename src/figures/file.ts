import { recordFor, type ContentSet } from '../model/content-set.ts';
import { linesUnder } from '../model/figures.ts';
import { drawFigure } from './draw.ts';
import { standaloneSvg } from './standalone.ts';

/** The picture as an SVG file of its own, with title, caption, notices and licence in it. */
export function figureFile(id: string, content: ContentSet): string {
  const figure = recordFor(content, 'figures', id, 'content/figures');
  const drawing = drawFigure(id, content);
  const { title, description } = figure;
  const lines = linesUnder(figure, content);
  return standaloneSvg(drawing, { title, description, lines }, figure.kind === 'map');
}
