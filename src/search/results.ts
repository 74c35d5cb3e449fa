import { printDate } from '../model/dates.ts';
import { keyOf } from '../model/search-words.ts';
import { fileAddress } from '../model/urls.ts';
import type { Answer } from './answers.ts';
import { excerptParts } from './excerpt.ts';
import type { Lookup, Thing } from './lookup.ts';
import type { PagefindPage } from './pagefind.ts';
import { writtenWords } from './rewriting.ts';
import type { Unit } from './units.ts';

/** How many answers stand first whatever their kind, and how many of each kind follow. */
const FIRST = 5;
const OF_EACH_KIND = 3;
const PASSAGES = 3;

/** What the results need to be written. */
export interface Setting {
  lookup: Lookup;
  /** The root of the site, absolute. */
  root: string;
  language: string;
  words: { listed: string; first: string };
}

/** An element with what stands in it; text is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
}

/** The answers: the best ones, then the others by kind. */
export function answerLists(answers: Answer[], units: Unit[], setting: Setting): HTMLElement[] {
  const { kinds } = setting.lookup.table;
  const best = answers.slice(0, FIRST);
  const rest = Map.groupBy(answers.slice(FIRST), ({ thing }) => thing.row[0]);
  const item = (answer: Answer) => answerItem(answer, units, setting);
  return [
    ...(best.length > 0 ? [list(setting.words.first, best.map(item))] : []),
    ...[...rest].map(([kind, some]) =>
      list(kinds[kind]?.label ?? '', some.slice(0, OF_EACH_KIND).map(item)),
    ),
  ];
}

/** A list with its heading. */
export function list(heading: string, items: HTMLElement[]): HTMLElement {
  return element('section', element('h2', heading), element('ol', ...items));
}

function answerItem({ thing, met }: Answer, units: Unit[], setting: Setting): HTMLElement {
  const { row } = thing;
  const { lookup, language } = setting;
  const item = element('li', thingLink(thing, setting.root, marked(row[1], met, lookup)));
  item.dataset['searchHit'] = '';
  const detail = /^\d{4}-\d/.test(row[3]) ? printDate(row[3], language) : row[3];
  item.append(quiet([lookup.table.kinds[row[0]]?.label, detail].filter(Boolean).join(' · ')));
  const other = otherSpelling(thing, units, lookup);
  if (other) {
    item.append(
      quiet(setting.words.listed.replace('{query}', () => other).replace('{name}', row[1])),
    );
  }
  return item;
}

/** A link to a thing. */
export function thingLink({ row }: Thing, root: string, inside: (Node | string)[] = [row[1]]) {
  return link(addressOf(row[2], root), ...inside);
}

const NAMED = new Set(['place', 'person', 'term']);

/** What the reader wrote, when it is a listed name or a spelling that does not look like the title. */
function otherSpelling({ row, names }: Thing, units: Unit[], { table, rules }: Lookup): string {
  if (!NAMED.has(table.kinds[row[0]]?.id ?? '')) return '';
  const shown = writtenWords(row[1].toLowerCase());
  const title = new Set(writtenWords(row[1]).map((word) => keyOf(word, rules)));
  const words = units.flatMap(({ words, meetings, guess }) =>
    words.map(({ written }, place) => ({
      written,
      guess,
      meeting: meetings[place],
    })),
  );
  const isMet = (key: string) => words.some(({ meeting }) => (meeting?.get(key) ?? 0) > 0.9);
  const whole = names.filter((name) => name.every(isMet));
  return words
    .filter(({ written, guess, meeting }) => {
      const lower = written.toLowerCase();
      const isShown = shown.some((word) => word.startsWith(lower) || lower.startsWith(word));
      const met = [...(meeting ?? [])].filter(([, worth]) => worth > 0.9).map(([key]) => key);
      return (
        !isShown &&
        guess === undefined &&
        whole.some((name) =>
          met.some(
            (key) => name.includes(key) && (title.has(key) || !name.some((one) => title.has(one))),
          ),
        )
      );
    })
    .map(({ written }) => written)
    .join(' ');
}

/** The title with the words that were met in <mark>. */
function marked(title: string, met: ReadonlySet<string>, { rules }: Lookup): (Node | string)[] {
  return title
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter(Boolean)
    .map((part) =>
      /[\p{L}\p{N}]/u.test(part) && met.has(keyOf(part, rules)) ? element('mark', part) : part,
    );
}

/** A page of the full text: its title, then its passages by heading, each opened at the words found. */
export function pageItem(page: PagefindPage, kindLabel: string): HTMLElement {
  const item = element('li', link(page.url, page.meta.title ?? page.url));
  item.dataset['searchHit'] = '';
  item.append(quiet(kindLabel));
  const passages = page.sub_results.filter(({ url }) => url !== page.url).slice(0, PASSAGES);
  if (passages.length === 0) item.append(excerpt(page.excerpt));
  else {
    item.append(
      element(
        'ul',
        ...passages.map((one) =>
          element(
            'li',
            link(one.url + textFragment(one.url, one.excerpt), one.title),
            excerpt(one.excerpt),
          ),
        ),
      ),
    );
  }
  return item;
}

/** The words found and the few after them as a text fragment, or nothing when none is marked. */
export function textFragment(url: string, written: string): string {
  const parts = excerptParts(written);
  const from = parts.findIndex(({ isMarked }) => isMarked);
  if (from < 0) return '';
  const text = parts
    .slice(from)
    .map((part) => part.text)
    .join('');
  // Up to the first sign that may stand for a note or an element of its own.
  const [run = ''] = /^[\p{L}\p{M}\p{N}’'-]+(?: [\p{L}\p{M}\p{N}’'-]+){0,3}/u.exec(text) ?? [];
  if (run === '') return '';
  const coded = encodeURIComponent(run).replaceAll('-', '%2D');
  return `${url.includes('#') ? '' : '#'}:~:text=${coded}`;
}

/** The full address of an entry of the table; pages are files, as in the links of the site. `root`: the site's own. */
export function addressOf(written: string, root: string): string {
  return new URL(`.${fileAddress(`/${written}`)}`, root).href;
}

function link(href: string, ...inside: (Node | string)[]): HTMLAnchorElement {
  const anchor = element('a', ...inside);
  anchor.href = href;
  return anchor;
}

function quiet(text: string): HTMLElement {
  const line = element('p', text);
  line.className = 'quiet';
  return line;
}

function excerpt(written: string): HTMLElement {
  return element(
    'p',
    ...excerptParts(written).map(({ text, isMarked }) => (isMarked ? element('mark', text) : text)),
  );
}
