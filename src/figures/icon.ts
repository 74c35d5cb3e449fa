import { lightTone } from './tones.ts';

/** An opening quotation mark, for what the site does: it says who said so. */
const MARK = 'M7 19q0-7 7-11l1 2q-3 3-3 5h3v7H7zm11 0q0-7 7-11l1 2q-3 3-3 5h3v7h-8z';

/** For a phone of Apple's, for a phone of others, and for its first screen: pixels a side. */
export const ICON_SIZES = [180, 192, 512];

/** The sign of the site in a square of 32 units: shapes alone, so that no font is needed. */
export function iconShapes(): string {
  return `<path fill='${lightTone('dots-line')}' d='M0 0h32v32H0z'/><path fill='${lightTone('paper')}' d='${MARK}'/>`;
}

/** The sign as a file. It has single quotes, to stand in an attribute. */
export function iconSvg(): string {
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>${iconShapes()}</svg>`;
}

/** The sign as an address that holds it all: no page asks for a second file. */
export function iconAddress(): string {
  return `data:image/svg+xml,${iconSvg().replaceAll('#', '%23')}`;
}
