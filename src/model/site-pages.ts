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
    };
  });
  const below = (id: string) => {
    const { title } = recordFor(content, 'pages', id, 'src/model/site-pages.ts');
    return { address: pageUrl(id), title };
  };
  return [
    ...pages,
    ...partiesWithPages(content).map(({ id, href, title, description }) => ({
      address: href,
      title,
      description,
      checked: positions.get(id)?.checked ?? site.checked,
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
        below: below('questions'),
      })),
    ),
    ...voicesOf(content).map(({ id, name: voice, documents: count }) => ({
      address: voiceUrl(id),
      title: fill(site.words.sourcesOf, { voice, count }),
      description: fill(site.words.sourcesOfAbout, { voice, count }),
      checked: site.checked,
      below: below('sources'),
    })),
  ];
});
