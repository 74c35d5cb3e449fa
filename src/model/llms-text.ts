import { fill } from './interface-words.ts';
import type { ContentSet } from './content-set.ts';
import { printDate } from './dates.ts';
import { sitePages, type SitePage } from './site-pages.ts';
import { addressFrom, pageUrl, textTwinUrl } from './urls.ts';

/** Where it is, from the root of the site. */
export const LLMS_TEXT = '/llms.txt';

/**
 * The way through the site for a program that reads text: what it is, and each page's Markdown twin with a sentence.
 * The form is that of llmstxt.org; "Optional" is its word for what may be left out.
 */
export function llmsText(content: ContentSet, site: URL | undefined): string {
  const { name, description, language, licence, checked, materialEnds, menu, words } = content.site;
  const at = addressFrom(LLMS_TEXT, site);
  const pages = sitePages(content);
  const inMenu = new Set(['home', ...menu].map(pageUrl));
  const top = pages.filter((page) => !page.below);
  const below = (id: string): [string, SitePage[]] => {
    const found = pages.filter((page) => page.below?.address === pageUrl(id));
    return [found[0]?.below?.title ?? id, found];
  };
  const parts: [heading: string, pages: SitePage[]][] = [
    [words.menu, top.filter(({ address }) => inMenu.has(address))],
    [words.about, top.filter(({ address }) => !inMenu.has(address))],
    below('positions'),
    below('questions'),
    below('maps'),
    ['Optional', below('sources')[1]],
  ];
  const print = (date: string) => printDate(date, language);
  return [
    `# ${name}`,
    `> ${description}`,
    [
      `${fill(words.licence, { name: licence.name })} (${licence.url}).`,
      `${fill(words.checked, { date: print(checked) })}.`,
      fill(words.materialEnds, { date: print(materialEnds) }),
    ].join(' '),
    ...parts
      .filter(([, listed]) => listed.length > 0)
      .map(([heading, listed]) =>
        [
          `## ${heading}\n`,
          ...listed.map(
            (page) =>
              `- [${page.title.replace(/[[\]]/g, '\\$&')}](${at(textTwinUrl(page.address))}): ${page.description}`,
          ),
        ].join('\n'),
      ),
    '',
  ].join('\n\n');
}
