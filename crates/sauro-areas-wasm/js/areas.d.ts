// The types of <sauro-areas> and of the table it takes, by hand. The build ships this file as
// pkg/sauro-areas.d.ts.

/** `<sauro-areas>`: shows the communes of a province, or of the nation, side by side. */
export class SauroAreas extends HTMLElement {
  static observedAttributes: string[];

  /** Fetches the data again now, past the browser's cache. */
  reload(): void;
}

/** The views of `<sauro-areas>`. */
export type AreasView =
  | 'ranking'
  | 'grid'
  | 'indicator'
  | 'agencies'
  | 'commune'
  | 'changes'
  | 'rows';

/** The attributes of `<sauro-areas>`, for frameworks that type their templates. */
export interface SauroAreasAttributes {
  /** The address of the table: JSON or NDJSON of the format sauro-areas/1. */
  src?: string;
  /** The day on which every row is judged, such as 2026-11-24; that of the table unless set. */
  'as-of'?: string;
  lang?: 'vi' | 'en';
  /** The view to begin with. */
  view?: AreasView;
  theme?: 'light' | 'dark' | 'auto';
  /** Keeps what is chosen in the page's address, so that a link can be sent. */
  address?: boolean | '';
}

/** The format sauro-areas/1. */
export interface AreasTable {
  format: 'sauro-areas/1';
  meta: {
    title?: string;
    /** The day on which the plans begin, also that of the baselines. */
    start?: string;
    /** The day for which the figures are. */
    asOf?: string;
    /** The months that the rows have values for, such as 2026-01, earliest first. */
    months: string[];
    /** How many rows there are, so that room is made at once. */
    rows?: number;
    illustrative?: boolean;
  };
  provinces?: string[];
  /** Name, and index of the province. */
  communes: [name: string, province?: number | null][];
  agencies?: string[];
  indicators: AreasIndicator[];
  /** What each place of a row holds. */
  fields: AreasField[];
  /** They come last; or line by line after the object. */
  rows?: unknown[][];
  /** The address of the next page, which adds to the table. */
  next?: string;
}

/** An indicator that the rows of many communes share. */
export interface AreasIndicator {
  no?: string | null;
  group?: string | null;
  name: string;
  unit?: string | null;
  comparison?: 'at-least' | 'more-than' | 'equal' | 'at-most' | 'less-than' | 'text';
  kind?: 'rate' | 'count-per-period' | 'count-cumulative' | 'score' | 'text';
  direction?: 'increase' | 'decrease' | 'keep' | null;
}

/** What a place of a row holds; places of other names are passed over. */
export type AreasField =
  | 'commune'
  | 'indicator'
  | 'targetText'
  | 'target'
  | 'baseline'
  | 'values'
  | 'lead'
  | 'support'
  | 'monitor'
  | 'due'
  | (string & {});

/**
 * Rolls up a table as the command `sauro areas` does, byte for byte: JSON of the format
 * sauro-areas-rollup/1.
 *
 * It is rejected with an error that has `code` and `message` where the bytes are no table.
 */
export function rollUpAreas(
  bytes: Uint8Array,
  options?: { asOf?: string; lang?: 'vi' | 'en' },
): Promise<string>;

/** What `sauro-select` carries: what the reader has chosen, by the names of the address. */
export type AreasPlace = { view: AreasView } & Record<string, string>;

declare global {
  interface HTMLElementTagNameMap {
    'sauro-areas': SauroAreas;
  }
}
