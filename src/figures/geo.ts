import { geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Outline } from '../model/content-set.ts';
import { round } from './svg.ts';

/** West, south, east and north in degrees. */
export type Frame = readonly [number, number, number, number];

/** What an outline says of one of its areas or lines. */
export type OutlineProperties = Extract<
  Outline,
  { type: 'FeatureCollection' }
>['features'][number]['properties'];

/** An equal-area projection in which the frame is `width` units wide; readers compare areas. */
export function projectionFor(
  [west, south, east, north]: Frame,
  width: number,
): { project: GeoProjection; height: number } {
  const middle = (west + east) / 2;
  const coordinates = [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
    [middle, south],
    [middle, north],
  ];
  const project = geoConicEqualArea()
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .rotate([-middle, 0])
    .fitWidth(width, { type: 'MultiPoint', coordinates });
  const height = Math.floor(Math.max(...coordinates.map((at) => pointOf(project, at)[1])));
  return {
    project: project.clipExtent([
      [0, 0],
      [width, height],
    ]),
    height,
  };
}

/** A point in units. Throws when the projection cannot show it. */
export function pointOf(project: GeoProjection, at: number[]): [number, number] {
  const point = project([at[0] ?? 0, at[1] ?? 0]);
  if (!point) throw new Error(`The point ${at.join(', ')} cannot be drawn.`);
  return point;
}

/** The path data of a shape, in relative steps of a tenth of a unit; empty when it is outside the frame. */
export function pathOf(project: GeoProjection, shape: Geometry): string {
  let written = '';
  let [atX, atY, startX, startY] = [0, 0, 0, 0];
  const sign = (value: number) => (value < 0 ? String(value) : ` ${value}`);
  const context = {
    beginPath: () => undefined,
    arc: () => undefined,
    moveTo(x: number, y: number) {
      [atX, atY, startX, startY] = [round(x), round(y), round(x), round(y)];
      written += `M${atX}${sign(atY)}`;
    },
    lineTo(x: number, y: number) {
      const [dx, dy] = [round(x - atX), round(y - atY)];
      if (dx === 0 && dy === 0) return;
      written += `l${dx}${sign(dy)}`;
      [atX, atY] = [round(atX + dx), round(atY + dy)];
    },
    closePath() {
      written += 'z';
      [atX, atY] = [startX, startY];
    },
  };
  geoPath(project, context)(shape);
  return written;
}

/** The shapes of an outline with these ids; all when there are none. Throws when an id is unknown. */
export function shapesOf(
  outline: Outline,
  object: string | undefined,
  ids: readonly string[] | undefined,
): { properties: OutlineProperties; shape: Geometry }[] {
  const all =
    outline.type === 'FeatureCollection'
      ? outline.features.map(({ properties, geometry }) => ({
          properties,
          shape: clockwise(geometry as unknown as Geometry),
        }))
      : objectOf(outline, object).geometries.map((geometry) => ({
          properties: geometry.properties as OutlineProperties,
          shape: clockwise(feature(topologyOf(outline), geometry as TopoPolygon).geometry),
        }));
  const unknown = ids?.find((id) => all.every(({ properties }) => properties.id !== id));
  if (unknown) throw new Error(`"${outline.title}" has no "${unknown}": correct the id.`);
  return ids ? all.filter(({ properties }) => ids.includes(properties.id)) : all;
}

/** Areas of a TopoJSON outline as one, without the lines between them; others as they are. */
export function mergedOf(
  outline: Outline,
  object: string | undefined,
  ids: readonly string[],
): Geometry[] {
  if (outline.type === 'FeatureCollection') {
    return shapesOf(outline, object, ids).map(({ shape }) => shape);
  }
  const chosen = objectOf(outline, object).geometries.filter(({ properties }) =>
    ids.includes((properties as OutlineProperties).id),
  );
  const areas = chosen as (TopoPolygon | TopoMultiPolygon)[];
  return [clockwise(merge(topologyOf(outline), areas))];
}

/** The lines between the areas of an outline, each once; `ids` keeps those with one of them on each side. */
export function linesOf(
  outline: Outline,
  object: string | undefined,
  ids: readonly string[] | undefined,
): Geometry[] {
  if (outline.type === 'FeatureCollection') {
    return shapesOf(outline, object, ids).map(({ shape }) => edgesOf(shape));
  }
  const isChosen = (area: { properties?: unknown }) =>
    !ids || ids.includes((area.properties as OutlineProperties).id);
  return [
    mesh(
      topologyOf(outline),
      objectOf(outline, object),
      (a, b) => a !== b && isChosen(a) && isChosen(b),
    ),
  ];
}

/** The edges of an area as lines: an area that the frame cuts would get an edge along the frame. */
function edgesOf(shape: Geometry): Geometry {
  if (shape.type === 'Polygon') return { type: 'MultiLineString', coordinates: shape.coordinates };
  if (shape.type === 'MultiPolygon') {
    return { type: 'MultiLineString', coordinates: shape.coordinates.flat() };
  }
  return shape;
}

function topologyOf(outline: Extract<Outline, { type: 'Topology' }>): Topology {
  return outline as unknown as Topology;
}

function objectOf(
  outline: Extract<Outline, { type: 'Topology' }>,
  object = '',
): GeometryCollection {
  const found = outline.objects[object];
  if (!found) throw new Error(`"${outline.title}" has no object "${object}": correct its name.`);
  return found as unknown as GeometryCollection;
}

/** d3-geo reads outer rings clockwise, GeoJSON writes them the other way: as written, an area fills the world. */
function clockwise(shape: Geometry): Geometry {
  const turned = (rings: Position[][]) =>
    rings.map((ring, index) => (isClockwise(ring) === (index === 0) ? ring : [...ring].reverse()));
  if (shape.type === 'Polygon') return { ...shape, coordinates: turned(shape.coordinates) };
  if (shape.type === 'MultiPolygon') {
    return { ...shape, coordinates: shape.coordinates.map(turned) };
  }
  return shape;
}

function isClockwise(ring: Position[]): boolean {
  const twice = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return twice > 0;
}
