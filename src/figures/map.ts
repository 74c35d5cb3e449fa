import type { GeoProjection } from 'd3-geo';
import { recordFor, type ContentSet, type Figure } from '../model/content-set.ts';
import { isShownAt } from '../model/figures.ts';
import { signsOf, writingLines } from './blank-map.ts';
import type { Drawing, KeyEntry, Panel } from './drawing.ts';
import { WIDTH } from './drawing.ts';
import { linesOf, mergedOf, pathOf, pointOf, projectionFor, shapesOf } from './geo.ts';
import { nameLines, placeName } from './labels.ts';
import { answerKey, mapTwin } from './map-twin.ts';
import { keyEntry, MAP_LINES, mark } from './marks.ts';
import { fillOf, patternsFor } from './patterns.ts';
import { element } from './svg.ts';

/** What a map is drawn by. */
export type MapPlan = Extract<Figure['draw'], { form: 'map' }>;

type Layer = MapPlan['layers'][number];
type Look = KeyEntry['look'];

/** Units of width of a map in a row of small ones. */
const SMALL = 300;

/** A piece of a map: as markup, with what it shows, and whether each panel shows it. */
interface Piece {
  markup: string;
  looks: Look[];
  isStatic: boolean;
}

/** A map for each date of the plan. `isAlone`: with all its names, as large as the page allows. */
export function drawMap(id: string, plan: MapPlan, content: ContentSet, isAlone: boolean): Drawing {
  const width = isAlone ? WIDTH : SMALL;
  const { project, height } = projectionFor(plan.frame, width);
  const drawn = plan.panels.map(({ date }) =>
    piecesAt(date, id, plan, content, project, isAlone).filter(({ markup }) => markup),
  );
  const looks = new Set(drawn.flat().flatMap((piece) => piece.looks));
  const bodies = shared(id, drawn);
  const ground = plan.ground
    ? element('rect', {
        class: `area ${plan.ground}`,
        width,
        height,
        fill: fillOf(id, plan.ground),
      })
    : '';
  const { places, names } = signsOf(plan);
  const lines = plan.blank && writingLines([...places, ...names], height);
  const panels = plan.panels.map(({ date, title }, index): Panel => {
    const patterns = index === 0 ? patternsFor(id, looks) : '';
    const bar = scaleBar(plan.scaleKm, project, plan.frame, width, height, content.site.language);
    return {
      id: date,
      title,
      width,
      height: lines ? lines.height : height,
      body: patterns + ground + (bodies[index] ?? '') + bar + (lines ? lines.markup : ''),
    };
  });
  return {
    panels,
    key: plan.key
      .filter(({ look }) => looks.has(look))
      .map(({ look, says }) => keyEntry(id, look, says)),
    named: [],
    twin: plan.blank ? answerKey(plan, content) : mapTwin(plan, content),
    sources: [],
  };
}

/** Runs of pieces that all panels share are written once, and used by the others. */
function shared(id: string, drawn: Piece[][]): string[] {
  if (drawn.length < 2) return drawn.map((pieces) => pieces.map(({ markup }) => markup).join(''));
  return drawn.map((pieces, panel) => {
    let run = 0;
    return pieces
      .map(({ markup, isStatic }) => {
        if (!isStatic) return markup;
        run += 1;
        const name = `${id}-all-${run}`;
        return panel === 0
          ? element('g', { id: name }, markup)
          : element('use', { href: `#${name}` });
      })
      .join('');
  });
}

