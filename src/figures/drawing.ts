/** One SVG of a picture: its own title and size in units. */
export interface Panel {
  id: string;
  title: string;
  width: number;
  height: number;
  /** What stands inside the `svg` element. */
  body: string;
}

/** An entry of a key: a small picture of the look, and what it means. */
export interface KeyEntry {
  look: string;
  /** What stands inside a swatch of `SWATCH` units. */
  swatch: string;
  says: string;
}

/** What the picture shows, as a table. */
export interface Twin {
  columns: string[];
  /** `href`: the entry of what the last cell names. */
  rows: { cells: string[]; sources: string[]; href?: string }[];
}

/** All that is drawn of a figure. */
export interface Drawing {
  panels: Panel[];
  key: KeyEntry[];
  /** What the marks of the picture are numbered for, in their order. */
  named: { text: string; date: string; href: string }[];
  twin: Twin;
  /** Ids of the sources of all records that are drawn, by their first use. */
  sources: string[];
}

/** Width and height of a swatch in units. */
export const SWATCH = { width: 22, height: 12 };

/** Units of width of a picture: about a pixel each on a small phone. */
export const WIDTH = 360;
