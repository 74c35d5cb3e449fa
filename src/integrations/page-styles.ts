import { generate, parse, walk, type CssNode } from 'css-tree';

/** How Astro marks the elements of a component and the rules of its style. */
const SCOPE = /data-astro-cid-\w+/g;

/** The scopes of a page's elements. `markup`: the page without its styles. */
export function scopesIn(markup: string): Set<string> {
  return new Set(markup.match(SCOPE));
}

/**
 * The style without the rules of components that do not stand on the page. A page of text may name any component of
 * `mdx/`, so that Astro gives it the styles of all.
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
  walk(sheet, {
    visit: 'Atrule',
    // From the inside out, so that what holds only empty blocks is empty as well.
    leave(rule, item, list) {
      if (rule.block?.children.isEmpty) list.remove(item);
    },
  });
  return generate(sheet);
}

function canMatch(selector: CssNode, scopes: Set<string>): boolean {
  // What stands inside :not() or :is() is left alone: there, a scope that is not on the page may still match.
  const parts = selector.type === 'Selector' ? selector.children.toArray() : [];
  return parts.every((part) => {
    const scope = part.type === 'AttributeSelector' && part.name.name.match(SCOPE)?.[0];
    return !scope || scopes.has(scope);
  });
}

/**
 * A short name for each scope of the pages, "data-0" and so on. Astro's own are 23 letters long and stand hundreds of
 * times on a page: short ones save a chapter 0.3 to 0.5 kB (brotli).
 */
export function shortNames(pages: { scopes: Set<string> }[]): Map<string, string> {
  const scopes = new Set(pages.flatMap((page) => [...page.scopes]));
  return new Map([...scopes].sort().map((scope, index) => [scope, `data-${index}`]));
}

/** A page or a style with the short names of its scopes. */
export function shortened(text: string, names: Map<string, string>): string {
  return text.replace(SCOPE, (scope) => names.get(scope) ?? scope);
}

/** A page's style as Astro wrote it, and the components that stand on the page. */
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
  const key = ({ css, scopes }: PageStyle) => [css, ...[...scopes].sort()].join('\n');
  let groups = [...Map.groupBy(pages, key).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, pages: [first, ...others] }] : [],
  );
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
  return pages.map(
    (page) => groups.find((group) => group.pages.includes(page))?.scopes ?? page.scopes,
  );
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