function piecesAt(
  date: string,
  id: string,
  plan: MapPlan,
  content: ContentSet,
  project: GeoProjection,
  isAlone: boolean,
): Piece[] {
  const isStatic = ({ from, to, look }: Layer) => !from && !to && look !== 'control';
  const layers = plan.layers
    .filter((layer) => isShownAt(layer, date))
    .map((layer) => ({ ...drawLayer(layer, date, id, plan, content, project), layer }));
  const signs = signsOf(plan);
  const names = plan.names
    .map((name, index) => ({ ...name, says: plan.blank ? (signs.names[index] ?? '') : name.text }))
    .filter(({ small }) => isAlone || small)
    .map(({ says, lon, lat, quiet, beside }) => {
      const [x, y] = pointOf(project, [lon, lat]);
      const look = quiet ? 'name quiet-name' : 'name';
      return nameLines(says.split('\n'), x, y, beside, look);
    });
  const places = plan.places.filter(({ small }) => isAlone || small);
  const always = places.filter(({ from, to }) => !from && !to);
  const drawPlaces = (some: typeof places): Piece => ({
    markup: some
      .map((place) => {
        const sign = plan.blank ? signs.places[plan.places.indexOf(place)] : undefined;
        return drawPlace(place, sign, content, project, isAlone ? 1 : SMALL / WIDTH);
      })
      .join(''),
    looks: some.map(({ look }) => look),
    isStatic: some === always,
  });
  return [
    ...layers.map(({ markup, looks, layer }) => ({ markup, looks, isStatic: isStatic(layer) })),
    { markup: names.join(''), looks: [], isStatic: true },
    drawPlaces(always),
    drawPlaces(places.filter((place) => (place.from ?? place.to) && isShownAt(place, date))),
  ];
}

function drawLayer(
  layer: Layer,
  date: string,
  id: string,
  plan: MapPlan,
  content: ContentSet,
  project: GeoProjection,
): { markup: string; looks: Look[] } {
  const { outline: name, object, ids, look } = layer;
  const outline = recordFor(content, 'outlines', name, `content/figures/${id}.yaml`);
  if (look !== 'control') {
    const shapes = MAP_LINES.has(look)
      ? linesOf(outline, object, ids)
      : shapesOf(outline, object, ids).map(({ shape }) => shape);
    const d = shapes.map((shape) => pathOf(project, shape)).join('');
    return { markup: d && shape(id, look, d), looks: d ? [look] : [] };
  }
  const areas = shapesOf(outline, object, ids);
  const states = plan.key.filter(({ state }) => state !== undefined);
  const markup = states.map(({ state, look: tone }) => {
    const held = areas.filter(({ properties }) => properties.control?.[date] === state);
    const cells = held.map(({ properties }) => properties.id);
    const d = mergedOf(outline, object, cells)
      .map((area) => pathOf(project, area))
      .join('');
    return d && shape(id, tone, d, { 'data-state': state, 'data-areas': cells.join(' ') });
  });
  return {
    markup: markup.join(''),
    looks: states.filter((_, index) => markup[index]).map((one) => one.look),
  };
}

function shape(id: string, look: Look, d: string, data: Record<string, string | undefined> = {}) {
  const isLine = MAP_LINES.has(look);
  return element('path', {
    class: isLine ? look : `area ${look}`,
    fill: isLine ? undefined : fillOf(id, look),
    ...data,
    d,
  });
}

/** A place with its name, or with a sign in place of the name; `grow`: what the shift is times. */
function drawPlace(
  { place: id, look, beside, shift: [right, down] = [0, 0] }: MapPlan['places'][number],
  sign: string | undefined,
  content: ContentSet,
  project: GeoProjection,
  grow: number,
): string {
  const place = recordFor(content, 'places', id, 'content/figures');
  if (place.lon === undefined || place.lat === undefined) {
    throw new Error(`content/places/${id}.yaml: a map shows it, so add "lat" and "lon".`);
  }
  const [x, y] = pointOf(project, [place.lon, place.lat]);
  const name = sign ?? place.pair ?? place.name;
  return (
    placeName(name, x, y, beside, [right * grow, down * grow]) +
    mark(look === 'height' ? 'triangle' : 'circle', x, y, look)
  );
}

/** A bar as long as `km` kilometres are in the middle of the map, in its lower right corner. */
function scaleBar(
  km: number,
  project: GeoProjection,
  frame: MapPlan['frame'],
  width: number,
  height: number,
  language: string,
) {
  const [west, south, east, north] = frame;
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  // A degree of latitude is 111.2 km long everywhere.
  const [, from] = pointOf(project, middle);
  const [, to] = pointOf(project, [middle[0], middle[1] + 1]);
  const length = ((from - to) / 111.2) * km;
  return element(
    'g',
    { class: 'scale' },
    element('path', {
      class: 'scale-bar',
      d: `M${width - 8},${height - 12}v4h${(-length).toFixed(1)}v-4`,
    }),
    element(
      'text',
      { class: 'quiet-name', x: width - 8 - length / 2, y: height - 16, 'text-anchor': 'middle' },
      new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer' }).format(km),
    ),
  );
}
