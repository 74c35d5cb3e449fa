import { LinkChecker, LinkState } from 'linkinator';
import { expect, test } from 'vitest';
import { builtPages, DIST, serve } from '../support/site.ts';

/** All pages that a reader can come to by links; no link leads to these two. */
const PAGES = (await builtPages())
  .map(({ file }) => file)
  .filter((file) => file !== '404.html' && file !== 'styleguide/index.html');

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
      // A checker that skipped a page would find nothing broken there.
      const seen = new Set(checked.map(({ url }) => fileAt(url, `${origin}${below}`)));
      expect(PAGES.length).toBeGreaterThan(100);
      expect(PAGES.filter((file) => !seen.has(file))).toEqual([]);
    } finally {
      await close();
    }
  },
);

/** The file that is served at an address: "ceasefire/index.html". */
function fileAt(url: string, root: string): string {
  const path = url.slice(root.length).replace(/[?#].*/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
