import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h, s } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { rootOf, type BookPage } from './book.ts';
import { asXml } from './xhtml.ts';

/**
 * Puts an `img` in the place of each drawing in the pages, and gives the files that these name, each once. A file has
 * plain rules of its own, which every reader of SVG knows; in the page the drawing leans on variables and layers.
 */
export async function takePictures(pages: BookPage[], dist: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { text } of pages) {
    for (const figure of selectAll('figure[id^="figure-"]', rootOf(text))) {
      const id = String(figure.properties['id']).replace('figure-', '');
      const file = await readFile(path.join(dist, 'maps', `${id}.svg`), 'utf8');
      const [, rules = ''] = /<style>([^<]*)/.exec(file) ?? [];
      const named = new Map(
        selectAll('svg [id]', figure).map((part) => [String(part.properties['id']), part]),
      );
      visit(figure, { tagName: 'svg' }, (drawing: Element, index, parent) => {
        if (!parent || index === undefined) return;
        const picture = standalone(drawing, named, rules);
        const name = names.get(picture) ?? `picture-${id}-${names.size + 1}.svg`;
        names.set(picture, name);
        parent.children[index] = h('img', { src: name, alt: altOf(drawing), ...sizeOf(drawing) });
        return SKIP;
      });
    }
  }
  return new Map([...names].map(([picture, name]) => [name, picture]));
}

function standalone(drawing: Element, named: Map<string, Element>, rules: string): string {
  const { viewBox } = drawing.properties;
  const svg = {
    ...drawing,
    properties: { className: ['fig-canvas'], viewBox, ...sizeOf(drawing) },
    children: [h('style', rules), s('defs', borrowed(drawing, named)), ...drawing.children],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${asXml(svg)}\n`;
}

/** What a drawing uses of the drawings beside it: patterns, and the parts that all of them show. */
function borrowed(drawing: Element, named: Map<string, Element>): Element[] {
  const own = new Set(selectAll('[id]', drawing).map(({ properties }) => properties['id']));
  const found = new Map<string, Element>();
  const look = (within: Element): void => {
    for (const id of usedIn(within)) {
      const part = named.get(id);
      if (!part || own.has(id) || found.has(id)) continue;
      found.set(id, part);
      look(part);
    }
  };
  look(drawing);
  return [...found.values()];
}

/** The ids that an element or one in it refers to: "#id" of `use`, "url(#id)" of a filling. */
function usedIn(element: Element): string[] {
  return [element, ...selectAll('*', element)].flatMap(({ properties }) =>
    Object.values(properties).flatMap((value) => {
      const [, id] = /^(?:url\()?#([^)]+)\)?$/.exec(String(value)) ?? [];
      return id ? [id] : [];
    }),
  );
}

function sizeOf(drawing: Element): { width: number; height: number } {
  const [, , width = 0, height = 0] = String(drawing.properties['viewBox']).split(' ').map(Number);
  // In whole units, for nothing else is allowed on an image.
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** Title and description of a drawing; nothing for one that only repeats the words beside it. */
function altOf(drawing: Element): string {
  return selectAll(':scope > title, :scope > desc', drawing).map(toString).join('. ');
}
