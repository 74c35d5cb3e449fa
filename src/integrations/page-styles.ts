import { generate, parse, walk, type CssNode } from 'css-tree';

/** How Astro marks the elements of a component and the rules of its style. */
const SCOPE = /data-astro-cid-\w+/g;

/** An element that Astro has marked, as far as a rule of its component may ask for it. */
export interface ScopedElement {
  scope: string;
  tagName: string;
  classes: string[];
}

/** True for the attribute by which Astro marks the elements of a component. */
export function isScope(attribute: string): boolean {
  return attribute.startsWith('data-astro-cid-');
}

/**
 * The style without the rules of components that do not stand on the page, and without the movements (`@keyframes`) that
 * then no rule asks for. A page of text may name any component of `mdx/`, so that Astro gives it the styles of all.
 */
export function usedStyles(css: string, scopes: Set<string>): string {
  const sheet = parse(css);
  walk(sheet, {
    visit: 'Rule',
    enter(rule, item, list) {
      if (rule.prelude.type !== 'SelectorList') return;
      rule.prelude.children = rule.prelude.children.filter((selector) =>
        canMatch(selector, scopes),
      );
      if (rule.prelude.children.isEmpty) list.remove(item);
    },
  });
  const movements = movementsIn(sheet);
  walk(sheet, {
    visit: 'Atrule',
    // From the inside out, so that what holds only empty blocks is empty as well.
    leave(rule, item, list) {
      const isUnasked =
        rule.name === 'keyframes' && !movements.has(rule.prelude ? generate(rule.prelude) : '');
      if (isUnasked || rule.block?.children.isEmpty) list.remove(item);
    },
  });
  return generate(sheet);
}

/** Every word of the animations that a style asks for, their names among them. */
function movementsIn(sheet: CssNode): Set<string> {
  const words = new Set<string>();
  walk(sheet, {
    visit: 'Declaration',
    enter({ property, value }) {
      if (!/^animation(-name)?$/.test(property)) return;
      walk(value, { visit: 'Identifier', enter: ({ name }) => words.add(name) });
    },
  });
  return words;
}

function canMatch(selector: CssNode, scopes: Set<string>): boolean {
  // What stands inside :not() or :is() is left alone: there, a scope that is not on the page may still match.
  const parts = selector.type === 'Selector' ? selector.children.toArray() : [];
  return parts.every((part) => {
    const scope = scopeOf(part);
    return !scope || scopes.has(scope);
  });
}

/** Short marks in place of Astro's, the same on all pages: "data-0", "data-1". Each stands some hundred times on a page. */
export function shortScopes(scopes: Iterable<string>): Map<string, string> {
  return new Map(
    [...new Set(scopes)].sort().map((scope, index) => [scope, `data-${index.toString(36)}`]),
  );
}

/** The style with these marks in place of Astro's. */
export function withShortScopes(css: string, short: Map<string, string>): string {
  return css.replaceAll(SCOPE, (scope) => short.get(scope) ?? scope);
}

type IsAskedFor = (element: ScopedElement) => boolean;

/** A style as pages share it. */
export interface Style {
  css: string;
  /** Tells whether an element needs its mark: whether some rule asks for one of its name and classes with it. */
  isAskedFor: IsAskedFor;
}

/** By CSS, which hundreds of pages share. */
const read = new Map<string, Style>();

/** The style of this CSS, read once, and kept once. */
export function styleOf(css: string): Style {
  const style = read.get(css) ?? { css, isAskedFor: readAsking(css) };
  read.set(css, style);
  return style;
}

function readAsking(css: string): IsAskedFor {
  const asked = new Map<string, { tagName: string | undefined; classes: string[] }[]>();
  walk(parse(css), {
    visit: 'Selector',
    enter(selector) {
      for (const part of compoundsOf(selector)) {
        const classes = part.flatMap((one) => (one.type === 'ClassSelector' ? [one.name] : []));
        const [name] = part.flatMap((one) => (one.type === 'TypeSelector' ? [one.name] : []));
        for (const scope of part.flatMap((one) => scopeOf(one) ?? [])) {
          asked.set(scope, [...(asked.get(scope) ?? []), { tagName: name, classes }]);
        }
      }
    },
  });
  return ({ scope, tagName, classes }) =>
    (asked.get(scope) ?? []).some(
      (one) =>
        (one.tagName ?? tagName) === tagName && one.classes.every((name) => classes.includes(name)),
    );
}

/** The parts of a selector that speak of one element each. */
function compoundsOf(selector: CssNode): CssNode[][] {
  const compounds: CssNode[][] = [[]];
  for (const part of selector.type === 'Selector' ? selector.children.toArray() : []) {
    if (part.type === 'Combinator') compounds.push([]);
    else compounds.at(-1)?.push(part);
  }
  return compounds;
}

function scopeOf(part: CssNode): string | undefined {
  return part.type === 'AttributeSelector' ? part.name.name.match(SCOPE)?.[0] : undefined;
}

/** A page's style as Astro wrote it, and the components on the page that some rule of it is for. */
export interface PageStyle {
  css: string;
  scopes: Set<string>;
}

/**
 * The scopes that each page's style is cut to, in the order of the pages. Pages with one CSS that differ by few
 * components share a style, those first that lose least by it, until there are at most `most` styles, or as many as
 * there are different CSS.
 */
export function sharedScopes(pages: PageStyle[], most: number): Set<string>[] {
  const scopesOf = ({ scopes }: PageStyle) => [...scopes].sort().join(' ');
  let groups = [...Map.groupBy(pages, ({ css }) => css).values()]
    .flatMap((alike) => [...Map.groupBy(alike, scopesOf).values()])
    .flatMap(([first, ...others]) => (first ? [{ ...first, pages: [first, ...others] }] : []));
  const merge = (a: (typeof groups)[number], b: (typeof groups)[number]) => {
    const merged = {
      css: a.css,
      scopes: a.scopes.union(b.scopes),
      pages: [...a.pages, ...b.pages],
    };
    groups = [...groups.filter((group) => group !== a && group !== b), merged];
  };
  for (;;) {
    const pairs = groups.flatMap((a, index) =>
      groups
        .slice(index + 1)
        .filter((b) => a.css === b.css)
        .map((b) => ({ a, b, loss: lossOf(a, b) })),
    );
    // The first of several that lose as little, so that two builds never differ.
    const [best] = pairs.toSorted((one, other) => one.loss - other.loss);
    if (!best || groups.length <= most) break;
    merge(best.a, best.b);
  }
  const shared = new Map(
    groups.flatMap(({ scopes, pages: ofGroup }) => ofGroup.map((page) => [page, scopes] as const)),
  );
  return pages.map((page) => shared.get(page) ?? page.scopes);
}

/** How many components' rules the pages would carry that they do not need. */
function lossOf(
  a: { scopes: Set<string>; pages: PageStyle[] },
  b: { scopes: Set<string>; pages: PageStyle[] },
): number {
  return (
    b.scopes.difference(a.scopes).size * a.pages.length +
    a.scopes.difference(b.scopes).size * b.pages.length
  );
}
