import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { v5 as uuidFrom } from 'uuid';
import { recordFor, type ContentSet } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { printObjections } from './objections.ts';
import { compare } from './order.ts';
import { sitePages, type SitePage } from './site-pages.ts';
import { addressFrom, correctionUrl, objectionUrl, pageUrl } from './urls.ts';

/** Where the feeds are, from the root of the site. */
export const FEEDS = { atom: '/feed.atom', json: '/feed.json' };

/** A feed as pages lead to it. */
export interface FeedLink {
  href: string;
  type: string;
  /** The name of the format, which is the same in every language. */
  name: string;
}

/** Both feeds, for feed readers in the head of a page and for people in its text. */
export function feedLinks(): FeedLink[] {
  return [
    { href: FEEDS.atom, type: 'application/atom+xml', name: 'Atom' },
    { href: FEEDS.json, type: 'application/feed+json', name: 'JSON Feed' },
  ];
}

/** What was corrected, compared or answered, and when. */
export interface FeedEntry {
  /** A UUID URN made of the record's own id: it stays when the site moves. */
  id: string;
  title: string;
  /** As exact as its record, mostly a day. */
  date: string;
  /** From the root of the site. */
  address: string;
  text: string;
}

/** Corrections, objections and reviews, the newest first; on one day by title. */
export function feedEntries(content: ContentSet): FeedEntry[] {
  return [...corrections(content), ...objections(content), ...reviews(content)]
    .map(({ key, ...entry }) => ({ id: `urn:uuid:${uuidFrom(key, content.site.uuid)}`, ...entry }))
    .sort((a, b) => compare(b.date, a.date) || compare(a.title, b.title));
}

/** An entry with the words that its id is made of. */
type Keyed = Omit<FeedEntry, 'id'> & { key: string };

function corrections(content: ContentSet): Keyed[] {
  const { words } = content.site;
  return [...content.corrections].map(([id, { date, page, ...correction }]) => {
    const { title } = recordFor(content, 'pages', page, `content/corrections/${id}.yaml`);
    const fields = ['said', 'says', 'why', 'askedBy'] as const;
    return {
      key: `corrections/${id}`,
      title: fill(words.feed.correction, { title }),
      date,
      address: correctionUrl(id),
      text: fields.map((field) => `${words[field]}: ${correction[field]}`).join('\n'),
    };
  });
}

function objections(content: ContentSet): Keyed[] {
  const { words } = content.site;
  return printObjections(content).map(({ id, title, objection, answer, changed }) => ({
    key: `objections/${id}`,
    title: fill(words.feed.objection, { title }),
    date: recordFor(content, 'objections', id, 'src/model/feeds.ts').date,
    address: objectionUrl(id),
    text: [
      `${words.objection}: ${objection}`,
      `${words.answer}: ${answer}`,
      `${words.changed}: ${changed}`,
    ].join('\n'),
  }));
}

/** A page, and a claim with another day than its page, is an entry at each review; the questions of one day are one together. */
function reviews(content: ContentSet): Keyed[] {
  const { words, language } = content.site;
  const review = (address: string, title: string, date: string, text: string) => ({
    key: `reviews${address}${date}`,
    title: fill(words.feed.review, { title }),
    date,
    address,
    text: `${text}\n${fill(words.checked, { date: printDate(date, language) })}`,
  });
  const pages = sitePages(content);
  // A page about the site, or one that only leads on, has nothing to compare with sources.
  const compared = ['chapter', 'reference'];
  const named = [...content.pages].filter(([, { kind }]) => compared.includes(kind));
  const addresses = new Set(named.map(([id]) => pageUrl(id)));
  const isBelow = (id: string) => (page: SitePage) => page.below?.address === pageUrl(id);
  const list = pageUrl('questions');
  const { title: questions } = recordFor(content, 'pages', 'questions', 'src/model/feeds.ts');
  return [
    ...pages
      .filter((page) => addresses.has(page.address) || isBelow('positions')(page))
      .filter(({ address }) => address !== list)
      .map(({ address, title, checked, description }) =>
        review(address, title, checked, description),
      ),
    ...[...Map.groupBy(pages.filter(isBelow('questions')), ({ checked }) => checked)].map(
      ([day, group]) => review(list, questions, day, group.map(({ title }) => title).join('\n')),
    ),
    ...[...content.claims].flatMap(([id, { text, page, checked }]) =>
      checked === content.pages.get(page)?.checked
        ? []
        : [review(`${pageUrl(page)}#claim-${id}`, text, checked, text)],
    ),
  ];
}

/** The entries as Atom (RFC 4287). `site`: where the site is, when that is known. */
export function atomFeed(content: ContentSet, site: URL | undefined): string {
  const { uuid, name, description, licence, words } = content.site;
  const entries = feedEntries(content);
  const at = addressFrom(FEEDS.atom, site);
  const text = (value: string) => ({ value, type: 'text' as const });
  return generateAtomFeed({
    id: `urn:uuid:${uuid}`,
    title: text(`${words.feed.title} · ${name}`),
    subtitle: text(description),
    updated: momentOf(entries[0]?.date ?? content.site.checked),
    authors: [{ name }],
    rights: text(`${licence.name}, ${licence.url}`),
    links: [
      { href: at(FEEDS.atom), rel: 'self', type: 'application/atom+xml' },
      { href: at(pageUrl('corrections')), rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map((entry) => ({
      id: entry.id,
      title: text(entry.title),
      updated: momentOf(entry.date),
      links: [{ href: at(entry.address), rel: 'alternate', type: 'text/html' }],
      content: text(entry.text),
    })),
  });
}

/** The entries as JSON Feed 1.1. It wants full addresses for itself and its page: without `site` it has none. */
export function jsonFeed(content: ContentSet, site: URL | undefined): string {
  const { name, description, language, words } = content.site;
  const at = addressFrom(FEEDS.json, site);
  const feed = generateJsonFeed({
    title: `${words.feed.title} · ${name}`,
    description,
    language,
    authors: [{ name }],
    ...(site && { home_page_url: at(pageUrl('corrections')), feed_url: at(FEEDS.json) }),
    items: feedEntries(content).map(({ id, title, date, address, text }) => ({
      id,
      url: at(address),
      title,
      content_text: text,
      date_modified: momentOf(date),
    })),
  });
  return `${JSON.stringify(feed, null, 1)}\n`;
}

/** The first moment of a day, a month or a year. */
function momentOf(written: string): Date {
  return new Date(written);
}
