import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { labelCells } from '../../src/markdown/label-cells.ts';

const cell = (tagName: string, text: string): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: text === '' ? [] : [{ type: 'text', value: text }],
});
const parent = (tagName: string, ...children: Element[]): Element => ({
  ...cell(tagName, ''),
  children,
});

/** The cells of the body after the plugin: element, scope, label, text. */
function cellsOf(table: Element) {
  const tree: Root = { type: 'root', children: [table] };
  labelCells()(tree);
  const cells: unknown[] = [];
  visit(tree, 'element', (element, _, above) => {
    if ((above as Element).tagName !== 'tr' || !['td', 'th'].includes(element.tagName)) return;
    const { scope, dataLabel } = element.properties;
    cells.push([element.tagName, scope, dataLabel, toString(element)]);
  });
  return cells;
}

const head = parent('thead', parent('tr', cell('th', 'Town'), cell('th', 'Boats')));

test('each cell says the heading of its column, and the first is the heading of its row', () => {
  const body = parent('tbody', parent('tr', cell('td', 'Northbank'), cell('td', '1,250')));

  expect(cellsOf(parent('table', head, body))).toEqual([
    ['th', 'col', undefined, 'Town'],
    ['th', 'col', undefined, 'Boats'],
    ['th', 'row', undefined, 'Northbank'],
    ['td', undefined, 'Boats', '1,250'],
  ]);
});

test('a cell beyond the headings has an empty label, and a table without a body is left alone', () => {
  const body = parent('tbody', parent('tr', cell('td', 'a'), cell('td', 'b'), cell('td', 'c')));

  expect(cellsOf(parent('table', head, body)).at(-1)).toEqual(['td', undefined, '', 'c']);
  expect(cellsOf(parent('table', head))).toHaveLength(2);
});
