import { recordFor, type ContentSet, type Figure } from '../model/content-set.ts';
import { drawBars } from './bars.ts';
import type { Drawing } from './drawing.ts';
import { drawLanes } from './lanes.ts';
import { drawMap } from './map.ts';
import { drawOverTime } from './over-time.ts';
import { drawStandings } from './standings.ts';
import { drawVoices } from './voices.ts';

/** The picture with this id, drawn from the records that it names. Throws when it names one that cannot be drawn. */
export function drawFigure(id: string, content: ContentSet): Drawing {
  const { draw, sources } = recordFor(content, 'figures', id, '<Figure>');
  const drawing = drawForm(id, draw, content);
  return { ...drawing, sources: [...new Set([...sources, ...drawing.sources])] };
}

function drawForm(id: string, draw: Figure['draw'], content: ContentSet): Drawing {
  switch (draw.form) {
    case 'map':
      return drawMap(id, draw, content, draw.panels.length === 1);
    case 'panel': {
      const { draw: whole } = recordFor(
        content,
        'figures',
        draw.figure,
        `content/figures/${id}.yaml`,
      );
      const panels =
        whole.form === 'map' ? whole.panels.filter(({ date }) => date === draw.date) : [];
      if (whole.form !== 'map' || panels.length === 0) {
        throw new Error(`content/figures/${id}.yaml: "${draw.figure}" has no map of ${draw.date}.`);
      }
      return drawMap(id, { ...whole, panels }, content, true);
    }
    case 'over-time':
      return drawOverTime(id, draw, content);
    case 'bars':
      return drawBars(id, draw, content);
    case 'lanes':
      return drawLanes(id, draw, content);
    case 'standings':
      return drawStandings(id, content);
    case 'voices':
      return drawVoices(id, content);
  }
}
