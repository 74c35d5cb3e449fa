import { createRequire } from 'node:module';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** A font of our own: a machine that builds may have none, and each has others. */
const FONTS = ['400Regular', '400Regular_Italic', '600SemiBold'].map((style) =>
  createRequire(path.resolve('package.json')).resolve(
    `@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`,
  ),
);

/** An SVG file as a PNG with twice as many pixels as the file has units. */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  });
  return new Uint8Array(picture.asPng());
}
