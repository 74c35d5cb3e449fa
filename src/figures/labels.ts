import { element, escaped, round } from './svg.ts';

/** Units of width that a text takes at most, at a size in units: an estimate for plain sans-serif faces. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.6;
}

/** A text in lines of at most `width` units; a word is never broken. */
export function wrapped(text: string, width: number, size: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) {
      return [...lines.slice(0, -1), `${last} ${word}`];
    }
    return [...lines, word];
  }, []);
}

/** Lines of text from a point down; `gap` units from one to the next. */
export function textBlock(
  lines: string[],
  at: { x: number; y: number; gap: number },
  look?: string,
  anchor?: 'middle' | 'end',
): string {
  return lines
    .map((line, index) =>
      element(
        'text',
        { class: look, x: at.x, y: at.y + index * at.gap, 'text-anchor': anchor },
        escaped(line),
      ),
    )
    .join('');
}

/**
 * Middles for labels in a row: as near as may be to where they belong, none over another, all
 * between `from` and `to`, in the given order. Throws when they do not fit.
 */
export function spread(
  wanted: readonly { at: number; width: number }[],
  [from, to]: readonly [number, number],
): number[] {
  const total = wanted.reduce((sum, { width }) => sum + width, 0);
  if (total > to - from) throw new Error(`Labels of ${total} units do not fit ${to - from}.`);
  const middles = wanted.map(({ at }) => at);
  // Forward each is pushed clear of the one before; backward the last ones are pushed inside.
  let free = from;
  wanted.forEach(({ width }, index) => {
    middles[index] = Math.max(middles[index] ?? 0, free + width / 2);
    free = (middles[index] ?? 0) + width / 2;
  });
  let end = to;
  [...wanted].reverse().forEach(({ width }, fromEnd) => {
    const index = wanted.length - 1 - fromEnd;
    middles[index] = Math.min(middles[index] ?? 0, end - width / 2);
    end = (middles[index] ?? 0) - width / 2;
  });
  return middles;
}

/** Where a name stands beside its mark or point, in sizes of its own letters. */
const SIDES = {
  on: { anchor: 'middle', dx: 0, first: 0, lift: 0.5 },
  n: { anchor: 'middle', dx: 0, first: -0.55, lift: 1 },
  ne: { anchor: undefined, dx: 0.3, first: -0.3, lift: 1 },
  e: { anchor: undefined, dx: 0.5, first: 0.33, lift: 0.5 },
  se: { anchor: undefined, dx: 0.3, first: 0.95, lift: 0 },
  s: { anchor: 'middle', dx: 0, first: 1.15, lift: 0 },
  sw: { anchor: 'end', dx: -0.3, first: 0.95, lift: 0 },
  w: { anchor: 'end', dx: -0.5, first: 0.33, lift: 0.5 },
  nw: { anchor: 'end', dx: -0.3, first: -0.3, lift: 1 },
} as const;

type Side = keyof typeof SIDES;

/** Units between a mark and its name from which a thin line joins them. */
const APART = 16;

/**
 * A place's name beside its mark, or beside a point `shift` units right of it and below; two names joined by a slash
 * stand in two lines.
 */
export function placeName(
  name: string,
  x: number,
  y: number,
  beside: Side,
  [right, down]: readonly [number, number] = [0, 0],
): string {
  const lines = name.split(/(?<=\/)/);
  const leader =
    Math.hypot(right, down) < APART
      ? ''
      : element('path', {
          class: 'leader',
          d: `M${round(x)},${round(y)}l${round(right)},${round(down)}`,
        });
  return leader + nameLines(lines, x + right, y + down, beside, 'place');
}

/** Lines of a name beside a point, or with their middle on it. */
export function nameLines(
  lines: readonly string[],
  x: number,
  y: number,
  beside: Side | undefined,
  look: string,
): string {
  const { anchor, dx, first, lift } = SIDES[beside ?? 'on'];
  const up = (lines.length - 1) * lift;
  return element(
    'text',
    { class: look, x, y, 'text-anchor': anchor },
    ...lines.map((line, index) =>
      element(
        'tspan',
        { x, dx: dx === 0 ? undefined : `${dx}em`, dy: `${index === 0 ? first - up : 1}em` },
        escaped(line),
      ),
    ),
  );
}
