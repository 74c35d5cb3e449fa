import { FILTERS, type FilterName } from './filters.ts';

/** The parts of the page that the search reads and writes. Throws when the page lacks one. */
export function partsOf(root: HTMLElement) {
  const one = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  };
  return {
    field: one('input[name=q]') as HTMLInputElement,
    form: one('form'),
    status: one('[data-search-status]'),
    meant: one('[data-search-meant]'),
    filters: one('[data-search-filters]'),
    hits: one('[data-search-hits]'),
    nearest: one('[data-search-nearest]'),
    names: one('[data-search-names]'),
    slash: one('input[name=slash]') as HTMLInputElement,
    selects: Object.fromEntries(
      FILTERS.map((name) => [name, one(`select[name=${name}]`)]),
    ) as Record<FilterName, HTMLSelectElement>,
  };
}
