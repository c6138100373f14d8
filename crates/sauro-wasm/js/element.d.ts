// The types of <sauro-progress> and of the data it takes, by hand. The build ships this file as
// pkg/sauro.d.ts; the comments of the data are those of crates/sauro-model and crates/sauro-feed.

/** `<sauro-progress>`: shows how far each indicator and task of a plan has come. */
export class SauroProgress extends HTMLElement {
  static observedAttributes: string[];

  /**
   * The plan, set by script instead of the attribute `src`: of our own format, or whatever the
   * portal has together with the attribute `mapping`. It is read anew when it is set, not when
   * something inside it changes.
   */
  get plan(): PlanSource | null | undefined;
  set plan(plan: PlanSource | null | undefined);

  /** What was reported, set by script instead of the attribute `observations`. */
  get observations(): ObservationsSource | null | undefined;
  set observations(observations: ObservationsSource | null | undefined);

  /** Fetches all data instead of the browser's own `fetch`, for a portal that needs a token. */
  get fetcher(): Fetcher | null | undefined;
  set fetcher(fetcher: Fetcher | null | undefined);

  /** Fetches the data again now. */
  reload(): void;

  /**
   * One .html file with the widget and the data it shows inside, which opens without a network. It
   * is rejected while nothing is shown.
   */
  snapshot(): Promise<File>;

  /** Deletes everything that elements with the attribute `offline` have kept on this device. */
  static forget(): Promise<void>;
}

/** The attributes of `<sauro-progress>`, for frameworks that type their templates. */
export interface SauroProgressAttributes {
  /** The address of the plan: JSON of our own format, the portal's own API, .csv or .xlsx. */
  src?: string;
  /** The address of the mapping file, for data that are not of our own formats. */
  mapping?: string;
  /** The address of the observations, where the plan's address does not have them too. */
  observations?: string;
  /** The day to judge at, such as `2026-12-31`. Left out: today in Viet Nam. */
  'as-of'?: string;
  /** The language of the widget; Vietnamese for any other tag than English. */
  lang?: 'vi' | 'en' | (string & {});
  /** The view to begin with. Left out: `overview`. */
  view?: View;
  /** Only rows in which the agency with this id has a role. */
  agency?: string;
  /** Only rows of the group with this id. */
  group?: string;
  /** Fetches again after so many seconds, at least 30. Left out: never. */
  refresh?: string | number;
  /** `auto` follows the reader's system. Left out: `light`. */
  theme?: 'light' | 'dark' | 'auto';
  /** Keeps the last good data of `src` on the reader's device, for when the portal cannot be
   * reached. Left out: nothing is stored. */
  offline?: '' | 'offline';
  /** Shows one group of indicators a screen, in large type; the reader's button sets it too. */
  meeting?: '' | 'meeting';
}

/** The views, in the order of their tabs. */
export type View = 'overview' | 'indicators' | 'agencies' | 'tasks' | 'reporting';

/** A function with the signature of `fetch`; it gets absolute addresses. */
export type Fetcher = (address: string, options: RequestInit) => Promise<Response>;

/** The events of the element. They bubble, so that any element around it can listen. */
export interface SauroProgressEventMap {
  'sauro-ready': CustomEvent<ReadyDetail>;
  'sauro-error': CustomEvent<ErrorDetail>;
  'sauro-select': CustomEvent<SelectDetail>;
}

/** Data are shown, for the first time or anew. */
export interface ReadyDetail {
  /** How many indicators the plan has. */
  indicators: number;
  /** How many tasks the plan has. */
  tasks: number;
}

/** Something could not be had or not be shown; the reader sees the same sentence. */
export interface ErrorDetail {
  /** What it was, for programs. */
  code: ErrorCode | (string & {});
  /** The sentence, in the element's language. */
  message: string;
}

/** The codes of `sauro-error`. */
export type ErrorCode =
  | 'wasm.blocked'
  | 'wasm.missing'
  | 'wasm.unsupported'
  | 'wasm.stopped'
  | 'feed.no-source'
  | 'feed.network'
  | 'feed.cross-origin'
  | 'feed.timeout'
  | 'feed.status'
  | 'feed.denied'
  | 'feed.not-found'
  | 'feed.html'
  | 'feed.garbage'
  | 'feed.unreadable'
  | 'feed.no-plan'
  | 'feed.too-large'
  | 'feed.too-many-cells'
  | 'feed.encrypted'
  | 'feed.old-workbook'
  | 'settings.as-of';

/** The reader has chosen a view, or opened or closed an indicator. */
export interface SelectDetail {
  view: View;
  /** The id of the indicator that is open; `null` for none. */
  indicator: string | null;
}

/** What the property `plan` takes. */
export type PlanSource = Plan | PlanWithObservations | PortalAnswer;

