import { LinkChecker, LinkState } from 'linkinator';
import { expect, test } from 'vitest';
import { builtPages, DIST, serve } from '../support/site.ts';

/** The checker lists each page once, however many links lead to it, and a fragment only when it is missing. */
const PAGES = (await builtPages()).filter(({ file }) => file !== '404.html').length;

test.each(['/', '/any/sub/path/'])(
  'every link inside the site leads somewhere, served at %s',
  async (below) => {
    const { origin, close } = await serve(DIST, below);
    try {
      const { links } = await new LinkChecker().check({
        path: `${origin}${below}`,
        recurse: true,
        checkFragments: true,
        concurrency: 20,
        // Only our own: the outside is checked elsewhere, and not in each build.
        linksToSkip: [`^(?!${origin}/)`],
      });
      const checked = links.filter(({ state }) => state !== LinkState.SKIPPED);
      const broken = checked.filter(({ state }) => state === LinkState.BROKEN);

      expect(broken.map(({ url, parent }) => `${parent} leads to ${url}`)).toEqual([]);
      expect(checked.length).toBeGreaterThanOrEqual(PAGES);
    } finally {
      await close();
    }
  },
);
