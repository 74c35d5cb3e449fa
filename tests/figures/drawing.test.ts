// Long, for each form of picture is drawn from the same small subject.
import { expect, test } from 'vitest';
import { drawFigure } from '../../src/figures/draw.ts';
import { figureFile } from '../../src/figures/file.ts';
import { pngOf } from '../../src/figures/png.ts';
import { numberTwin } from '../../src/figures/number-twin.ts';
import { linesOf, pathOf, projectionFor, shapesOf } from '../../src/figures/geo.ts';
import { spread, wrapped } from '../../src/figures/labels.ts';
import { element } from '../../src/figures/svg.ts';
import { placeInTime, timeScale } from '../../src/figures/time.ts';
import type { ContentSet, Outline } from '../../src/model/content-set.ts';
import { linesUnder } from '../../src/model/figures.ts';
import { problemsAfter, recordOf, sampleContent } from '../support/content.ts';

const content = await sampleContent();

function outline(id: string): Outline {
  const found = content.outlines.get(id);
  if (!found) throw new Error(`no outline ${id}`);
  return found;
}

test('an area is drawn inside the frame and does not fill the world, however its ring turns', () => {
  const { project } = projectionFor([20, 10, 20.5, 10.8], 100);
  const [quay] = shapesOf(outline('shores'), undefined, ['quay']);
  const path = quay ? pathOf(project, quay.shape) : '';

  expect(path).toMatch(/^M/);
  // A fifth of the frame's width, and not its whole.
  expect(path).not.toMatch(/M0 0|l-?100/);
  expect(path.match(/M/g)).toHaveLength(1);
});

test('the border between two areas is one line, and has nothing of their outer edges', () => {
  const { project } = projectionFor([20, 10, 20.5, 10.8], 100);
  const [line] = linesOf(outline('islands'), 'islands', undefined);

  expect(line?.type).toBe('MultiLineString');
  expect((line ? pathOf(project, line) : '').match(/l/g)).toHaveLength(1);
});

test('an unknown id of an outline is an error that says what to correct', () => {
  expect(() => shapesOf(outline('shores'), undefined, ['ghost'])).toThrow(
    '"The two shores and the quay between them" has no "ghost": correct the id.',
  );
});

test('labels in a row keep clear of each other, stay inside and keep their order', () => {
  const wanted = [10, 12, 14, 95].map((at) => ({ at, width: 20 }));
  const middles = spread(wanted, [0, 100]);

  expect(middles).toEqual([10, 30, 50, 90]);
  expect(() => spread(wanted, [0, 70])).toThrow('do not fit');
});

test('a text is wrapped between words, and a long word is left whole', () => {
  expect(wrapped('one two extraordinarily', 50, 10)).toEqual(['one two', 'extraordinarily']);
});

test('words in markup are escaped, and looks become classes of their own', () => {
  expect(element('text', { class: 'place quiet', x: 1.26, title: '"&"' }, 'a')).toBe(
    '<text class="fig-place fig-quiet" x="1.3" title="&#34;&#38;&#34;">a</text>',
  );
});

test('a day is a point in time, a month and a year have a length', () => {
  const scale = timeScale('2024', '2024', 0, 366);

  expect(placeInTime('2024-01-02', scale)).toEqual([1, 1]);
  expect(placeInTime('2024-02', scale).map(Math.round)).toEqual([31, 60]);
  expect(placeInTime('2024', scale)).toEqual([0, 366]);
});

test('what all maps of a row share is written once', () => {
  const [first, second] = drawFigure('harbour-map', content).panels;

  expect(first?.body).toContain('<g id="harbour-map-all-1">');
  expect(second?.body).toContain('<use href="#harbour-map-all-1"/>');
  expect(second?.body).not.toContain('NORTHBANK');
});

test('a line with a first day is drawn on maps from that day, and in the key of these alone', () => {
  const [first, second] = drawFigure('harbour-map', content).panels;

  expect(first?.body).not.toContain('fig-about');
  expect(second?.body).toContain('fig-about');
  expect(drawFigure('harbour-2025', content).key.map(({ look }) => look)).toEqual([
    'hatch',
    'dots',
    'about',
  ]);
});