/** What the property `observations` takes. */
export type ObservationsSource = Observations | PortalAnswer;

/** A plan and its observations in one document. */
export interface PlanWithObservations {
  plan: Plan;
  observations?: Observations | null;
  /** A sentence for each row that could not be read; the reader sees them. */
  problems?: string[];
  /** Where the data come from, in a word for the reader, such as a host. */
  source?: string;
  /** When they were taken, in milliseconds since 1970. Left out: now. */
  taken?: number;
}

/** Data of the portal's own shape, to be read by the mapping: any list, and any object without
 * a `format` or a `plan` of its own. */
export type PortalAnswer =
  | (object & { format?: undefined; plan?: undefined })
  | { format?: undefined; plan?: undefined; [name: string]: unknown };

/** A day: `2026-12-31`. */
export type DateText = string;

/** A plan, format `sauro-plan/1`. Fields that may be left out may also be `null` where they say so. */
export interface Plan {
  format: 'sauro-plan/1';
  /** Stable, such as "tan-khai-2026-2030". */
  id?: string;
  /** Whose plan it is. */
  area?: Area;
  /** The title as printed, without the word KẾ HOẠCH. */
  title?: string;
  /** The number and symbol, such as "154/KH-UBND". `null` while it is a draft. */
  number?: string | null;
  /** The day of issue. `null` while it is a draft. */
  issued?: DateText | null;
  /** Who issues it. */
  issuer?: string | null;
  /** The time it covers. */
  period?: { from?: DateText | null; to?: DateText | null } | null;
  /** The documents that its opening rests on, in order. */
  legalBases?: LegalBasis[];
  /** Every agency that a row refers to. */
  agencies?: Agency[];
  /** Groups of rows, in order. */
  groups?: Group[];
  /** Indicators, in order. */
  indicators?: Indicator[];
  /** Tasks, in order. */
  tasks?: Task[];
  /** Reports that are owed. */
  reportingDuties?: ReportingDuty[];
  /** Quantified commitments in the body. */
  bodyTargets?: BodyTarget[];
}

/** A commune, a province or the nation. */
export interface Area {
  /** Stable, such as "tan-khai" or an administrative code. */
  id?: string | null;
  /** Left out: `commune`. */
  level?: 'commune' | 'province' | 'nation';
  /** The name with its kind: "xã Tân Khai". */
  name?: string;
  /** The area it is part of. */
  parent?: Area | null;
}

/** A document that a plan rests on. */
export interface LegalBasis {
  /** "Nghị quyết", "Kế hoạch", "Luật", … */
  kind?: string;
  number?: string | null;
  date?: DateText | null;
  issuer?: string | null;
  title?: string | null;
  place?: Place | null;
}

/** An agency under all the spellings that a plan gives it. */
export interface Agency {
  /** What rows refer to it by; stable within the plan. */
  id: string;
  /** The fullest spelling. */
  name: string;
  /** The other spellings, as printed. */
  variants?: string[];
  /** One unit, or a class of them ("Các phòng, ban, đơn vị"). Left out: `unit`. */
  kind?: 'unit' | 'collective';
}

/** A group of rows, as the table prints it. */
export interface Group {
  id: string;
  /** The number as printed, such as "II". */
  no?: string | null;
  name: string;
  /** The appendix it stands in, as printed. */
  appendix?: string | null;
  /** The milestone, where the group is one ("Đến năm 2030"). */
  by?: DateText | null;
}

/** A row of the indicator table. */
export interface Indicator {
  /** Stable within the plan; "group.no" where printed numbers restart in each group. */
  id: string;
  /** The number as printed. */
  no?: string | null;
  /** The group's id. */
  group?: string | null;
  /** The whole cell as printed. */
  name: string;
  /** The unit as printed in its column. */
  unit?: string | null;
  /** How values of different dates belong together. Left out: `rate`. */
  kind?: 'rate' | 'count-per-period' | 'count-cumulative' | 'score' | 'text';
  /** The wanted direction, only where the plan states it. */
  direction?: 'increase' | 'decrease' | 'keep' | null;
  /** The natural limit of the value: 100 for a share in percent. */
  limit?: number | null;
  /** Where the plan starts from. */
  baseline?: { value: number; date: DateText } | null;
  /** What is to be reached, earliest first. */
  targets?: Target[];
  /** Ids of the agencies that answer for the figure (chủ trì). */
  lead?: string[];
  /** Ids of the agencies that support (phối hợp). */
  support?: string[];
  /** Ids of the agencies that monitor (theo dõi). */
  monitor?: string[];
  /** Ids of the agencies above the commune that own the figure. */
  ownerAbove?: string[];
  /** The weight in an index, only where the plan prints one. */
  weight?: number | null;
  /** The legal basis that the row itself names. */
  basis?: string | null;
  /** What the commune itself is to do for the figure. */
  localTask?: string | null;
  due?: Due | null;
  place?: Place | null;
}

