import { expect, test } from 'vitest';
import { attribute, builtPages, textOf, within } from '../support/site.ts';

const pages = await builtPages();
type Element = (typeof pages)[number]['elements'][number];

/** The words by which an element is announced: its label, what it refers to, or for a table its caption. */
function nameOf(element: Element, elements: Element[]): string {
  const referred = (attribute(element, 'aria-labelledby') ?? '')
    .split(' ')
    .flatMap((id) => elements.find((one) => attribute(one, 'id') === id) ?? []);
  const caption = within(element).filter(({ tagName }) => tagName === 'caption');
  const label = attribute(element, 'aria-label') ?? '';
  return (label || [...referred, ...caption].map(textOf).join(' ')).trim();
}

test('every part of a page that a reader can jump to has a name, and no two of a kind the same', () => {
  let count = 0;
  for (const { file, elements } of pages) {
    const names = elements
      .filter((one) => one.tagName === 'nav' || attribute(one, 'role') === 'region')
      .map((one) => `${one.tagName} ${nameOf(one, elements)}`);
    count += names.length;

    expect(
      names.filter((name) => /^\w+ $/.test(name)),
      file,
    ).toEqual([]);
    expect(new Set(names).size, file).toBe(names.length);
  }
  expect(count).toBeGreaterThan(pages.length);
});

test('every table has a name, and every heading of a table says whether it is of a row or of a column', () => {
  let count = 0;
  for (const { file, elements } of pages) {
    for (const table of elements.filter(({ tagName }) => tagName === 'table')) {
      count += 1;
      const heads = within(table).filter(({ tagName }) => tagName === 'th');

      expect(nameOf(table, elements), file).not.toBe('');
      expect(heads.length, file).toBeGreaterThan(1);
      expect(
        heads.map((head) => attribute(head, 'scope')).filter((scope) => !scope),
        file,
      ).toEqual([]);
    }
  }
  expect(count).toBeGreaterThan(20);
});

test('every field and every button has a name', () => {
  let count = 0;
  for (const { file, elements } of pages) {
    for (const field of elements) {
      if (!['input', 'select', 'textarea', 'button', 'summary'].includes(field.tagName)) continue;
      count += 1;
      const id = attribute(field, 'id');
      const parent = field.parentNode;
      const label =
        elements.find((one) => one.tagName === 'label' && id && attribute(one, 'for') === id) ??
        (parent && 'tagName' in parent && parent.tagName === 'label' ? parent : field);

      expect(nameOf(field, elements) || textOf(label), `${file}: ${id ?? field.tagName}`).not.toBe(
        '',
      );
    }
  }
  expect(count).toBeGreaterThan(pages.length);
});

test('no page changes the order in which the keyboard walks', () => {
  const orders = pages.flatMap(({ elements }) =>
    elements.flatMap((one) => attribute(one, 'tabindex') ?? []),
  );
  expect(orders.length).toBeGreaterThan(0);
  expect(orders.filter((order) => Number(order) > 0)).toEqual([]);
});

test('words in another script say their language, but for names', () => {
  const OTHER_SCRIPT =
    /[\p{Script=Arabic}\p{Script=Armenian}\p{Script=Cyrillic}\p{Script=Georgian}]/u;
  /** Lists of a name's forms: a form may serve several languages, and proper names are exempt (WCAG 2.2, 3.1.2). */
  const isName = (element: Element, file: string) =>
    element.tagName === 'dd' || file.startsWith('search/');
  /** A document in a Latin script whose title is a name in another. */
  const isNameInTitle = (element: Element) => {
    const language = attribute(element, 'hreflang');
    return language !== undefined && new Intl.Locale(language).maximize().script === 'Latn';
  };
  let count = 0;
  for (const { file, elements } of pages) {
    for (const element of elements) {
      const own = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      if (!OTHER_SCRIPT.test(own) || element.tagName === 'meta') continue;
      count += 1;
      const isMarked = [element, element.parentNode].some(
        (one) => one && 'attrs' in one && one.tagName !== 'html' && attribute(one, 'lang'),
      );
      expect(isName(element, file) || isNameInTitle(element) || isMarked, `${file}: ${own}`).toBe(
        true,
      );
    }
  }
  expect(count).toBeGreaterThan(100);
});
