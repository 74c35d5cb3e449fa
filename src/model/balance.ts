import { compare } from './order.ts';
import { usesOfSources } from './source-uses.ts';
import { TEXT_KINDS, type ContentSet } from './content-set.ts';
import { voicesOf } from './voices.ts';
import { wordCount } from './wording.ts';

/** What an editor weighs and no rule decides. */
export interface Balance {
  /** Marks in each text by the voice of the source; texts without a mark are left out. */
  citations: { text: string; marks: Record<string, number> }[];
  /** Words and number of the accounts that each party has of contested matters, most words first. */
  accounts: { party: string; accounts: number; words: number }[];
  /** Sources that nothing cites. */
  unused: string[];
  /** Texts and records whose day of review is the given day or before it, the longest due first. */
  due: { record: string; reviewBy: string }[];
}

/** The balance of the whole. `today`: "2026-11-23". */
export function balanceOf(content: ContentSet, today: string): Balance {
  return {
    citations: citationsByVoice(content),
    accounts: wordsByParty(content),
    unused: unusedSources(content),
    due: dueBy(today, content),
  };
}

function citationsByVoice(content: ContentSet): Balance['citations'] {
  const voices = voicesOf(content).map(({ id }) => id);
  return TEXT_KINDS.filter((kind) => kind !== 'questions').flatMap((kind) =>
    [...content[kind]].flatMap(([id, { body }]) => {
      const cited = body.components
        .filter(({ name }) => name === 'Cite')
        .map(({ attributes }) => content.sources.get(attributes['source'] ?? '')?.voice);
      const marks = voices.map(
        (voice) => [voice, cited.filter((one) => one === voice).length] as const,
      );
      return cited.length === 0
        ? []
        : [
            {
              text: kind === 'pages' ? id : `${kind}/${id}`,
              marks: Object.fromEntries(marks.filter(([, count]) => count > 0)),
            },
          ];
    }),
  );
}

function wordsByParty(content: ContentSet): Balance['accounts'] {
  const contested = <T extends { status: string }>(records: Map<string, T>) =>
    [...records.values()].filter(({ status }) => status === 'disputed');
  const accounts = [
    ...contested(content.events).flatMap((event) => event.accounts ?? []),
    ...contested(content.claims).flatMap(({ heldBy, deniedBy }) => [...heldBy, ...deniedBy]),
    ...[...content.clauses.values()].flatMap(({ readings }) => readings),
    ...[...content.pages.values()].flatMap(({ body }) =>
      body.components
        .filter(({ name }) => name === 'Account')
        .map(({ attributes, text }) => ({ party: attributes['party'] ?? '', says: text })),
    ),
  ];
  return [...Map.groupBy(accounts, ({ party }) => party)]
    .map(([party, own]) => ({
      party,
      accounts: own.length,
      words: own.reduce((sum, { says }) => sum + wordCount(says), 0),
    }))
    .sort((a, b) => b.words - a.words);
}

function unusedSources(content: ContentSet): string[] {
  const uses = usesOfSources(content);
  return [...content.sources.keys()].filter((id) => !uses.get(id)?.length);
}

function dueBy(today: string, content: ContentSet): Balance['due'] {
  return (['pages', 'positions', 'questions', 'claims'] as const)
    .flatMap((kind) =>
      [...content[kind]].map(([id, record]) => ({
        record: `${kind}/${id}`,
        reviewBy: 'reviewBy' in record ? (record.reviewBy ?? '') : '',
      })),
    )
    .filter(({ reviewBy }) => reviewBy && reviewBy <= today)
    .sort((a, b) => compare(a.reviewBy, b.reviewBy));
}