/** A value to be reached by a date. */
export interface Target {
  /** The last day: 31 December for a bare year. */
  by?: DateText | null;
  /** The target as printed: "≥ 60%". */
  text?: string;
  /** How a value is held against the target. Left out: `text`, judged by a person. */
  comparison?: Comparison;
  /** `null` for a target stated only in words. */
  value?: number | null;
  /** The unit of `value`. */
  unit?: string | null;
  /** The size of the population that the value is counted for: 1000 in "/1.000 dân". */
  per?: number | null;
  /** The whole that a count is taken of: 9 in "9/9". */
  of?: number | null;
  /** Which of several indicators bundled in one row the target is for. */
  part?: string | null;
}

export type Comparison = 'at-least' | 'more-than' | 'equal' | 'at-most' | 'less-than' | 'text';

/** A deadline as a plan writes it. */
export interface Due {
  kind: 'continuous' | 'by' | 'annual' | 'half-yearly' | 'quarterly' | 'monthly' | 'range' | 'text';
  /** The first day of a window: `2026-01-01`, or `01-01` in every year. */
  from?: string | null;
  /** The last day: `2026-12-31`, or `12-31` in every year. */
  to?: string | null;
  /** What follows the first deadline. */
  then?: 'annual' | 'continuous' | null;
  /** "15" of the month, or "06-10", month and day. */
  days?: string[];
  /** The phrase as printed. */
  text?: string;
}

/** Where a row or a sentence stands in its document. */
export interface Place {
  section?: string | null;
  appendix?: string | null;
  row?: string | null;
  column?: string | null;
  quote?: string | null;
}

/** A task of the plan. */
export interface Task {
  /** Stable within the plan. */
  id: string;
  no?: string | null;
  /** The group's id. */
  group?: string | null;
  name: string;
  lead?: string[];
  support?: string[];
  monitor?: string[];
  /** The output, as printed. */
  output?: string | null;
  due?: Due | null;
  /** What the column of notes says. */
  note?: string | null;
  place?: Place | null;
}

/** A report that is owed again and again. */
export interface ReportingDuty {
  /** Left out, duties are "1", "2", … in order. */
  id?: string;
  /** Who sends the report, as printed. */
  who?: string;
  /** Ids of the agencies that `who` names. */
  agencies?: string[];
  /** Who receives it, as printed. */
  to?: string | null;
  /** Left out: `unstated`. */
  cadence?: 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'annual' | 'on-demand' | 'unstated';
  /** "15" of the month, or "06-10", month and day. */
  days?: string[];
  /** The phrase as printed. */
  text?: string | null;
  place?: Place | null;
}

/** A quantified commitment in the body of the plan. */
export interface BodyTarget {
  section?: string | null;
  /** What is measured, in short. */
  subject?: string | null;
  text?: string;
  comparison?: Comparison;
  value?: number | null;
  unit?: string | null;
  by?: DateText | null;
  place?: Place | null;
}

/** Everything reported on one area's plan, format `sauro-observations/1`. */
export interface Observations {
  format: 'sauro-observations/1';
  /** The area's id or its name. Left out: the area of the plan. */
  area?: string | null;
  /** Whether the figures are made up for a demonstration; every view then says so. */
  illustrative?: boolean;
  /** Values of indicators, in any order. */
  observations?: Observation[];
  /** States of tasks, in any order. */
  taskUpdates?: TaskUpdate[];
  /** Reports received. */
  reports?: ReceivedReport[];
}

/** A value that holds on a day. */
export interface Observation {
  /** The indicator's id. */
  indicator: string;
  /** Which of several indicators bundled in one row. */
  part?: string | null;
  /** The day on which the value holds, not the day it was reported. */
  asOf?: DateText | null;
  /** In `unit`, or in the indicator's unit. `null` is no data, never 0. */
  value?: number | null;
  /** What the value counts; with the denominator it takes the place of a missing value. */
  numerator?: number | null;
  /** What it is counted of. */
  denominator?: number | null;
  unit?: string | null;
  /** A person's judgement of an indicator in words. */
  state?: TaskState | null;
  /** The day on which it was reported. Of two values for one day, the later reported counts. */
  reported?: DateText | null;
  /** Where the value comes from. */
  source?: string | null;
  /** A remark for the reader. */
  note?: string | null;
  /** A link to what proves it; only http and https are made a link. */
  evidence?: string | null;
}

/** What a person says of a task on a day. */
export interface TaskUpdate {
  /** The task's id. */
  task: string;
  asOf?: DateText | null;
  /** Left out: `not-started`. */
  state?: TaskState;
  note?: string | null;
  evidence?: string | null;
}

