import { recordFor, type ContentSet } from './content-set.ts';
import { printDate } from './dates.ts';
import { fill } from './interface-words.ts';
import { compare } from './order.ts';
import { correctionUrl, pageUrl } from './urls.ts';

/** An objection as its page prints it. */
export interface PrintedObjection {
  id: string;
  day: string;
  title: string;
  href: string;
  objection: string;
  /** "A reader, from the side of the town" */
  who: string;
  answer: string;
  changed: string;
  /** The correction that came of it. */
  correction: string | undefined;
}

/** All objections, the newest first; on one day by id. */
export function printObjections(content: ContentSet): PrintedObjection[] {
  const { words, language } = content.site;
  return [...content.objections]
    .sort(([idA, a], [idB, b]) => compare(b.date, a.date) || compare(idA, idB))
    .map(([id, { date, page, objection, side, from, answer, changed, correction }]) => ({
      id,
      day: printDate(date, language),
      title: recordFor(content, 'pages', page, `content/objections/${id}.yaml`).title,
      href: pageUrl(page),
      objection,
      who: fill(content.parties.has(side) ? words.fromSide : words.fromNoSide, {
        who: from,
        party: content.parties.get(side)?.name ?? '',
      }),
      answer,
      changed: changed ?? words.unchanged,
      correction: correction && correctionUrl(correction),
    }));
}
