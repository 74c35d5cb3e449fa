import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Gives each cell of a table the heading of its column (`data-label`) and makes the first cell of a row its heading, so
 * that a narrow screen can set a row as a list without losing what its cells mean. The table itself is named by the
 * heading that it stands under.
 */
export function labelCells() {
  return (tree: Root): void => {
    let heading = '';
    visit(tree, 'element', (table) => {
      if (/^h[1-6]$/.test(table.tagName)) heading = toString(table);
      if (table.tagName !== 'table') return;
      if (heading) table.properties['ariaLabel'] = heading;
      for (const cell of within(table, 'thead').flatMap((head) => within(head, 'th')))
        cell.properties['scope'] = 'col';
      const labels = within(table, 'thead').flatMap((head) =>
        within(head, 'th').map((cell) => toString(cell)),
      );
      for (const row of within(table, 'tbody').flatMap((body) => within(body, 'tr'))) {
        within(row, 'td').forEach((cell, column) => {
          if (column === 0) {
            cell.tagName = 'th';
            cell.properties['scope'] = 'row';
          } else {
            cell.properties['dataLabel'] = labels[column] ?? '';
          }
        });
      }
    });
  };
}

/** The elements of this name below an element. */
function within(element: Element, tagName: string): Element[] {
  const found: Element[] = [];
  visit(element, 'element', (inner) => {
    if (inner.tagName === tagName) found.push(inner);
  });
  return found;
}
