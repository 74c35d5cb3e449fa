import { excerptParts } from './excerpt.ts';
import { loadPagefind, type Pagefind, type PagefindPage } from './pagefind.ts';

/** How many pages are shown, and how many passages of each. */
const PAGES = 20;
const PASSAGES = 3;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearch(root);

/** Runs the search of the address, and of the field while one types. */
function startSearch(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('input[name=q]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const hits = root.querySelector<HTMLElement>('[data-search-hits]');
  const form = root.querySelector<HTMLFormElement>('form');
  if (!field || !status || !hits || !form) return;

  let pagefind: Promise<Pagefind> | undefined;
  let latest = 0;

  const run = async (query: string): Promise<void> => {
    const turn = ++latest;
    if (query === '') {
      hits.replaceChildren();
      status.textContent = '';
      root.dataset['searchState'] = 'idle';
      return;
    }
    root.dataset['searchState'] = 'running';
    status.textContent = root.dataset['running'] ?? '';
    try {
      const bundle = new URL(root.dataset['bundle'] ?? '', document.baseURI).href;
      const found = await (await (pagefind ??= loadPagefind(bundle))).search(query);
      const pages = await Promise.all(found.results.slice(0, PAGES).map((result) => result.data()));
      // A later letter has its own search.
      if (turn !== latest) return;
      hits.replaceChildren(...pages.map(hit));
      const words = pages.length > 0 ? root.dataset['count'] : root.dataset['none'];
      status.textContent = (words ?? '')
        .replace('{count}', String(found.results.length))
        .replace('{query}', query);
    } catch {
      pagefind = undefined;
      hits.replaceChildren();
      status.textContent = root.dataset['unavailable'] ?? '';
    }
    root.dataset['searchState'] = 'done';
  };

  const address = new URL(location.href);
  field.value = address.searchParams.get('q') ?? '';
  void run(field.value.trim());

  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const query = field.value.trim();
      address.searchParams.set('q', query);
      history.replaceState(null, '', address);
      void run(query);
    }, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(field.value.trim());
  });
}

/** A page in the list: its title, then its passages by heading. */
function hit(page: PagefindPage): HTMLElement {
  const item = document.createElement('li');
  item.dataset['searchHit'] = '';
  item.append(link(page.url, page.meta.title ?? page.url), passage(page.excerpt));

  const passages = page.sub_results.filter(({ url }) => url !== page.url).slice(0, PASSAGES);
  if (passages.length > 0) {
    const list = document.createElement('ul');
    for (const { url, title, excerpt } of passages) {
      const entry = document.createElement('li');
      entry.append(link(url, title), passage(excerpt));
      list.append(entry);
    }
    item.append(list);
  }
  return item;
}

function link(url: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.textContent = text;
  return anchor;
}

function passage(excerpt: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  for (const { text, isMarked } of excerptParts(excerpt)) {
    const part = isMarked ? document.createElement('mark') : document.createTextNode(text);
    if (isMarked) part.textContent = text;
    paragraph.append(part);
  }
  return paragraph;
}
