import type { ContentSet } from '../model/content-set.ts';
import { fill } from '../model/interface-words.ts';
import { amountScale } from './axis.ts';
import { WIDTH, type Drawing } from './drawing.ts';
import { keyEntry } from './marks.ts';
import { element, escaped } from './svg.ts';

const ROW = 32;
const BAR = 10;

/** Publishers that speak for a government. */
const GOVERNMENT = new Set(['official', 'state-media']);

/** Whose side the sources speak from: how many, and how many of them a government owns. */
export function drawVoices(id: string, content: ContentSet): Drawing {
  const { words } = content.site;
  const voices = ownersByVoice(content);
  const scale = amountScale(Math.max(...voices.map(({ all }) => all)), 0, WIDTH);
  const body = voices.map(({ voice, name, all, governments }, index) => {
    const y = index * ROW;
    return element(
      'g',
      { 'data-voice': voice },
      element('text', { class: 'row', x: 0, y: y + 12 }, escaped(name)),
      element(
        'text',
        { class: 'value', x: WIDTH, y: y + 12, 'text-anchor': 'end' },
        escaped(fill(words.figures.voice, { all, governments })),
      ),
      element('rect', { class: 'bar', x: 0, y: y + 16, width: scale(governments), height: BAR }),
      element('rect', {
        class: 'area open',
        x: scale(governments),
        y: y + 16,
        width: scale(all - governments),
        height: BAR,
      }),
    );
  });
  return {
    panels: [
      {
        id: 'voices',
        title: words.sources,
        width: WIDTH,
        height: voices.length * ROW,
        body: body.join(''),
      },
    ],
    key: [
      keyEntry(id, 'bar', words.figures.governments),
      keyEntry(id, 'open', words.figures.others),
    ],
    named: [],
    twin: {
      columns: [words.figures.voiceName, words.sources, words.figures.governments],
      rows: voices.map(({ name, all, governments }) => ({
        cells: [name, String(all), String(governments)],
        sources: [],
      })),
    },
    sources: [],
  };
}

/** The sources by the side from which they speak, those of no side first, then by number. */
function ownersByVoice({ sources, parties, site }: ContentSet) {
  const voices = [...new Set([...sources.values()].map(({ voice }) => voice))];
  return voices
    .map((voice) => {
      const spoken = [...sources.values()].filter((source) => source.voice === voice);
      return {
        voice,
        name: parties.get(voice)?.name ?? site.words.independent,
        all: spoken.length,
        governments: spoken.filter(({ ownership }) => GOVERNMENT.has(ownership)).length,
        hasSide: parties.has(voice),
      };
    })
    .sort((a, b) => Number(a.hasSide) - Number(b.hasSide) || b.all - a.all);
}
