/** The part of Pagefind's JS API (1.6) that the search page uses. */
export interface Pagefind {
  options(options: { excerptLength?: number; noWorker?: boolean }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

/** A page that the search found. `excerpt` has the words found in <mark>. */
export interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Loads Pagefind from `bundle`, the address of its folder, absolute. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // Under a policy with Trusted Types a worker made from a string is refused.
  await pagefind.options({ excerptLength: 24, noWorker: true });
  return pagefind;
}