export type TaskState = 'not-started' | 'in-progress' | 'partly-done' | 'done';

/** A report that was received. */
export interface ReceivedReport {
  /** The reporting duty's id. */
  duty: string;
  /** The id of the agency that sent it. */
  agency?: string | null;
  /** "2026-06", "2026-Q2", "2026-H1" or "2026". */
  period?: string;
  received?: DateText | null;
}

/** A mapping file, format `sauro-mapping/1`: where in the portal's own data our fields stand. */
export interface Mapping {
  format: 'sauro-mapping/1';
  $schema?: string;
  /** What the data do not say: the area, the title, the agencies with their spellings, … */
  plan?: Omit<Plan, 'format'> & { format?: 'sauro-plan/1' };
  /** What the answer says once for the whole plan. */
  head?: MappedFields<'area' | 'title' | 'number' | 'issued' | 'issuer' | 'from' | 'to'>;
  agencies?: MappedRows & MappedFields<'id' | 'variants'> & { name: MappingSource };
  indicators?: MappedRows &
    MappedFields<
      | 'id' | 'no' | 'group' | 'groupNo' | 'groupBy' | 'appendix' | 'unit' | 'kind'
      | 'direction' | 'limit' | 'target' | 'by' | 'baseline' | 'baselineDate' | 'lead' | 'support'
      | 'monitor' | 'ownerAbove' | 'weight' | 'basis' | 'localTask' | 'due'
    > & {
      /** Rows without a name are left out. */
      name: MappingSource;
      /** One column for each milestone: `{ "2026": "muc_tieu_2026" }`. */
      targets?: Record<string, MappingSource>;
      /** A list of targets inside the row. */
      targetRows?: MappedRows & MappedFields<'by' | 'unit' | 'part'> & { text: MappingSource };
    };
  tasks?: MappedRows &
    MappedFields<
      | 'id' | 'no' | 'group' | 'groupNo' | 'appendix' | 'lead' | 'support' | 'monitor' | 'output'
      | 'due' | 'note'
    > & { name: MappingSource };
  reporting?: MappedRows & MappedFields<'id' | 'to' | 'text'> & { who: MappingSource };
  observations?: MappedRows &
    MappedFields<
      | 'indicator' | 'part' | 'asOf' | 'value' | 'numerator' | 'denominator' | 'unit' | 'state'
      | 'reported' | 'source' | 'note' | 'evidence'
    > & {
      /** One column for each date: `{ "2026-06": "ket_qua_6_thang" }`. */
      values?: Record<string, MappingSource>;
      /** What values are multiplied by: 100 for a list that keeps 60 % as 0.6. */
      factor?: number;
      /** Where the next page is, if that differs from the plan's address. */
      pages?: MappedPages;
    };
  taskUpdates?: MappedRows & MappedFields<'task' | 'asOf' | 'note' | 'evidence'> & { state: MappingSource };
  reports?: MappedRows & MappedFields<'agency' | 'period' | 'received'> & { duty: MappingSource };
  /** How dates are written. Left out: every unmistakable form. */
  dates?: 'auto' | 'mm/dd/yyyy' | 'excel' | 'unix' | 'dd/mm/yyyy' | 'iso';
  /** How numbers inside texts are written. Left out: `vi`, decimal comma. */
  numbers?: 'vi' | 'en';
  /** What stands between the names of several agencies in one text. */
  split?: string[];
  /** Whether texts are HTML. */
  html?: boolean;
  /** The portal's own words for our values: `{ "Đạt": "done" }`. */
  words?: Record<string, string>;
  /** Whether the reported figures are made up for a demonstration. */
  illustrative?: boolean;
  pages?: MappedPages;
  /** Which part of a spreadsheet is the table. */
  sheet?: {
    name?: string;
    tasks?: string;
    observations?: string;
    headerRow?: number;
    headerRows?: number;
  };
}

/** A path inside the row, a constant that begins with `=`, or a list of them. */
export type MappingSource = string | string[];

/** Fields of ours, each with where it stands. */
export type MappedFields<Name extends string> = { [name in Name]?: MappingSource };

/** A list of rows. */
export interface MappedRows {
  /** The path of the list: `data[*]`. */
  rows?: string;
}

/** Where the next page of an answer is. */
export interface MappedPages {
  kind?: 'auto' | 'none' | 'link-header' | 'next' | 'number';
  path?: string;
  parameter?: string;
  first?: number;
  step?: number;
  total?: string;
  most?: number;
  otherOrigin?: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    'sauro-progress': SauroProgress;
  }
  interface GlobalEventHandlersEventMap extends SauroProgressEventMap {}
}