test('the notice of a licence, the doubt and our own licence stand under a picture that needs them', () => {
  const lines = (id: string) => {
    const figure = content.figures.get(id);
    return figure ? linesUnder(figure, content) : [];
  };

  expect(lines('harbour-map')).toEqual([
    'Schematic, as everything here is made up.',
    'Lines may be about 2 km out.',
    '© The made-up surveyors',
    'The Harbour Dispute, CC BY 4.0.',
  ]);
  expect(lines('boats')).toHaveLength(2);
});

test('a picture of one panel names its unit at the axis, for its title is not printed', () => {
  const figure = structuredClone(content.figures.get('boats-over-time'));
  if (figure?.draw.form !== 'over-time') throw new Error('no picture over time');
  const [panel] = figure.draw.panels;
  if (panel) figure.draw.panels.push(panel);
  const two = { ...content, figures: new Map([['boats-over-time', figure]]) };

  expect(drawFigure('boats-over-time', content).panels[0]?.body).toContain('>boats</text>');
  expect(drawFigure('boats-over-time', two).panels[0]?.body).not.toContain('>boats</text>');
});

test('a file that is taken along names the sources of its records', () => {
  expect(figureFile('boats', content).replace(/<[^>]+>/g, ' ')).toMatch(/Sources:\s/);
});

/** The second subject with one picture over time, of this number. */
function overTime(number: string, record = recordOf(content.numbers, 'boats-north')): ContentSet {
  const figure = structuredClone(recordOf(content.figures, 'boats-over-time'));
  if (figure.draw.form !== 'over-time') throw new Error('no picture over time');
  figure.draw.panels[0]?.numbers.splice(0, 1, number);
  return {
    ...content,
    figures: new Map([['boats-over-time', figure]]),
    numbers: new Map([...content.numbers, ['boats-changed', record]]),
  };
}

test('each word of what became of a point has a sign of its own', () => {
  const words = Object.keys(content.site.words.standingWord);
  const signs = words.map((word) => {
    const { standings, ...point } = structuredClone(recordOf(content.clauses, 'point-1'));
    const one = { ...point, standings: standings.map((standing) => ({ ...standing, word })) };
    const changed = { ...content, clauses: new Map([['point-1', one]]) } as ContentSet;
    const body = drawFigure('points', changed).panels[0]?.body ?? '';
    return /<g data-word[^>]*>((?:<path[^>]*>)+)/.exec(body)?.[1];
  });

  expect(words.length).toBe(7);
  expect(signs.filter((sign) => sign !== undefined)).toHaveLength(7);
  expect(new Set(signs).size).toBe(7);
});

test('a picture over time that cannot be drawn names its file, and the number', () => {
  expect(() => drawFigure('boats-over-time', overTime('boats-south'))).toThrow(
    'content/figures/boats-over-time.yaml: "boats-south" is a range: draw it in bars.',
  );
  expect(() => drawFigure('boats-over-time', overTime('ghost'))).toThrow(
    'content/figures/boats-over-time.yaml',
  );
});

test.each([
  [{ value: 1200 }, undefined],
  [{ atLeast: 1200 }, 'up'],
  [{ atMost: 1200 }, 'down'],
])('over time %o has an arrow %s', (amount, arrow) => {
  const record = { ...recordOf(content.numbers, 'boats-north'), value: undefined, ...amount };
  const [panel] = drawFigure('boats-over-time', overTime('boats-changed', record)).panels;
  const [, group = ''] = /<g data-number="boats-changed">(.*?)<\/g>/.exec(panel?.body ?? '') ?? [];

  expect(group).toContain('fig-dot');
  expect(/v-9m-3,4l3,-4l3,4/.test(group)).toBe(arrow === 'up');
  expect(/v9m-3,-4l3,4l3,-4/.test(group)).toBe(arrow === 'down');
});

test('a small scale names its parts as they are', () => {
  const figure = structuredClone(recordOf(content.figures, 'boats'));
  if (figure.draw.form !== 'bars') throw new Error('no picture of bars');
  figure.draw.max = 2;
  const [panel] = drawFigure('boats', { ...content, figures: new Map([['boats', figure]]) }).panels;
  const ticks = [...(panel?.body ?? '').matchAll(/<text class="fig-tick"[^>]*>([^<]*)</g)];

  expect(ticks.map(([, words]) => words)).toEqual(['0 boats', '0.5', '1', '1.5', '2']);
});

