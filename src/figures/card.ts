import { measuredLines, type Weight } from './fonts.ts';
import { iconShapes } from './icon.ts';
import { element, escaped } from './svg.ts';
import { lightTone } from './tones.ts';

/** The size that other sites show beside a link, in pixels. */
export const CARD = { width: 1200, height: 630 };

const MARGIN = 84;
const INNER = CARD.width - 2 * MARGIN;

/** Sizes of the title, and how many lines of each there is room for. */
const TITLES = [
  { size: 84, most: 3 },
  { size: 68, most: 4 },
  { size: 54, most: 5 },
];

interface Line {
  x: number;
  y: number;
  size: number;
  weight: Weight;
  tone: string;
}

/**
 * The picture of a page for those who link to it: its title, the part of the site that it stands in, and the site's
 * name. What our fonts have no letters for is left out, so that no title becomes a row of boxes.
 */
export function cardSvg(page: {
  title: string;
  section?: string | undefined;
  site: string;
}): string {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${CARD.width} ${CARD.height}` },
    element('rect', { width: CARD.width, height: CARD.height, fill: lightTone('paper') }),
    element('rect', { width: 16, height: CARD.height, fill: lightTone('dots-line') }),
    element('g', { transform: `translate(${MARGIN} 76) scale(2)` }, iconShapes()),
    lines(measuredLines(page.section ?? '', INNER - 96, 36, 400) ?? [], {
      x: MARGIN + 96,
      y: 122,
      size: 36,
      weight: 400,
      tone: 'quiet',
    }),
    title(page.title),
    element('rect', {
      x: MARGIN,
      y: 512,
      width: INNER,
      height: 2,
      fill: lightTone('line'),
    }),
    // The name on the first page is its title.
    page.site === page.title
      ? ''
      : lines(measuredLines(page.site, INNER, 36, 600) ?? [], {
          x: MARGIN,
          y: 566,
          size: 36,
          weight: 600,
          tone: 'quiet',
        }),
  );
}

function title(text: string): string {
  for (const { size, most } of TITLES) {
    const wrapped = measuredLines(text, INNER, size, 600);
    if (wrapped && wrapped.length <= most)
      return lines(wrapped, { x: MARGIN, y: 190 + size * 0.9, size, weight: 600, tone: 'ink' });
  }
  return '';
}

function lines(texts: string[], { x, y, size, weight, tone }: Line): string {
  return texts
    .map((text, index) =>
      element(
        'text',
        {
          x,
          y: y + index * size * 1.12,
          'font-family': 'Source Sans 3',
          'font-size': size,
          'font-weight': weight,
          fill: lightTone(tone),
        },
        escaped(text),
      ),
    )
    .join('');
}
