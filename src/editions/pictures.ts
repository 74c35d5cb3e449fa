import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
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
      visit(figure, { tagName: 'svg' }, (drawing: Element, index, parent) => {
        if (!parent || index === undefined) return;
        const picture = standalone(drawing, rules);
        const name = names.get(picture) ?? `picture-${id}-${names.size + 1}.svg`;
        names.set(picture, name);
        parent.children[index] = h('img', { src: name, alt: altOf(drawing), ...sizeOf(drawing) });
        return SKIP;
      });
    }
  }
  return new Map([...names].map(([picture, name]) => [name, picture]));
}

function standalone(drawing: Element, rules: string): string {
  const { viewBox } = drawing.properties;
  const svg = {
    ...drawing,
    properties: { className: ['fig-canvas'], viewBox, ...sizeOf(drawing) },
    children: [h('style', rules), ...drawing.children],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${asXml(svg)}\n`;
}

function sizeOf(drawing: Element): { width: number; height: number } {
  const [, , width = 0, height = 0] = String(drawing.properties['viewBox']).split(' ').map(Number);
  return { width, height };
}

/** Title and description of a drawing; nothing for one that only repeats the words beside it. */
function altOf(drawing: Element): string {
  return selectAll(':scope > title, :scope > desc', drawing).map(toString).join('. ');
}
