import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Something that a text may not hold, as a sentence with the remedy. */
export interface Forbidden {
  says: string;
  line: number;
  column: number;
}

/**
 * What would run, load or hide something in a reader's page: code, HTML, event handlers, links that are no addresses,
 * pictures from elsewhere. A text holds Markdown and the components of `src/mdx/`, nothing else.
 */
export function forbiddenIn(tree: Root): Forbidden[] {
  const found: Forbidden[] = [];
  visit(tree, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    found.push(...sayingsOf(node).map((says) => ({ says, line, column })));
  });
  return found;
}

function sayingsOf(node: Nodes): string[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        `holds code, ${quote(node.value)}: take it out; components need no import, and a text exports nothing.`,
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value)
        ? []
        : [
            `holds code in braces, ${quote(`{${node.value}}`)}: write the text itself, or \\{ for a brace.`,
          ];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return ofElement(node);
    case 'link':
    case 'definition':
      return isSafe(node.url)
        ? []
        : [
            `links to ${quote(node.url)}: give an address that starts with https://, with one / for this site, or with #.`,
          ];
    case 'image':
    case 'imageReference':
      return ['shows a picture: take it out; pictures are drawn from records by a component.'];
    default:
      return [];
  }
}

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function ofElement({ name, attributes }: Element): string[] {
  if (!name) return ['holds an empty tag <>: take it out.'];
  if (!/^[A-Z][A-Za-z]*$/.test(name)) {
    return [`holds HTML, <${name}>: write Markdown, or a component from CONTRIBUTING.md.`];
  }
  return attributes.flatMap((attribute, index) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      return [
        `gives <${name}> code, ${quote(`{${attribute.value}}`)}: write each attribute by its name.`,
      ];
    }
    const { value } = attribute;
    if (attributes.some((one, place) => place < index && isNamed(one, attribute.name))) {
      return [`gives <${name}> "${attribute.name}" twice: take one of them out.`];
    }
    if (typeof value !== 'object' || value === null) return [];
    const code = quote(`${attribute.name}={${value.value}}`);
    // What numbers the citations reads text alone.
    if (attribute.name !== 'number') {
      return [`gives <${name}> code, ${code}: write the value in quotation marks.`];
    }
    return /^\s*\d+\s*$/.test(value.value)
      ? []
      : [`gives <${name}> code, ${code}: write a number in the braces.`];
  });
}

function isNamed(attribute: Element['attributes'][number], name: string): boolean {
  return attribute.type === 'mdxJsxAttribute' && attribute.name === name;
}

function isComment(expression: string): boolean {
  return /^(\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)*$/.test(expression) && expression.trim() !== '';
}

/** A full web address, an address from the root of this site, or a place in the page. */
function isSafe(address: string): boolean {
  return /^(https?:\/\/[^/]|\/(?![/\\])|#)/i.test(address);
}

function quote(code: string): string {
  return `"${code.replaceAll(/\s+/g, ' ').trim().slice(0, 80)}"`;
}
