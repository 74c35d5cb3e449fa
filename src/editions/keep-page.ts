import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { escaped } from '../figures/svg.ts';
import { edited } from '../integrations/built-pages.ts';
import type { Site } from '../model/content-set.ts';
import { EDITION_KINDS, type EditionKind } from './edition.ts';

/** The page that leads to the editions; they stand beside it. */
export const KEEP_PAGE = 'editions/index.html';

/** A file beside that page. */
export interface EditionFile {
  name: string;
  kind: EditionKind;
  /** In bytes. */
  size: number;
}

/** True for a file below `dist/` that is an edition. */
export function isEdition(file: string): boolean {
  return EDITION_KINDS.some((kind) => file.startsWith('editions/') && file.endsWith(`.${kind}`));
}

/**
 * The page with links to these editions; with none, with the sentence that says so. It may have had others. Throws
 * when the page has no place for them.
 */
export function withEditions(
  html: string,
  files: EditionFile[],
  { editions }: Site['words'],
  language: string,
): string {
  const place = placeOf(parse(html, { sourceCodeLocationInfo: true }));
  if (!place) throw new Error('The page "editions" has no <Editions />: add it.');
  const lines = files.map(
    ({ name, kind, size }) =>
      `<li><a href="${name}" download>${escaped(editions[kind])}</a> (${megabytes(size, language)})</li>`,
  );
  const text = lines.length > 0 ? `<ul>${lines.join('')}</ul>` : `<p>${escaped(editions.none)}</p>`;
  return edited(html, [{ ...place, text }]);
}

function megabytes(size: number, language: string): string {
  const form = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, form).format(size / 1_000_000);
}

/** Where in the page the content of the element for editions begins and ends. */
function placeOf(node: DefaultTreeAdapterTypes.Node): { start: number; end: number } | undefined {
  if ('attrs' in node && node.attrs.some(({ name }) => name === 'data-editions')) {
    const { startTag, endTag } = node.sourceCodeLocation ?? {};
    return startTag && endTag && { start: startTag.endOffset, end: endTag.startOffset };
  }
  if (!('childNodes' in node)) return undefined;
  return node.childNodes.map(placeOf).find((place) => place !== undefined);
}
