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
