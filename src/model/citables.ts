import type { ContentSet } from './content-set.ts';
import { figuresInOrder } from './figures.ts';
import { fill } from './interface-words.ts';
import { figureUrl, pageUrl, positionUrl, questionUrl, voiceUrl } from './urls.ts';
import { voicesOf } from './voices.ts';

/** A page that a reader may cite. */
export interface Citable {
  /** Its address from the root of the site. */
  address: string;
  /** "ceasefire", "questions-why": for files and reference managers. */
  id: string;
  title: string;
  /** The day on which it was checked, which is what a citation is "as of". */
  checked: string;
  /** The text that Astro renders, when it has one. */
  text?: { kind: 'pages' | 'positions' | 'questions'; id: string };
}

/** Pages that are no text: they show what a reader asks for, or that there is nothing. */
const NOT_CITED = new Set(['search', 'not-found']);

/** Every page that a reader may cite. */
export function citablesOf(content: ContentSet): Citable[] {
  const { site } = content;
  const { checked } = site;
  return [
    ...[...content.pages]
      .filter(([id]) => !NOT_CITED.has(id))
      .map(([id, page]) => ({
        address: pageUrl(id),
        title: id === 'home' ? site.name : page.title,
        checked: page.checked,
        text: { kind: 'pages' as const, id },
      })),
    ...[...content.positions].map(([id, page]) => ({
      address: positionUrl(id),
      title: page.title,
      checked: page.checked,
      text: { kind: 'positions' as const, id },
    })),
    ...[...content.questions].map(([id, page]) => ({
      address: questionUrl(id),
      title: page.question,
      checked: page.checked,
      text: { kind: 'questions' as const, id },
    })),
    ...figuresInOrder(content).map(({ id, title }) => ({ address: figureUrl(id), title, checked })),
    ...voicesOf(content).map(({ id, name }) => ({
      address: voiceUrl(id),
      title: fill(site.words.sourcesOf, { voice: name }),
      checked,
    })),
  ].map((page) => ({ ...page, id: stepsOf(page.address).join('-') }));
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
