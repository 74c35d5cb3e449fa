import type {
  Article,
  BreadcrumbList,
  Dataset,
  DefinedTermSet,
  FAQPage,
  Question,
  WebPage,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { ContentSet } from './content-set.ts';
import { openTables } from './open-tables.ts';
import { questionsByChapter } from './questions.ts';
import type { SitePage } from './site-pages.ts';
import { addressFrom, pageUrl, questionUrl, termUrl } from './urls.ts';

/** What a page says of itself in the words of schema.org. */
export type LinkedData = WithContext<
  Article | Dataset | DefinedTermSet | FAQPage | WebPage | WebSite
>;

/** It as the text of a script element, which no words in it can end. */
export function scriptText(data: LinkedData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Writes an address of ours as it stands on the page. */
type Address = (address: string) => string;

/**
 * What the page says of itself; undefined where its HTML says it all. `site`: where the site is, when that is known.
 * A page of one question is no QAPage, for readers cannot answer there, and no FAQPage, which the list of all is.
 */
export function linkedData(
  page: SitePage,
  content: ContentSet,
  site: URL | undefined,
): LinkedData | undefined {
  const at = addressFrom(page.address, site);
  if (page.below) return pageBelow(page, page.below, content, at);
  const id = [...content.pages.keys()].find((one) => pageUrl(one) === page.address) ?? '';
  if (content.pages.get(id)?.kind === 'chapter') return chapter(id, page, content, at);
  const others: Record<string, () => LinkedData> = {
    home: () => website(page, content, at),
    data: () => dataset(page, content, at),
    glossary: () => glossary(page, content, at),
    questions: () => questionList(page, content, at),
  };
  return others[id]?.();
}

/** What is true of every page, and whose words it is said in. */
function common({ description, checked }: SitePage, { site }: ContentSet) {
  return {
    '@context': 'https://schema.org' as const,
    description,
    dateModified: checked,
    inLanguage: site.language,
    license: site.licence.url,
  };
}

function website(page: SitePage, content: ContentSet, at: Address): WithContext<WebSite> {
  return {
    ...common(page, content),
    '@type': 'WebSite',
    name: page.title,
    url: at('/'),
  };
}

function chapter(
  id: string,
  page: SitePage,
  content: ContentSet,
  at: Address,
): WithContext<Article> {
  const { period } = content.pages.get(id) ?? {};
  return {
    ...common(page, content),
    '@type': 'Article',
    headline: page.title,
    ...(period && { temporalCoverage: `${period.from}/${period.to}` }),
    isPartOf: { '@type': 'WebSite', name: content.site.name, url: at('/') },
  };
}

function dataset(page: SitePage, content: ContentSet, at: Address): WithContext<Dataset> {
  const { name, description } = content.site;
  const types = { csv: 'text/csv', json: 'application/json' };
  return {
    ...common(page, content),
    '@type': 'Dataset',
    name: `${page.title} · ${name}`,
    description,
    isAccessibleForFree: true,
    distribution: openTables(content).flatMap((table) =>
      Object.entries(types).map(([ending, encodingFormat]) => ({
        '@type': 'DataDownload' as const,
        name: table.title,
        encodingFormat,
        contentUrl: at(`/data/${table.name}.${ending}`),
      })),
    ),
  };
}

function glossary(page: SitePage, content: ContentSet, at: Address): WithContext<DefinedTermSet> {
  return {
    ...common(page, content),
    '@type': 'DefinedTermSet',
    name: page.title,
    hasDefinedTerm: [...content.terms].map(([id, { term, definition }]) => ({
      '@type': 'DefinedTerm',
      name: term,
      description: definition,
      url: at(termUrl(id)),
    })),
  };
}

function questionList(page: SitePage, content: ContentSet, at: Address): WithContext<FAQPage> {
  return {
    ...common(page, content),
    '@type': 'FAQPage',
    name: page.title,
    mainEntity: questionsByChapter(content).flatMap(({ questions }) =>
      questions.map(({ href, title, description }) => question(title, description, at(href))),
    ),
  };
}

function pageBelow(
  page: SitePage,
  above: NonNullable<SitePage['below']>,
  content: ContentSet,
  at: Address,
): WithContext<WebPage> {
  const isQuestion = [...content.questions.keys()].some((id) => questionUrl(id) === page.address);
  return {
    ...common(page, content),
    '@type': 'WebPage',
    name: page.title,
    breadcrumb: pathTo(page, above, at),
    ...(isQuestion && { mainEntity: question(page.title, page.description) }),
  };
}

/** The way to the page; its own step needs no address. */
function pathTo(
  { title }: SitePage,
  above: NonNullable<SitePage['below']>,
  at: Address,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: above.title, item: at(above.address) },
      { '@type': 'ListItem', position: 2, name: title },
    ],
  };
}

function question(name: string, answer: string, url?: string): Question {
  return {
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text: answer },
    ...(url && { url }),
  };
}
