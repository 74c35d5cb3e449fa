import { clausesInOrder, standingDates } from '../model/clauses.ts';
import type { ContentSet } from '../model/content-set.ts';
import { printDate } from '../model/dates.ts';
import { WIDTH, type Drawing } from './drawing.ts';
import { textBlock, wrapped } from './labels.ts';
import { element, escaped } from './svg.ts';

const SIZE = 11.2;
const GAP = 12.5;
const BOX = 10;
const COLUMN = WIDTH / 4;

/** What stands in the box of a word, as in `StandingMark.astro`; the box itself is dotted for what is not yet due. */
const SIGNS: Record<string, string> = {
  'carried-out': 'M0,0H10V10H0z',
  'in-part': 'M0,0H5V10H0z',
  'under-way': 'M2.5,0V10M5,0V10M7.5,0V10',
  disputed: 'M0,5L5,0M0,10L10,0M5,10L10,5',
  'not-carried-out': '',
  'not-yet-due': '',
  overtaken: 'M0,10L10,0',
};

/** Each point by date: a sign and its word. Throws when the points have more dates than fit. */
export function drawStandings(id: string, content: ContentSet): Drawing {
  const { words, language } = content.site;
  const clauses = clausesInOrder(content).map(([, clause]) => clause);
  const dates = standingDates(content);
  if (dates.length > 4) throw new Error(`content/figures/${id}.yaml: four dates fit, not more.`);
  const inWords = (word: keyof typeof words.standingWord) => words.standingWord[word];
  const head = dates.map((date, column) =>
    textBlock(
      wrapped(printDate(date, language), COLUMN - 16, SIZE),
      { x: column * COLUMN, y: 13, gap: GAP },
      'row',
    ),
  );
  let y = 32;
  const rows = clauses.map((clause) => {
    const top = y;
    const cells = clause.standings.map(({ asOf, word }) => {
      const x = dates.indexOf(asOf) * COLUMN;
      const lines = wrapped(inWords(word), COLUMN - BOX - 5, SIZE);
      y = Math.max(y, top + 20 + lines.length * GAP);
      return element(
        'g',
        { 'data-word': word, 'data-date': asOf, transform: `translate(${x} ${top + 18})` },
        element('path', {
          class: 'box',
          'stroke-dasharray': word === 'not-yet-due' ? '1 1.5' : undefined,
          d: `M0,0H${BOX}V${BOX}H0z`,
        }),
        SIGNS[word]
          ? element('path', { class: SIGNS[word].includes('z') ? 'bar' : 'step', d: SIGNS[word] })
          : '',
        textBlock(lines, { x: BOX + 3, y: 9, gap: GAP }, 'small'),
      );
    });
    y += 8;
    return element(
      'g',
      { 'data-clause': clause.number },
      element('path', { class: 'grid', d: `M0,${top}H${WIDTH}` }),
      element(
        'text',
        { class: 'row', x: 0, y: top + 12 },
        escaped(`${clause.number}. ${clause.title}`),
      ),
      ...cells,
    );
  });
  return {
    panels: [
      {
        id: 'points',
        title: words.becameOf,
        width: WIDTH,
        height: y,
        body: head.join('') + rows.join(''),
      },
    ],
    key: [],
    named: [],
    twin: {
      columns: [words.point, ...dates.map((date) => printDate(date, language))],
      rows: clauses.map((clause) => ({
        cells: [
          `${clause.number}. ${clause.title}`,
          ...dates.map((date) => {
            const standing = clause.standings.find(({ asOf }) => asOf === date);
            return standing
              ? `${inWords(standing.word)}: ${standing.reason}`
              : words.figures.unknown;
          }),
        ],
        sources: [...new Set(clause.standings.flatMap(({ sources }) => sources))],
      })),
    },
    sources: [],
  };
}
