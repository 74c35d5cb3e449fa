import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { toXml } from 'xast-util-to-xml';
import { rootOf } from './book.ts';

const EPUB = 'http://www.idpf.org/2007/ops';

/** A document of an EPUB: its text as XHTML. `style`: the address of its style sheet. */
export function xhtmlDocument(
  title: string,
  language: string,
  style: string,
  text: ElementContent[],
): string {
  const document = h('html', { lang: language, 'xml:lang': language, 'xmlns:epub': EPUB }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', title),
      h('link', { rel: 'stylesheet', type: 'text/css', href: style }),
    ]),
    h('body', text),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${asXml(document)}\n`;
}

/** An element and all in it as XML; an `svg` as a document of its own too. */
export function asXml(element: Element): string {
  const space = element.tagName === 'svg' ? 'svg' : 'html';
  return toXml(toXast(element, { space }), { closeEmptyElements: true });
}

/** The text of a page as a reader for books knows it: marks of notes, languages as XML names them, no data of ours. */
export function plainText(text: ElementContent[]): ElementContent[] {
  visit(rootOf(text), 'element', (element) => {
    const { properties } = element;
    const isMark = 'dataCite' in properties;
    element.properties = {
      ...Object.fromEntries(
        Object.entries(properties).filter(([name]) => !/^data[A-Z]/.test(name)),
      ),
      ...(properties['lang'] && { xmlLang: properties['lang'] }),
      ...(isMark && { 'epub:type': 'noteref', role: 'doc-noteref' }),
    };
    const classes = properties['className'];
    if (Array.isArray(classes) && classes.includes('source-list')) {
      Object.assign(element.properties, { 'epub:type': 'endnotes', role: 'doc-endnotes' });
    }
  });
  return text;
}
