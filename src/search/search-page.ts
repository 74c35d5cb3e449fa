import type { NamesTable } from '../model/names-table.ts';
import { answersTo, type Answers } from './answers.ts';
import { chosenOf, FILTERS, filtersIn, knownOf, writeChoices } from './filters.ts';
import { keepSlash, listenToKeys } from './keys.ts';
import { lookupOf, type Lookup } from './lookup.ts';
import { nearestNames } from './nearest.ts';
import {
  loadPagefind,
  searchText,
  type Filters,
  type FullText,
  type Pagefind,
} from './pagefind.ts';
import {
  addressOf,
  answerLists,
  element,
  list,
  pageItem,
  thingLink,
  type Setting,
} from './results.ts';
import { partsOf } from './parts.ts';
import { meantQuery, siteWords } from './rewriting.ts';

/** While one types, the full text is searched from so many letters on. */
const SHORTEST = 3;
/** How long a letter may be the last one before the full text is searched, in milliseconds; less than a typist needs for the next. */
const TYPING = 40;
const NO_TEXT: FullText = { pages: [], counts: () => Promise.resolve({}), hasFewer: false };

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearch(root);

/** Answers the query of the address, and that of the field while one types. */
function startSearch(root: HTMLElement): void {
  const parts = partsOf(root);
  const { field, form, status, hits } = parts;
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Record<string, string>;
  const word = (name: string) => words[name] ?? '';
  const file = (name: string) => new URL(root.dataset[name] ?? '', document.baseURI).href;
  const address = new URL(location.href);

  let names: Promise<Lookup> | undefined;
  let pagefind: Promise<Pagefind> | undefined;
  let latest = 0;
  let filters = filtersIn(address.searchParams);

  const loadNames = () => (names ??= loadTable(file('names')));

  const settingOf = (lookup: Lookup): Setting => ({
    lookup,
    root: new URL('../', file('names')).href,
    language: document.documentElement.lang,
    words: { listed: word('listed'), first: word('first') },
  });

  const run = async (query: string, isTyping: boolean): Promise<void> => {
    const turn = ++latest;
    parts.names.hidden = query !== '';
    if (query === '') {
      clear(parts);
      root.dataset['searchState'] = 'idle';
      return;
    }
    root.dataset['searchState'] = 'running';
    if (hits.childElementCount === 0) status.textContent = word('running');
    try {
      const lookup = await loadNames();
      if (turn !== latest) return;
      filters = knownOf(filters, lookup);
      const setting = settingOf(lookup);
      const found = answersTo(query, lookup, isTyping);
      const answers = {
        ...found,
        answers: chosenOf(found.answers, filters, lookup),
        slight: chosenOf(found.slight, filters, lookup),
      };
      writeAnswers(answers, setting);
      parts.filters.hidden = false;
      // The full text is fetched when the names have answered, so that they never wait for it.
      const text = (pagefind ??= loadPagefind(file('bundle')));
      text.catch(() => (pagefind = undefined));
      await pause(0);
      if (turn !== latest) return;
      writeChoices(parts.selects, found.answers, {}, filters, lookup, word('all'));
      await pause(isTyping ? TYPING : 0);
      if (turn !== latest) return;
      const wanted = siteWords(found.units, found.answers, lookup, setting.language);
      // The first letters of a word are in every part of the index: the full text waits for more.
      const isShort = isTyping && query.length < SHORTEST;
      const full = isShort
        ? NO_TEXT
        : await text
            .then((loaded) => searchText(loaded, wanted, filters, () => turn === latest))
            .catch(() => undefined);
      if (turn !== latest) return;
      writeText(query, answers, full, setting);
      // Later and by themselves: the answers do not wait for numbers.
      void full?.counts().then(
        (counts) => {
          if (turn !== latest) return;
          writeChoices(parts.selects, found.answers, counts, filters, lookup, word('all'));
        },
        () => undefined,
      );
    } catch {
      names = undefined;
      if (turn !== latest) return;
      clear(parts);
      sayUnavailable();
    }
    root.dataset['searchState'] = 'done';
  };

  const writeAnswers = ({ answers, units }: Answers, setting: Setting) => {
    hits.replaceChildren(...answerLists(answers, units, setting));
    parts.nearest.replaceChildren();
    const meant = meantQuery(units, answers, setting.lookup);
    const [before = '', after = ''] = word('meant').split('{query}');
    const link = element('a', meant ?? '');
    link.href = `?q=${encodeURIComponent(meant ?? '')}`;
    parts.meant.replaceChildren(...(meant ? [before, link, after] : []));
  };

  const writeText = (
    query: string,
    { answers, slight, units }: Answers,
    full: FullText | undefined,
    setting: Setting,
  ) => {
    const { lookup } = setting;
    const labels = new Map(lookup.table.kinds.map(({ id, label }) => [id as string, label]));
    // A page that has answered as a whole is not shown a second time.
    const shown = new Set(answers.map(({ thing }) => addressOf(thing.row[2], setting.root)));
    const pages = (full?.pages ?? []).filter(
      ({ url }) => !shown.has(new URL(url, location.href).href),
    );
    if (pages.length > 0) {
      const heading = full?.hasFewer ? word('fewer') : word('text');
      const label = (kinds: string[] | undefined) => labels.get(kinds?.[0] ?? '') ?? '';
      hits.append(
        list(
          heading,
          pages.map((page) => pageItem(page, label(page.filters['kind']))),
        ),
      );
    }
    if (hits.childElementCount === 0) hits.append(...answerLists(slight, units, setting));
    const count = root.querySelectorAll('[data-search-hit]').length;
    parts.filters.hidden = count === 0 && Object.keys(filters).length === 0;
    if (count === 0) {
      parts.nearest.replaceChildren(
        element('h2', word('nearest')),
        element(
          'ul',
          ...nearestNames(query, lookup).map((thing) =>
            element('li', thingLink(thing, setting.root)),
          ),
        ),
      );
    }
    if (count === 0 && !full) sayUnavailable();
    else
      status.textContent = word(count > 0 ? 'count' : 'none')
        .replace('{count}', String(count))
        .replace('{query}', () => query);
  };

  /** The words speak of the links below, which were put away while one searched. */
  const sayUnavailable = () => {
    status.textContent = word('unavailable');
    parts.names.hidden = false;
  };

  const search = (isTyping: boolean) => {
    const query = field.value.trim();
    const state = { q: query, ...Object.fromEntries(FILTERS.map((name) => [name, filters[name]])) };
    for (const [name, value] of Object.entries(state)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(null, '', address);
    void run(query, isTyping);
  };

  field.value = address.searchParams.get('q') ?? '';
  void run(field.value.trim(), false);
  field.addEventListener('focus', () => void loadNames().catch(() => (names = undefined)), {
    once: true,
  });
  whenIdle(() => void loadNames().catch(() => (names = undefined)));
  field.addEventListener('input', () => {
    filters = {};
    search(true);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(false);
  });
  parts.filters.addEventListener('change', () => {
    filters = Object.fromEntries(
      FILTERS.map((name) => [name, parts.selects[name].value]).filter(([, value]) => value),
    ) as Filters;
    search(false);
  });
  keepSlash(parts.slash);
  listenToKeys(field, root, () => {
    field.value = '';
    search(true);
  });
}

function clear({ hits, status, meant, filters, nearest }: ReturnType<typeof partsOf>): void {
  for (const part of [hits, meant, nearest]) part.replaceChildren();
  status.textContent = '';
  filters.hidden = true;
}

/** The table of names, turned round. Throws when it cannot be fetched. */
async function loadTable(address: string): Promise<Lookup> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return lookupOf((await response.json()) as NamesTable);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** After the first view, where the browser knows when that is; else soon. */
function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then);
  else setTimeout(then, 200);
}
