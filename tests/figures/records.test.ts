// Long, for each form of picture is rebuilt here from its records.
import { geoContains } from 'd3-geo';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/data/folder.ts';
import { readContent } from '../../src/data/read.ts';
import { drawFigure } from '../../src/figures/draw.ts';
import { WIDTH } from '../../src/figures/drawing.ts';
import { drawLanes } from '../../src/figures/lanes.ts';
import { pointOf, projectionFor, shapesOf } from '../../src/figures/geo.ts';
import { placeInTime, timeScale } from '../../src/figures/time.ts';
import { printAmount } from '../../src/model/amounts.ts';
import type { Figure, NumberRecord, Outline, Place } from '../../src/model/content-set.ts';
import { controlAt } from '../../src/model/control.ts';

const { content } = await readContent(contentFolder);

/** The figures of one form with their plan and their drawing. */
function drawn<F extends Figure['draw']['form']>(form: F) {
  const found = [...content.figures].flatMap(([id, figure]) =>
    figure.draw.form === form
      ? [
          {
            id,
            plan: figure.draw as Extract<Figure['draw'], { form: F }>,
            ...drawFigure(id, content),
          },
        ]
      : [],
  );
  expect(found.length).toBeGreaterThan(0);
  return found.map((one) => ({ ...one, svg: one.panels.map(({ body }) => body).join('') }));
}

function numberOf(id: string): NumberRecord {
  const record = content.numbers.get(id);
  if (!record) throw new Error(`no number ${id}`);
  return record;
}

/** The group of a number in a drawing. */
function groupOf(id: string, svg: string): string {
  const [, group] = new RegExp(`<g data-number="${id}">(.*?)</g>`).exec(svg) ?? [];
  if (group === undefined) throw new Error(`no group of ${id}`);
  return group;
}

function attribute(markup: string, name: string): number {
  return Number(new RegExp(` ${name}="([^"]+)"`).exec(markup)?.[1]);
}

/** The elements of a name and a look in a piece of markup. */
function elements(markup: string, name: string, look: string): string[] {
  return [
    ...markup.matchAll(new RegExp(`<${name} [^>]*class="[^"]*fig-${look}\\b[^>]*>`, 'g')),
  ].map(([element]) => element);
}

test('a bar is as long as its number says, a range is hatched between its ends, and the amount stands beside it', () => {
  let rows = 0;
  for (const { plan, svg } of drawn('bars')) {
    const unit = (WIDTH - 8) / plan.max;
    for (const row of plan.groups.flatMap((group) => group.rows)) {
      if (!('number' in row)) continue;
      rows += 1;
      const record = numberOf(row.number);
      const group = groupOf(row.number, svg);
      const full = elements(group, 'rect', 'bar');
      const between = elements(group, 'rect', 'hatch');

      expect(group, row.number).toContain(`>${printAmount(record, content.site)}<`);
      expect(between.length, row.number).toBe(record.range || record.atMost ? 1 : 0);
      const sure = record.value ?? record.range?.[0] ?? record.atLeast;
      if (sure !== undefined) {
        expect(attribute(full[0] ?? '', 'width'), row.number).toBeCloseTo(sure * unit, 0);
      }
      if (record.range) {
        const [low, high] = record.range;
        expect(attribute(between[0] ?? '', 'x'), row.number).toBeCloseTo(low * unit, 0);
        expect(attribute(between[0] ?? '', 'width'), row.number).toBeCloseTo(
          (high - low) * unit,
          0,
        );
      }
      expect(elements(group, 'path', 'bound').length, row.number).toBe(
        record.atLeast === undefined ? 0 : 1,
      );
    }
  }
  expect(rows).toBeGreaterThan(10);
});

test('every number of a picture over time stands at its height, and a month or a year is as wide as it was long', () => {
  let marks = 0;
  for (const { id, plan, panels } of drawn('over-time')) {
    plan.panels.forEach((panel, index) => {
      const svg = panels[index]?.body ?? '';
      const [zero, top] = heights(svg, panel.max);
      const days = (Date.parse(endOf(plan.to)) - Date.parse(startOf(plan.from))) / 86_400_000;
      for (const number of panel.numbers) {
        marks += 1;
        const record = numberOf(number);
        const group = groupOf(number, svg);
        const value = record.value ?? record.atLeast ?? 0;
        const [rect] = [...group.matchAll(/<rect [^>]*>/g)].map(([one]) => one);
        const y = rect
          ? attribute(rect, 'y') + attribute(rect, 'height') / 2
          : Number(/M[\d.]+,([\d.]+)/.exec(group)?.[1]);

        expect(y, `${id}: ${number}`).toBeCloseTo(zero - ((zero - top) * value) / panel.max, 0);
        expect(rect !== undefined, `${id}: ${number}`).toBe(record.asOf.length < 10);
        if (rect) {
          const long =
            (Date.parse(endOf(record.asOf)) - Date.parse(startOf(record.asOf))) / 86_400_000;
          expect(attribute(rect, 'width'), number).toBeCloseTo(((WIDTH - 46) * long) / days, 0);
        }
        expect(svg).toContain(`>${printAmount(record, content.site)}<`);
      }
    });
  }
  expect(marks).toBeGreaterThan(10);
});

