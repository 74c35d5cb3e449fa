import type { DefaultTreeAdapterTypes } from 'parse5';
import type { NamedForm, NamedForms } from '../model/namings.ts';
import { withoutQuotations } from '../model/wording.ts';
import type { BuiltPage, Edit } from './built-pages.ts';

/** Elements within a line of text; all others end it. */
const INLINE = new Set(['a', 'b', 'span', 'strong', 'sup', 'small', 'abbr', 'time']);

/** What stays as it was said or is a name of its own: headings, quotations, words spoken of as words, forms, pictures. */
const LEFT_TAGS = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'blockquote', 'q', 'em', 'i', 'cite', 'code'],
  ...['form', 'figure', 'svg', 'nav', 'script', 'style'],
]);

/** Citations, titles of sources and questions, entries of names, and claims and answers in the words of their parties. */
const LEFT_CLASSES = [
  ...[
    'citation',
    'citation-forms',
    'paragraph-list',
    'notes',
    'record-sources',
    'bibliography',
    'entries',
    'claim-head',
  ],
  ...['link-list', 'search-page', 'accounts-about', 'cells'],
];

/**
 * Gives the function that puts each name of a place in running text into elements that say which naming shows which
 * form. What the page shows at first reads as it did before.
 */
export function nameMarker({ forms, fixed }: NamedForms): (page: BuiltPage) => Edit[] {
  if (forms.length === 0) return () => [];
  const byWritten = new Map(forms.map((form) => [form.written, form]));
  // The longest first: a road that is named after a town before the town.
  const any = [...byWritten.keys(), ...fixed]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name))
    .join('|');
  // A name before another capital is a part of a longer one: an airport, a declaration.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}/-])(?:${any})(?![\\p{L}\\p{N}/-]|\\s\\p{Lu})`,
    'gu',
  );
  return (page) => linesOf(page).flatMap((line) => editsIn(line, pattern, byWritten));
}

/** A line of text: its pieces as they stand in the file. */
interface Line {
  text: string;
  pieces: { at: number; start: number; end: number }[];
}

function editsIn(
  { text, pieces }: Line,
  pattern: RegExp,
  byWritten: Map<string, NamedForm>,
): Edit[] {
  return [...withoutQuotations(text).matchAll(pattern)].flatMap(({ 0: written, index }) => {
    const form = byWritten.get(written);
    const piece = pieces.find(
      ({ at, start, end }) => at <= index && index + written.length <= at + end - start,
    );
    if (!form || !piece || speaksOfNames(text, index, form)) return [];
    const start = piece.start + index - piece.at;
    return [{ start, end: start + written.length, text: markup(form) }];
  });
}

/**
 * True when the sentence has another of the place's names alone: there, each is spoken of as a name. Where none stands
 * alone, an author sets the name in italics.
 */
function speaksOfNames(text: string, index: number, { pair, others }: NamedForm): boolean {
  const start = Math.max(...['. ', '? ', '! '].map((end) => text.lastIndexOf(end, index)), 0);
  const ends = /[.?!](?:\s|$)/g;
  ends.lastIndex = index;
  const rest = text.slice(start, ends.exec(text)?.index).replaceAll(pair, '');
  return others.some((name) =>
    new RegExp(`(?<![\\p{L}/])${RegExp.escape(name)}(?![\\p{L}/])`, 'u').test(rest),
  );
}

function markup({ parts }: NamedForm): string {
  return parts
    .map(({ text, namings, isWritten }) =>
      isWritten
        ? `<span data-naming="${namings.join(' ')}">${text}</span>`
        : // Where no style is read, as in a browser for text, the forms stand as a pair.
          `<span hidden>/</span><span data-naming="${namings.join(' ')}" hidden>${text}</span>`,
    )
    .join('');
}

/** The lines of text in the page's main part that a naming may change. */
function linesOf({ html, tree }: BuiltPage): Line[] {
  const lines: Line[] = [];
  let line: Line = { text: '', pieces: [] };
  const end = () => {
    if (line.pieces.length > 0) lines.push(line);
    line = { text: '', pieces: [] };
  };
  const walk = (node: DefaultTreeAdapterTypes.Node, isMain: boolean): void => {
    if (node.nodeName === '#text' && isMain) {
      const place = node.sourceCodeLocation;
      if (!place) return;
      const { startOffset: start, endOffset } = place;
      line.pieces.push({ at: line.text.length, start, end: endOffset });
      line.text += html.slice(start, endOffset);
      return;
    }
    if (!('childNodes' in node) || isLeft(node)) return;
    const isInline = INLINE.has(node.nodeName);
    if (!isInline) end();
    for (const child of node.childNodes) walk(child, isMain || node.nodeName === 'main');
    if (!isInline) end();
  };
  walk(tree, false);
  return lines;
}

function isLeft(node: DefaultTreeAdapterTypes.ParentNode): boolean {
  if (LEFT_TAGS.has(node.nodeName)) return true;
  const attributes = 'attrs' in node ? node.attrs : [];
  return attributes.some(
    ({ name, value }) =>
      (name === 'lang' && node.nodeName !== 'html') ||
      name === 'hreflang' ||
      (name === 'class' && value.split(' ').some((one) => LEFT_CLASSES.includes(one))),
  );
}
