import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const rules = await readFile('src/figures/figure.css', 'utf8');

/** The tones by name, as they are in light and in dark. */
const TONES = new Map(
  [...rules.matchAll(/--figure-([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

type Rgb = [number, number, number];

/** How the kinds of colour blindness, and grey print, turn linear red, green and blue (Machado, Oliveira and Fernandes, 2009). */
const EYES: Record<string, Rgb[]> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'grey print': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
};

/** What stands on what, and the least contrast (WCAG 2.2, 1.4.3 for words, 1.4.11 for marks). */
const PAIRS: [string, string, number][] = [
  ['ink', 'land', 4.5],
  ['ink', 'land-quiet', 4.5],
  ['ink', 'paper', 4.5],
  ['quiet', 'paper', 4.5],
  ['quiet', 'land-quiet', 4.5],
  ['hatch-line', 'hatch', 3],
  ['hatch-line', 'land', 3],
  ['dots-line', 'dots', 3],
  ['quiet', 'light', 3],
  ['ink', 'light', 4.5],
  ['bar', 'paper', 3],
  ['ink', 'hatch', 4.5],
  ['ink', 'dots', 4.5],
];

const cases = Object.keys(EYES).flatMap((eye) =>
  (['light', 'dark'] as const).map((scheme) => [eye, scheme] as const),
);

test.each(cases)('patterns and words can be told from their ground: %s, %s', (eye, scheme) => {
  const contrasts = PAIRS.map(([mark, ground, least]) => ({
    pair: `${mark} on ${ground}`,
    least,
    is: contrast(seen(mark, scheme, eye), seen(ground, scheme, eye)),
  }));

  expect(contrasts.length).toBeGreaterThan(5);
  expect(contrasts.filter(({ is, least }) => is < least)).toEqual([]);
});

function seen(name: string, scheme: 'light' | 'dark', eye: string): number {
  const hex = TONES.get(name)?.[scheme];
  if (!hex) throw new Error(`no tone ${name}`);
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = (EYES[eye] ?? []).map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, index) => sum + part * (linear[index] ?? 0), 0),
      ),
    ),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
