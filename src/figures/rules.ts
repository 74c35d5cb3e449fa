import { find, generate, parse, walk, type CssNode } from 'css-tree';
import box from './figure-box.css?raw';
import marks from './figure.css?raw';
import { lightTone, TONES } from './tones.ts';

// Or what a variable holds would stand as it is written.
const VALUES_TOO = { parseCustomProperty: true };

/** The rules for a picture on a page; they stand in its first `svg`, so that pages without pictures pay nothing. */
export function pageRules(markup: string): string {
  return marksIn(markup) + generate(parse(box, VALUES_TOO));
}

/**
 * The rules for the marks of a file of its own: light colours written out, as a file knows no layers and no
 * variables. `grow`: how many times larger than its letters a map is drawn.
 */
export function fileRules(markup: string, grow: number): string {
  const flat = marksIn(markup)
    .replace(/^@layer components\{(.*)\}$/, '$1')
    .replace(/\.figure\{[^}]*\}/, '')
    .replace(/var\(--font-plain\)/g, "'Source Sans 3', system-ui, sans-serif")
    .replace(
      /calc\(([\d.]+)px\*var\(--letters,1\)\)/g,
      (_, size: string) => `${(Number(size) / grow).toFixed(1)}px`,
    )
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => TONES.get(name)?.light ?? 'currentColor');
  const own = [
    `.fig-file-paper{fill:${lightTone('paper')}}`,
    '.fig-file-title{font-size:15px;font-weight:600}.fig-file-panel{font-size:11px;font-weight:600}',
    `.fig-file-text{font-size:10px}.fig-file-line{font-size:10px;fill:${lightTone('quiet')}}`,
  ];
  return flat + own.join('');
}

/** The rules for the looks that the markup has, and for all pictures. */
function marksIn(markup: string): string {
  const looks = new Set(
    [...markup.matchAll(/ class="([^"]+)"/g)].flatMap(([, one = '']) => one.split(' ')),
  );
  const isUnused = (node: CssNode) =>
    node.type === 'ClassSelector' && /^fig-(?!canvas$)/.test(node.name) && !looks.has(node.name);
  const sheet = parse(marks, VALUES_TOO);
  walk(sheet, {
    visit: 'Rule',
    enter({ prelude }, item, list) {
      if (prelude.type !== 'SelectorList') return;
      prelude.children = prelude.children.filter((selector) => !find(selector, isUnused));
      if (prelude.children.isEmpty) list.remove(item);
    },
  });
  return generate(sheet);
}
