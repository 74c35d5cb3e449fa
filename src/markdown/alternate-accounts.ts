import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { attributeOf } from './attribute.ts';

/**
 * Puts the `<Account>`s of each `<Accounts>` in alphabetical order of their party, and in reverse order in every second
 * one on a page, so that no side always speaks first. Run it before the citations are numbered.
 */
export function alternateAccounts() {
  return (tree: Root): void => {
    let reversed = false;
    visit(tree, 'mdxJsxFlowElement', (element: MdxJsxFlowElement) => {
      if (element.name !== 'Accounts') return;
      const direction = reversed ? -1 : 1;
      const accounts = element.children
        .filter(isAccount)
        .sort((a, b) =>
          partyOf(a) === partyOf(b) ? 0 : partyOf(a) < partyOf(b) ? -direction : direction,
        );
      element.children = element.children.map((child) =>
        isAccount(child) ? (accounts.shift() ?? child) : child,
      );
      reversed = !reversed;
    });
  };
}

function isAccount(node: { type: string; name?: string | null }): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === 'Account';
}

function partyOf(account: MdxJsxFlowElement): string {
  return attributeOf(account, 'party');
}
