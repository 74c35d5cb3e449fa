import { wrapped } from '../figures/labels.ts';
import { pngOf } from '../figures/png.ts';
import { escaped } from '../figures/svg.ts';
import { printDate } from '../model/dates.ts';
import type { Site } from '../model/content-set.ts';
import { fill } from '../model/interface-words.ts';

const WIDTH = 600;
const HEIGHT = 900;
const MARGIN = 60;

/** The cover as a PNG of 1,200 by 1,800 pixels: the name of the site, and which version this is. */
export function coverPicture(site: Site): Promise<Uint8Array> {
  const { name, words, checked, language, licence } = site;
  const title = wrapped(name, WIDTH - 2 * MARGIN, 46);
  const version = fill(words.version, { date: printDate(checked, language) });
  const line = (text: string, y: number, size: number, weight = 400) =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}">${escaped(text)}</text>`;
  return pngOf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<rect width="100%" height="100%" fill="#fcfaf6"/><path d="M${MARGIN} 130H${WIDTH - MARGIN}" stroke="#211e1a" stroke-width="3"/>
<g fill="#211e1a" font-family="Source Sans 3">${title.map((words, index) => line(words, 200 + index * 56, 46, 600)).join('')}
${line(version, HEIGHT - 110, 24)}${line(licence.name, HEIGHT - 75, 24)}</g></svg>`);
}
