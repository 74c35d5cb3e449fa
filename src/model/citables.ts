import type { ContentSet } from './content-set.ts';
import { sitePages, type SitePage } from './site-pages.ts';

/** A page that a reader may cite. */
export interface Citable extends SitePage {
  /** "ceasefire", "questions-why": for files and reference managers. */
  id: string;
}

/** Every page that a reader may cite; its day is what a citation is "as of". */
export function citablesOf(content: ContentSet): Citable[] {
  return sitePages(content).map((page) => ({ ...page, id: stepsOf(page.address).join('-') }));
}

/** The page that says how to cite another, and where on it. One page serves all pages that begin with the same word. */
export function citeUrl(address: string): string {
  const [first = '', ...below] = stepsOf(address);
  return `/cite/${first}/${below.length > 0 ? `#${below.join('-')}` : ''}`;
}

/** The pages by the page that says how to cite them, its own namesake first: "questions" holds every answer. */
export function citablesByPage(content: ContentSet): Map<string, Citable[]> {
  const depth = ({ address }: Citable) => stepsOf(address).length;
  return Map.groupBy(
    citablesOf(content).toSorted((a, b) => depth(a) - depth(b)),
    ({ address }) => stepsOf(address)[0] ?? '',
  );
}

/** A file with the citation of a page, or with the sources that it cites. `name`: "bib", "sources.ris". */
export function citeFileUrl({ id }: Citable, name: string): string {
  return `/cite/${id}.${name}`;
}

/** The sources that a page cites and lists, in its order; none for an answer, whose few stand in the chapter's list too. */
export function sourcesCitedOn({ text }: Citable, content: ContentSet): string[] {
  if (text?.kind === 'questions') return [];
  const components = text && content[text.kind].get(text.id)?.body.components;
  const cited = components?.filter(({ name }) => name === 'Cite') ?? [];
  return [...new Set(cited.flatMap(({ attributes }) => attributes['source'] ?? []))];
}

/** "/positions/north/" as its steps; those of the first page are "home". */
function stepsOf(address: string): string[] {
  const steps = address.split('/').filter(Boolean);
  return steps.length > 0 ? steps : ['home'];
}
