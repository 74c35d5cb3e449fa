import type { ContentSet, Figure, Outline, Place } from './content-set.ts';
import { recordFor } from './content-set.ts';
import { fill } from './interface-words.ts';

/** The figures in their order; of one kind when it is given. */
export function figuresInOrder(
  { figures }: ContentSet,
  kind?: Figure['kind'],
): (Figure & { id: string })[] {
  return [...figures]
    .map(([id, figure]) => ({ id, ...figure }))
    .filter((figure) => kind === undefined || figure.kind === kind)
    .sort((a, b) => a.order - b.order);
}

/** True when a thing with these limits is drawn on a map of the date. */
export function isShownAt(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  date: string,
): boolean {
  return (from === undefined || from <= date) && (to === undefined || date < to);
}

/** Caption, doubt, what licences ask for, and our own licence: one sentence or more each. */
export function linesUnder(figure: Figure, content: ContentSet): string[] {
  const { site } = content;
  const { figures } = site.words;
  const notices = outlinesOf(figure, content).flatMap(({ notice }) => notice ?? []);
  return [
    figure.caption.trim(),
    ...(figure.doubtKm === undefined ? [] : [fill(figures.doubt, { km: figure.doubtKm })]),
    ...new Set(notices),
    fill(figures.credit, { site: site.name, licence: site.licence.name }),
  ];
}

/**
 * The outlines that a figure draws, each with its source, licence and accuracy in words, and whose coordinates its
 * marks have.
 */
export function outlineCredits(figure: Figure, content: ContentSet): string[] {
  const { outlineCredit, pointCredit } = content.site.words.figures;
  const credits = outlinesOf(figure, content).map(({ title, source, licence, accuracyKm: km }) =>
    fill(outlineCredit, { title, source, licence, km }),
  );
  const places = placesOf(figure, content);
  const bySource = [...new Set(places.flatMap(({ coordinateSource }) => coordinateSource ?? []))]
    .sort()
    .map((source) => {
      const named = places.filter(({ coordinateSource }) => coordinateSource === source);
      return fill(pointCredit, { source, places: named.map(({ name }) => name).join(', ') });
    });
  return [...credits, ...bySource];
}

/** The places that have a mark on at least one of the figure's dates. */
function placesOf({ draw }: Figure, content: ContentSet): Place[] {
  const plan =
    draw.form === 'panel'
      ? recordFor(content, 'figures', draw.figure, 'content/figures').draw
      : draw;
  if (plan.form !== 'map') return [];
  const dates = draw.form === 'panel' ? [draw.date] : plan.panels.map(({ date }) => date);
  return plan.places
    .filter((place) => dates.some((date) => isShownAt(place, date)))
    .map(({ place }) => recordFor(content, 'places', place, 'content/figures'));
}

/** The outlines of the layers that at least one of the figure's dates shows. */
function outlinesOf({ draw }: Figure, content: ContentSet): Outline[] {
  if (draw.form === 'panel') {
    const whole = recordFor(content, 'figures', draw.figure, 'content/figures').draw;
    return whole.form === 'map' ? outlinesAt(whole.layers, [draw.date], content) : [];
  }
  const dates = draw.form === 'map' ? draw.panels.map(({ date }) => date) : [];
  return draw.form === 'map' ? outlinesAt(draw.layers, dates, content) : [];
}

function outlinesAt(
  layers: Extract<Figure['draw'], { form: 'map' }>['layers'],
  dates: string[],
  content: ContentSet,
): Outline[] {
  const shown = layers.filter((layer) => dates.some((date) => isShownAt(layer, date)));
  return [...new Set(shown.map(({ outline }) => outline))].map((name) =>
    recordFor(content, 'outlines', name, 'content/figures'),
  );
}
