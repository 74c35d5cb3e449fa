import { printAmount } from '../model/amounts.ts';
import { recordFor, type ContentSet } from '../model/content-set.ts';
import { printDate } from '../model/dates.ts';
import { fill } from '../model/interface-words.ts';
import type { Twin } from './drawing.ts';

/** The numbers of a picture as a table, each with who counted and as of when, and all their sources. */
export function numberTwin(
  ids: readonly string[],
  content: ContentSet,
): { twin: Twin; sources: string[] } {
  const { words, language } = content.site;
  const rows = [...new Set(ids)].map((id) => {
    const record = recordFor(content, 'numbers', id, 'content/figures');
    const counted = fill(words.countedBy, {
      who: record.countedBy,
      date: printDate(record.asOf, language),
    });
    return {
      cells: [
        `${printAmount(record, content.site)} ${record.unit}`,
        [record.what.replace(/\.?$/, '.'), counted, record.counts].filter(Boolean).join(' '),
      ],
      sources: record.sources,
    };
  });
  return {
    twin: { columns: [words.count, words.what], rows },
    sources: [...new Set(rows.flatMap(({ sources }) => sources))],
  };
}
