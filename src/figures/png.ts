import { renderAsync } from '@resvg/resvg-js';
import { FONTS } from './fonts.ts';

/** An SVG file as a PNG: `width` pixels wide, or else with twice as many pixels as the file has units. */
export async function pngOf(svg: string, width?: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await renderAsync(svg, {
    fitTo: width === undefined ? { mode: 'zoom', value: 2 } : { mode: 'width', value: width },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  return new Uint8Array(picture.asPng());
}
