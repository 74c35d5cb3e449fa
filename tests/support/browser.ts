import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { startBrowser } from '../../src/editions/browser.ts';
import { DIST, serve } from './site.ts';

/** A browser for all tests of a file, closed after them: the one that prints the editions. */
export async function openBrowser(flags: string[] = []): Promise<Browser> {
  const browser = await startBrowser(flags);
  afterAll(() => browser.close());
  return browser;
}

/** The built site, served below a path for all tests of a file. */
export async function openSite(below = '/'): Promise<{ origin: string }> {
  const site = await serve(DIST, below);
  afterAll(() => site.close());
  return site;
}

/** The rules of axe by which a page in other colours may differ. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What keeps a reader out of an open page, as axe finds it: the rule and the first elements. `passed`: the rules of which
 * the page has something and breaks nothing; `ran`: all that were asked. `rules`: only these.
 */
export async function barriers(
  page: Page,
  rules?: string[],
): Promise<{ found: string[]; passed: string[]; ran: string[] }> {
  // Or axe describes every element that is as it should be, which takes as long as the check.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations, passes, incomplete, inapplicable } = await (
    rules ? axe.withRules(rules) : axe
  ).analyze();
  return {
    found: violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(' ')}`,
    ),
    passed: passes.map(({ id }) => id),
    ran: [...passes, ...incomplete, ...inapplicable, ...violations].map(({ id }) => id),
  };
}
