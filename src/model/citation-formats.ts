// The formats are Citation.js's, with citeproc-js behind it; here stands only what it is asked for.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import chicago from '@citation/csl-style-chicago-note-bibliography/info.json' with { type: 'json' };
import type { CslItem } from './csl.ts';

plugins.config.get('@csl').styles.add('chicago', chicago.content);
// Else a title in letters without a TeX command would be left out, letter by letter.
plugins.config.get('@bibtex').format.asciiOnly = false;
plugins.config.get('@bibtex').format.useIdAsLabel = true;
// Else an id would lose its hyphens.
plugins.config.get('@bibtex').format.checkLabel = false;

/** The citation as a line of text; `style`: the styles that come with the packages. */
export function textOf(item: CslItem, style: 'apa' | 'chicago'): string {
  // One by one, for in a list with others styles write dashes for a name, or letters behind a year.
  return plugins.output
    .format('bibliography', [item], {
      template: style,
      lang: item.language,
      format: 'text',
      // There is nothing to sort, and to find that out takes a fifth of the time.
      nosort: true,
    })
    .trim();
}

/** Files with such records, by ending: BibTeX, RIS and CSL-JSON, in UTF-8. */
export const CITATION_FILES: Record<'bib' | 'ris' | 'csl.json', (items: CslItem[]) => string> = {
  bib: (items) => `${plugins.output.format('bibtex', items.map(asPlain).map(forTex)).trim()}\n`,
  ris: (items) => risOf(items.map(asPlain)),
  'csl.json': (items) => `${JSON.stringify(items, null, 1)}\n`,
};

/** BibTeX and RIS have no place for the site of a page, nor for its version. */
function asPlain({ genre, ...item }: CslItem): CslItem {
  if (item.type !== 'webpage') return item;
  return {
    ...item,
    ...(item['container-title'] && { publisher: item['container-title'] }),
    ...(genre && { note: genre }),
  };
}

/** Letters that mean something else to TeX, as it writes them. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Citation.js writes all letters for TeX or, as asked for above, none. Addresses stay as they are. */
function forTex(item: CslItem): CslItem {
  const escaped = (text: string) =>
    text.replace(/[&%$#_{}\\~^]/g, (letter) => TEX[letter] ?? `\\${letter}`);
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => [
      field,
      typeof value === 'string' && !['id', 'type', 'URL'].includes(field) ? escaped(value) : value,
    ]),
  ) as unknown as CslItem;
}

/**
 * Its tags are Citation.js's, but written out here: it would break a line after 70 letters, in the midst of an address
 * too, cut an id after 20, and leave the month and the day of a news report out.
 */
function risOf(items: CslItem[]): string {
  return plugins.output
    .format('ris', items, { format: 'object' })
    .map(({ TY = '', ...tags }, index) => {
      const { id = '', issued } = items[index] ?? {};
      const date = issued && { DA: risDate(issued['date-parts'][0]) };
      const lines = Object.entries({ TY, ...tags, ID: id, ...date }).flatMap(([tag, values]) =>
        [values].flat().map((value) => `${tag}  - ${value}`),
      );
      return [...lines, 'ER  - ', ''].join('\r\n');
    })
    .join('\r\n');
}

/** "2022/08/03/"; what is not known stays empty. */
function risDate([year, month, day]: number[]): string {
  return [year, month, day, undefined].map((part) => part?.toString().padStart(2, '0')).join('/');
}
