import type { Drawing, Panel } from './drawing.ts';
import { SWATCH } from './drawing.ts';
import { textBlock, wrapped } from './labels.ts';
import { fileRules } from './rules.ts';
import { element, escaped } from './svg.ts';

/** What stands around a picture that is taken along. */
export interface Around {
  title: string;
  description: string;
  /** Caption, doubt, notices and licence, one paragraph each. */
  lines: string[];
}

const MARGIN = 16;
const GAP = 14;
const TEXT = 10;

/** A picture as a file of its own: title, panels side by side, key, and the lines under it. */
export function standaloneSvg(drawing: Drawing, around: Around, isMap: boolean): string {
  const columns = drawing.panels.length === 1 ? 1 : isMap ? Math.min(3, drawing.panels.length) : 1;
  const widest = Math.max(...drawing.panels.map(({ width }) => width));
  // One or two maps stand larger under the same letters.
  const grow = isMap ? ([1, 1.7, 1.4][drawing.panels.length] ?? 1) : 1;
  const inner = Math.max(columns * (widest * grow + GAP) - GAP, 360);
  const title = wrapped(around.title, inner, 15);
  let y = MARGIN + 14;
  const parts = [textBlock(title, { x: MARGIN, y, gap: 18 }, 'file-title')];
  y += title.length * 18;
  for (let first = 0; first < drawing.panels.length; first += columns) {
    const row = drawing.panels.slice(first, first + columns);
    parts.push(
      ...row.map((panel, column) =>
        placed(panel, MARGIN + column * (widest * grow + GAP), y, grow, drawing.panels.length > 1),
      ),
    );
    y +=
      Math.max(...row.map(({ height }) => height * grow)) +
      (drawing.panels.length > 1 ? 22 : 8) +
      GAP;
  }
  for (const { swatch, says } of drawing.key) {
    const lines = wrapped(says, inner - SWATCH.width - 8, TEXT);
    parts.push(
      element('g', { transform: `translate(${MARGIN} ${y - 10})` }, swatch),
      textBlock(lines, { x: MARGIN + SWATCH.width + 8, y, gap: 13 }, 'file-text'),
    );
    y += lines.length * 13 + 3;
  }
  drawing.named.forEach(({ text, date }, index) => {
    const lines = wrapped(`${index + 1}. ${date}: ${text}`, inner, TEXT);
    parts.push(textBlock(lines, { x: MARGIN, y, gap: 13 }, 'file-text'));
    y += lines.length * 13;
  });
  y += 6;
  for (const line of around.lines) {
    const lines = wrapped(line, inner, TEXT);
    parts.push(textBlock(lines, { x: MARGIN, y, gap: 13 }, 'file-line'));
    y += lines.length * 13 + 4;
  }
  const width = Math.ceil(inner + 2 * MARGIN);
  const height = Math.ceil(y + MARGIN - 8);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'canvas',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
    },
    element('title', {}, escaped(around.title)),
    element('desc', {}, escaped(around.description)),
    element('style', {}, fileRules(parts.join(''), grow)),
    element('rect', { class: 'file-paper', width: '100%', height: '100%' }),
    ...parts,
  );
}

function placed(panel: Panel, x: number, y: number, grow: number, hasTitle: boolean): string {
  const top = hasTitle ? 22 : 8;
  const inside = element(
    'svg',
    {
      x,
      y: y + top,
      width: panel.width * grow,
      height: panel.height * grow,
      viewBox: `0 0 ${panel.width} ${panel.height}`,
    },
    panel.body,
  );
  const title = hasTitle
    ? element('text', { class: 'file-panel', x, y: y + 14 }, escaped(panel.title))
    : '';
  return title + inside;
}
