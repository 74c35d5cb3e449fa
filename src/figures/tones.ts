import rules from './figure.css?raw';

/** The tones of pictures by name, "--figure-ink", as they are in light and in dark. */
export const TONES = new Map(
  [...rules.matchAll(/(--[\w-]+):\s*light-dark\(([^,]+),\s*([^)]+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light: light.trim(), dark: dark.trim() }],
  ),
);

/** A tone as it is in light: on paper, and in files of their own. Throws when there is none of this name. */
export function lightTone(name: string): string {
  const tone = TONES.get(`--figure-${name}`);
  if (!tone) throw new Error(`src/figures/figure.css has no --figure-${name}: add it.`);
  return tone.light;
}