/** Where zero and the top of the scale stand, from the lines of the grid. */
function heights(svg: string, max: number): [number, number] {
  const lines = [...svg.matchAll(/class="fig-grid" d="M\d+,(\d+)H/g)].map(([, y]) => Number(y));
  const ticks = [...svg.matchAll(/class="fig-tick"[^>]*text-anchor="end">([\d,]+)</g)].map(
    ([, tick]) => Number(tick?.replace(',', '')),
  );
  expect(lines.length).toBe(ticks.length);
  const [zero = 0] = lines;
  const last = lines.at(-1) ?? 0;
  return [zero, zero - ((zero - last) * max) / (ticks.at(-1) ?? 1)];
}

function startOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function endOf(date: string): string {
  const day = new Date(startOf(date));
  if (date.length === 4) day.setUTCFullYear(day.getUTCFullYear() + 1);
  else if (date.length === 7) day.setUTCMonth(day.getUTCMonth() + 1);
  else day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

test('where no number was found, words and an open mark stand, and no bar', () => {
  let gaps = 0;
  for (const { plan, panels } of drawn('bars')) {
    plan.groups.forEach(({ rows }, index) => {
      const missing = rows.filter((row) => 'missing' in row);
      const body = panels[index]?.body ?? '';
      gaps += missing.length;

      expect(elements(body, 'path', 'none').length).toBe(missing.length);
      expect(elements(body, 'rect', 'bar').length).toBeLessThanOrEqual(
        rows.length - missing.length,
      );
      for (const row of missing) expect(body).toContain(`>${row.missing}<`);
    });
  }
  expect(gaps).toBeGreaterThan(1);
});

test('each map shows every area in the look of who held it at its date', () => {
  let areas = 0;
  for (const { id, plan, panels } of [...drawn('map'), ...drawn('panel')].map((one) => ({
    ...one,
    plan: mapPlanOf(one.id),
  }))) {
    const layers = plan.layers.filter(({ look }) => look === 'control');
    for (const panel of panels) {
      const shown = [...panel.body.matchAll(/data-state="([^"]+)" data-areas="([^"]+)"/g)].flatMap(
        ([, state, names = '']) => names.split(' ').map((name) => `${name}: ${state ?? ''}`),
      );
      const held = layers.flatMap(({ outline, object, ids }) =>
        shapesOf(outlineOf(outline), object, ids).flatMap(({ properties }) => {
          const state = properties.control?.[panel.id] ?? '';
          return plan.key.some((entry) => entry.state === state)
            ? [`${properties.id}: ${state}`]
            : [];
        }),
      );
      areas += shown.length;

      expect(shown.sort(), `${id} at ${panel.id}`).toEqual(held.sort());
    }
  }
  expect(areas).toBeGreaterThan(40);
});

test("a place on a map lies in an area whose look says what the place's own record says", () => {
  const checked: string[] = [];
  const wrong: string[] = [];
  for (const { id } of drawn('map')) {
    const plan = mapPlanOf(id);
    const layers = plan.layers.filter(({ look }) => look === 'control');
    for (const { date } of layers.length > 0 ? plan.panels : []) {
      // Heights are marks because who held them is disputed; the table gives their record.
      for (const { place } of plan.places.filter(({ look }) => look === 'town')) {
        const record = content.places.get(place);
        const areas = layers.flatMap(({ outline, object, ids }) =>
          shapesOf(outlineOf(outline), object, ids),
        );
        const around = areas.find(({ shape }) => record && isInside(record, shape));
        const state = around?.properties.control?.[date];
        const words = plan.key.find((entry) => entry.state === state)?.records;
        const by = record ? controlAt(record, date)?.by : undefined;
        if (!words || !by) continue;
        checked.push(`${place} ${date}`);
        if (!by.includes(words))
          wrong.push(`${place} on ${date}: the map says ${state ?? ''}, the record ${by}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(checked.length).toBeGreaterThan(20);
});

function isInside({ lon = 0, lat = 0 }: Place, shape: Parameters<typeof geoContains>[0]): boolean {
  return geoContains(shape, [lon, lat]);
}

function outlineOf(id: string): Outline {
  const outline = content.outlines.get(id);
  if (!outline) throw new Error(`no outline ${id}`);
  return outline;
}

function mapPlanOf(id: string): Extract<Figure['draw'], { form: 'map' }> {
  const draw = content.figures.get(id)?.draw;
  if (draw?.form === 'panel') return mapPlanOf(draw.figure);
  if (draw?.form !== 'map') throw new Error(`${id} is no map`);
  return draw;
}

test('the key of a map explains every pattern and line that it draws, and plain ground where it says who held what', () => {
  let looks = 0;
  for (const { id, key, svg } of [...drawn('map'), ...drawn('panel')]) {
    const isControl = svg.includes('data-state=');
    const used = [...svg.matchAll(/<path class="(?:fig-area )?fig-([\w-]+)"/g)]
      .map(([, look = '']) => look)
      // A leader only joins a dot to its line to write on.
      .filter(
        (look) => !['ground', 'stroke', 'scale-bar', 'town', 'land-quiet', 'leader'].includes(look),
      )
      .filter((look) => look !== 'land' || isControl);
    const explained = key.map(({ look }) => look);
    looks += used.length;

    expect(
      [...new Set(used)].filter((look) => !explained.includes(look)),
      id,
    ).toEqual([]);
  }
  expect(looks).toBeGreaterThan(50);
});

test('the table of a map says of each place what its record says', () => {
  for (const { id, twin, panels } of drawn('map').filter(({ plan }) => !plan.blank)) {
    expect(twin.rows.length, id).toBeGreaterThan(4);
    for (const { cells } of twin.rows) {
      const [name, ...held] = cells;
      const place = [...content.places.values()].find((one) => (one.pair ?? one.name) === name);
      expect(held).toEqual(
        panels.map(({ id: date }) =>
          place ? (controlAt(place, date)?.by ?? content.site.words.figures.unknown) : '',
        ),
      );
    }
  }
});

test('a blank map has a numbered mark where the record of each place puts it, and no name; its key has all names', () => {
  const blank = drawn('map').filter(({ plan }) => plan.blank);
  expect(blank.length).toBeGreaterThan(0);
  for (const { id, plan, svg, twin } of blank) {
    const { project } = projectionFor(plan.frame, WIDTH);
    const marks = elements(svg, 'path', 'town').map((mark) => / d="M([\d.]+),([\d.]+)/.exec(mark));
    const places = plan.places.map(({ place }) => content.places.get(place));

    expect(marks.length, id).toBe(places.length);
    places.forEach((place, index) => {
      const [x, y] = pointOf(project, [place?.lon ?? 0, place?.lat ?? 0]);
      const names = place?.pair ?? place?.name ?? '';

      expect(Number(marks[index]?.[1]), names).toBeCloseTo(x, 0);
      expect(Number(marks[index]?.[2]), names).toBeCloseTo(y, 0);
      expect(twin.rows[index]?.cells[0], names).toBe(String(index + 1));
      expect(twin.rows[index]?.cells[1], names).toContain(names);
      for (const name of names.split('/')) expect(svg, id).not.toContain(name);
      // Once beside the mark, once at its line.
      expect(svg.split(`>${index + 1}<`), names).toHaveLength(3);
    });
    plan.names.forEach(({ text }, index) => {
      expect(twin.rows[places.length + index]?.cells[1]).toBe(text);
      expect(svg, id).not.toContain(text);
    });
  }
});

test('the picture of the points has a sign for each point and date, and its word, and so has its table', () => {
  const { standingWord } = content.site.words;
  for (const { svg, twin } of drawn('standings')) {
    expect(content.clauses.size).toBeGreaterThan(0);
    for (const { number, title, standings } of content.clauses.values()) {
      const row = svg.split(`<g data-clause="${number}">`)[1]?.split('<g data-clause')[0] ?? '';
      const said = twin.rows.find(({ cells }) => cells[0] === `${number}. ${title}`)?.cells ?? [];
      for (const { asOf, word, reason } of standings) {
        const sign = `data-word="${word}" data-date="${asOf}"`;
        expect(row, `point ${number} at ${asOf}`).toContain(sign);
        const cell = row.split(sign)[1]?.split('</g>')[0] ?? '';
        const lines = [...cell.matchAll(/>([^<]+)<\/text>/g)].map(([, line]) => line);
        expect(lines.join(' '), `point ${number} at ${asOf}`).toBe(standingWord[word]);
        expect(said, `point ${number} at ${asOf}`).toContain(`${standingWord[word]}: ${reason}`);
      }
    }
  }
});

test('the picture of the voices counts every source once, and which of them a government owns', () => {
  const { parties, site, sources } = content;
  for (const { svg, twin } of drawn('voices')) {
    const counts = twin.rows.map(({ cells }) => Number(cells[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(sources.size);
    const voices = new Set([...sources.values()].map((source) => source.voice));
    const spoken = [...voices].map((voice) => {
      const of = [...sources.values()].filter((source) => source.voice === voice);
      const owned = of.filter(
        ({ ownership }) => ownership === 'official' || ownership === 'state-media',
      );
      return { voice, all: of.length, governments: owned.length };
    });
    const unit = WIDTH / Math.max(...spoken.map(({ all }) => all));
    for (const ownership of ['official', 'state-media']) {
      expect([...sources.values()].map((source) => source.ownership)).toContain(ownership);
    }
    for (const { voice, all, governments } of spoken) {
      const group = svg.split(`data-voice="${voice}"`)[1]?.split('data-voice')[0] ?? '';
      const [full = ''] = elements(group, 'rect', 'bar');
      const [open = ''] = elements(group, 'rect', 'area');
      const name = parties.get(voice)?.name ?? site.words.independent;

      expect(group, voice).toContain(`>${all}, of them ${governments} by governments<`);
      expect(twin.rows.map(({ cells }) => cells)).toContainEqual([
        ...[name, String(all), String(governments)],
      ]);
      expect(attribute(full, 'width'), voice).toBeCloseTo(governments * unit, 0);
      expect(attribute(open, 'x'), voice).toBeCloseTo(governments * unit, 0);
      expect(attribute(open, 'width'), voice).toBeCloseTo((all - governments) * unit, 0);
    }
  }
});

test('the lanes hold every event of their time, and the named ones in order', () => {
  for (const { id, plan, svg, named, twin } of drawn('lanes')) {
    const inTime = [...content.events]
      .map(([event, record]) => ({ ...record, id: event }))
      .filter(({ date }) =>
        plan.sections.some(
          ({ from, to }) => startOf(date) >= startOf(from) && startOf(date) < endOf(to),
        ),
      )
      .sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1));
    expect(inTime.length).toBeGreaterThan(0);
    expect(twin.rows.length).toBe(inTime.length);
    for (const lane of new Set(inTime.map((event) => event.lane))) {
      const events = inTime.filter((event) => event.lane === lane);
      const count = events.length;
      const group = svg.split(`data-lane="${lane}"`)[1]?.split('data-lane')[0] ?? '';
      expect(elements(group, 'path', 'event').length, lane).toBe(count);
      const at = [...group.matchAll(/fig-event" d="M([\d.]+),([\d.]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      const over = at.filter(([x, y], index) =>
        at.slice(index + 1).some((other) => other[1] === y && Math.abs(other[0] - x) < 5),
      );
      expect(at.length, lane).toBe(count);
      events.forEach(({ date, title }, index) => {
        expect(at[index]?.[0], title).toBeCloseTo(placeAmong(date, plan.sections), 0);
      });
      expect(over, `marks of ${lane} over others`).toEqual([]);
    }
    // Each leads to its entry in the timeline, in the list as in the table.
    const inOrder = inTime.filter(({ id }) => plan.named.includes(id));
    expect(inOrder).toHaveLength(plan.named.length);
    expect(named.map(({ href }) => href)).toEqual(inOrder.map(({ id }) => `/timeline/#${id}`));
    expect(named.map(({ text }) => text)).toEqual(inOrder.map(({ title }) => title));
    expect(twin.rows.map(({ href }) => href)).toEqual(inTime.map(({ id }) => `/timeline/#${id}`));
    const leaders = [...svg.matchAll(/fig-leader" d="M[\d.]+,17L([\d.]+),/g)];
    expect(leaders).toHaveLength(inOrder.length);
    inOrder.forEach(({ date, title }, index) => {
      expect(Number(leaders[index]?.[1]), title).toBeCloseTo(placeAmong(date, plan.sections), 0);
    });
    // In whatever order their names are written down.
    const written = { ...plan, named: plan.named.toReversed() };
    expect(drawLanes(id, written, content).named).toEqual(named);
  }
});

/** Where a date begins among sections that each have a share of the width and 8 units between them. */
function placeAmong(
  date: string,
  sections: Extract<Figure['draw'], { form: 'lanes' }>['sections'],
): number {
  const room = WIDTH - 8 * sections.length;
  let left = 4;
  for (const { from, to, share } of sections) {
    if (startOf(date) >= startOf(from) && startOf(date) < endOf(to)) {
      return placeInTime(date, timeScale(from, to, left, share * room))[0];
    }
    left += share * room + 8;
  }
  throw new Error(`${date} is in no section`);
}