test('a named event outside all sections of its lanes cannot be drawn', () => {
  const event = { ...recordOf(content.events, 'boats-collide'), date: '2030-01-01' };
  const changed = { ...content, events: new Map([['boats-collide', event]]) };

  expect(() => drawFigure('lanes', changed)).toThrow(
    'content/figures/lanes.yaml: "boats-collide" is outside all sections: widen one, or take it out of "named".',
  );
});

test('the lanes are those of the site, in its order, as far as they can be told apart', () => {
  const withLanes = (...ids: string[]) => ({
    ...content,
    site: {
      ...content.site,
      words: { ...content.site.words, lanes: Object.fromEntries(ids.map((id) => [id, id])) },
    },
  });
  const [panel] = drawFigure('lanes', withLanes('weather', 'people')).panels;
  const lanes = [...(panel?.body ?? '').matchAll(/data-lane="(\w+)" data-events="(\d+)"/g)];

  expect(lanes.map(([, lane, events]) => [lane, events])).toEqual([
    ['weather', '0'],
    ['people', '1'],
  ]);
  expect(() => drawFigure('lanes', withLanes('a', 'b', 'c', 'd', 'people'))).toThrow(
    'content/figures/lanes.yaml: 4 lanes can be told apart, not more.',
  );
});

test('named events of one day stand by their ids, however the plan lists them', () => {
  const event = recordOf(content.events, 'boats-collide');
  const ids = ['c', 'a', 'b'];
  const figure = structuredClone(recordOf(content.figures, 'lanes'));
  if (figure.draw.form !== 'lanes') throw new Error('no picture of lanes');
  figure.draw.named = ids;
  const { named } = drawFigure('lanes', {
    ...content,
    figures: new Map([['lanes', figure]]),
    events: new Map(ids.map((id) => [id, event])),
  });

  expect(named.map(({ href }) => href)).toEqual(['/timeline/#a', '/timeline/#b', '/timeline/#c']);
});

test('a picture of an unknown number or outline is a problem with file and line', async () => {
  expect(
    await problemsAfter('figures/boats.yaml', (written) => written.replace('boats-north', 'ghost')),
  ).toEqual([
    'content/figures/boats.yaml:13:21: "number" names "ghost": add content/numbers/ghost.yaml, or correct the id.',
  ]);
  expect(
    await problemsAfter('figures/harbour-map.yaml', (written) =>
      written.replace('outline: shores, ids: [north-shore]', 'outline: ghost'),
    ),
  ).toEqual([
    'content/figures/harbour-map.yaml:13:18: "outline" names "ghost": add content/outlines/ghost.json, or correct the id.',
  ]);
});

test('an outline without a licence is a problem', async () => {
  expect(
    await problemsAfter('outlines/shores.json', (written) =>
      written.replace('"licence": "CC0 1.0",', ''),
    ),
  ).toEqual(['content/outlines/shores.json:1:1: has no "licence": add it.']);
});

test('the words of a picture show in its PNG, with no font of the machine', async () => {
  const svg = figureFile('boats', content);
  const wordless = svg.replace(/<text[^>]*>[^<]*<\/text>/g, '');

  expect(svg).toContain('Boats as each town counts them</text>');
  expect(wordless.length).toBeLessThan(svg.length);
  expect((await pngOf(svg)).length).toBeGreaterThan((await pngOf(wordless)).length * 2);
});

test('a table of numbers says of each its amount, what was counted, by whom and as of when', async () => {
  const other = await sampleContent();
  recordOf(other.numbers, 'boats-south').counts = 'Rafts are left out.';

  expect(numberTwin(['boats-north', 'boats-south', 'boats-north'], other)).toEqual({
    twin: {
      columns: ['Count', 'What was counted, by whom, as of when'],
      rows: [
        {
          cells: [
            '1,250 boats',
            'Boats moored in the harbour. The crier of Northbank, as of 5 March 2024.',
          ],
          sources: ['crier-north'],
        },
        {
          cells: [
            '900 to 1,000 boats',
            'Boats moored in the harbour. The crier of Southbank, as of 5 March 2024. Rafts are left out.',
          ],
          sources: ['crier-south'],
        },
      ],
    },
    sources: ['crier-north', 'crier-south'],
  });
});
