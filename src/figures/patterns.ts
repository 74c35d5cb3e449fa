import { element } from './svg.ts';

/** Looks of areas that are told apart by a pattern. */
const PATTERNS: Record<string, string> = {
  hatch: pattern(5, 45, 'M0 0V5'),
  counter: pattern(7, -45, 'M0 0V7'),
  light: pattern(6, 90, 'M0 0V6'),
  dots: pattern(5, 0, 'M1.5 2.5h1.8'),
};

/** The pattern with a hole for its id, so that two figures on a page share none. */
function pattern(size: number, turn: number, mark: string): string {
  return element(
    'pattern',
    {
      id: 'ID',
      width: size,
      height: size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: turn === 0 ? undefined : `rotate(${turn})`,
    },
    element('path', { class: 'ground', d: `M0 0H${size}V${size}H0z` }),
    element('path', { class: 'stroke', d: mark }),
  );
}

/** The patterns that a figure uses, for its first `svg`. `figure`: its id. */
export function patternsFor(figure: string, looks: Iterable<string>): string {
  const used = [...new Set(looks)].filter((look) => look in PATTERNS).sort();
  const defined = used.map((look) =>
    (PATTERNS[look] ?? '')
      .replace('"ID"', `"${patternId(figure, look)}"`)
      .replace('<pattern ', `<pattern class="fig-${look}" `),
  );
  return defined.length > 0 ? element('defs', {}, ...defined) : '';
}

/** The `fill` of a look: a pattern, or undefined when the look is a plain tone. */
export function fillOf(figure: string, look: string): string | undefined {
  return look in PATTERNS ? `url(#${patternId(figure, look)})` : undefined;
}

function patternId(figure: string, look: string): string {
  return `${figure}-${look}`;
}
