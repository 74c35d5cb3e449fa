import type { ExplainedForms } from '../markdown/link-first-uses.ts';
import type { ContentSet } from '../model/content-set.ts';

/**
 * Terms, and places with two names, for the links of `markdown/link-first-uses.ts`: "oblast (NKAO)" is found as "oblast"
 * and as "NKAO", a place as its pair.
 */
export function explainedIn({ terms, places }: ContentSet): ExplainedForms[] {
  return [
    ...[...terms].map(([id, { term }]) => ({ kind: 'terms' as const, id, forms: formsOf(term) })),
    ...[...places].map(([id, { pair = '' }]) => ({
      kind: 'places' as const,
      id,
      forms: formsOf(pair),
    })),
  ].filter(({ forms }) => forms.length > 0);
}

function formsOf(name: string): string[] {
  return name
    .split(/[()]/)
    .map((form) => form.trim())
    .filter((form) => form !== '');
}
