import { controlAt } from '../model/control.ts';
import { recordFor, type ContentSet } from '../model/content-set.ts';
import { signsOf } from './blank-map.ts';
import type { Twin } from './drawing.ts';
import type { MapPlan } from './map.ts';

/** The answer key of a blank map: each sign, and the name that a reader may write, with who uses which. */
export function answerKey(plan: MapPlan, content: ContentSet): Twin {
  const { figures } = content.site.words;
  const signs = signsOf(plan);
  const places = plan.places.map(({ place: id }, index) => {
    const { pair, name, usage, sources } = recordFor(content, 'places', id, 'content/figures');
    const says = [pair ?? name, usage].filter(Boolean).join('. ');
    return { cells: [signs.places[index] ?? '', says], sources };
  });
  const names = plan.names.map(({ text }, index) => ({
    cells: [signs.names[index] ?? '', text],
    sources: [],
  }));
  return { columns: [figures.sign, figures.place], rows: [...places, ...names] };
}

/** Place by place, who held it at the date of each panel, in the words of the places' own records. */
export function mapTwin(plan: MapPlan, content: ContentSet): Twin {
  const { words } = content.site;
  const ids = [...plan.places.map(({ place }) => place), ...(plan.alsoInTable ?? [])];
  const rows = [...new Set(ids)].map((id) => {
    const place = recordFor(content, 'places', id, 'content/figures');
    const held = plan.panels.map(({ date }) => controlAt(place, date)?.by ?? words.figures.unknown);
    return { cells: [place.pair ?? place.name, ...held], sources: place.sources };
  });
  return {
    columns: [words.figures.place, ...plan.panels.map(({ title }) => title)],
    rows: rows.sort((a, b) =>
      (a.cells[0] ?? '').localeCompare(b.cells[0] ?? '', content.site.language),
    ),
  };
}
