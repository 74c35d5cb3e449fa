import { recordFor } from './content-set.ts';
import { figuresInOrder } from './figures.ts';
import { fill } from './interface-words.ts';
import { oncePerContent } from './once.ts';
import { partiesWithPages } from './parties.ts';
import { questionsByChapter } from './questions.ts';
import { figureUrl, pageUrl, voiceUrl } from './urls.ts';
import { voicesOf } from './voices.ts';

/** A page as lists of pages, feeds and pictures name it. */
export interface SitePage {
  /** Its address from the root. */
  address: string;
  title: string;
  description: string;
  /** The day on which it was compared with its sources. */
  checked: string;
  /** The text that Astro renders, when it has one. */
  text?: { kind: 'pages' | 'positions' | 'questions'; id: string };
  /** The page that it stands below. */
  below?: { address: string; title: string };
}

/** Every page that a reader may look for: the first, those of the menu and the foot, others by name, then those below them. */
export const sitePages = oncePerContent((content): SitePage[] => {
  const { site, positions } = content;
  const found = [...content.pages.keys()].filter((id) => id !== 'not-found' && id !== 'search');
  const named = ['home', ...site.menu, ...site.footer].filter((id) => found.includes(id));
  const pages = [...new Set([...named, ...found.sort()])].map((id) => {
    const { title, description, checked } = recordFor(content, 'pages', id, 'content/site.yaml');
    return {
      address: pageUrl(id),
      title: id === 'home' ? site.name : title,
      description,
      checked,
      text: { kind: 'pages' as const, id },
    };
  });
  // Where a page is missing, that is for the problems to say, and they ask for the addresses.
  const below = (id: string) => ({
    address: pageUrl(id),
    title: content.pages.get(id)?.title ?? id,
  });
  return [
    ...pages,
    ...partiesWithPages(content).map(({ id, href, title, description }) => ({
      address: href,
      title,
      description,
      checked: positions.get(id)?.checked ?? site.checked,
      text: { kind: 'positions' as const, id },
      below: below('positions'),
    })),
    ...figuresInOrder(content).map(({ id, title, description }) => ({
      address: figureUrl(id),
      title,
      description,
      checked: site.checked,
      below: below('maps'),
    })),
    ...questionsByChapter(content).flatMap(({ questions }) =>
      questions.map(({ id, href, title, description }) => ({
        address: href,
        title,
        description,
        checked: content.questions.get(id)?.checked ?? site.checked,
        text: { kind: 'questions' as const, id },
        below: below('questions'),
      })),
    ),
    ...voicesOf(content).map(({ id, name: voice }) => ({
      address: voiceUrl(id),
      title: fill(site.words.sourcesOf, { voice }),
      description: fill(site.words.sourcesOfAbout, { voice }),
      checked: site.checked,
      below: below('sources'),
    })),
  ];
});
