// The checker's engine: reads plan documents and checks them, in a page, a worker or Node.

import type { Plan } from './sauro.js';

/** Loads the module. Without an argument from beside the script; in Node give its bytes. */
export function load(source?: ModuleSource): Promise<void>;

/**
 * Loads the module of the exports, in the same way: `sauro-export.wasm`. It comes before the first
 * of `toCsv`, `toSarif` and `annotate`.
 */
export function loadExports(source?: ModuleSource): Promise<void>;

export type ModuleSource =
  | URL | string | Request | Response | BufferSource | WebAssembly.Module | Promise<Response>;

/** Reads a document and checks it. */
export function check(bytes: DocumentBytes, options: CheckOptions): CheckAnswer;

/** Checks a plan that is an object already: what only a document has is not checked. */
export function checkPlan(plan: Plan, options: CheckOptions): CheckAnswer;

/** Reads a document as a plan. */
export function importPlan(bytes: DocumentBytes, lang?: string): ImportAnswer;

/** Findings as a table that opens right in Excel with Vietnamese. */
export function toCsv(outcomes: Outcome | Outcome[], lang?: string): string;

/** Findings as SARIF 2.1.0, as JSON text. */
export function toSarif(outcomes: Outcome | Outcome[], lang?: string): string;

/** The Word draft with comments: those of a list, or one at each place of a report's findings. */
export function annotate(
  bytes: DocumentBytes,
  remarks: Remark[] | Report,
  options: AnnotateOptions,
): Uint8Array<ArrayBuffer>;

/** What could not be done, with the sentence for the reader. */
export class EngineError extends Error {
  /**
   * `import.*` for a document that cannot be read, `settings.as-of`, `settings.previous`, `annotate.not-word`,
   * `wasm.unsupported`, `wasm.blocked`, `wasm.missing`, `engine.not-loaded`; after
   * `engine.broken` the module answers nothing any more.
   */
  code: string;
}

/** A document's bytes; a string is text. */
export type DocumentBytes = Uint8Array | ArrayBuffer | DataView | string;

export interface CheckOptions {
  /** The document's name, as the user knows it. */
  name?: string;
  /** The day that "today" means, such as 2026-12-31. The engine asks no clock. */
  asOf: string;
  /** `vi` unless told. */
  lang?: string;
  /** The plan of the authority above, in any form that can be read. */
  parentPlan?: DocumentBytes | null;
  /** What the province sets. */
  profile?: {
    /** The most days between the plan of the authority above and this plan. */
    daysAfterParent?: number | null;
    /** Names of agencies that exist in this place. */
    agencies?: string[];
    /** Whether the part on funding must name amounts. */
    wantsAmounts?: boolean;
  } | null;
  /** Occurrences that were accepted; they are told in `report.accepted` and are no findings. */
  accepted?: { fingerprint: string; reason: string }[];
  /** The report of an earlier draft, to tell what is new, still there and solved. */
  previous?: Report | null;
  /** The plan as somebody mended it: findings are of it, their places those of the document. */
  plan?: Plan | null;
}

export interface AnnotateOptions {
  /** The day of the comments. */
  asOf: string;
  lang?: string;
  /** Whose comments they are; `Sáu Rõ` unless told. */
  author?: string;
}

export interface ImportAnswer {
  plan: Plan;
  notes: ReadingNote[];
  document: ReadDocument;
}

export interface CheckAnswer extends ImportAnswer {
  file: string;
  report: Report;
}

/** A file and its report, or why there is none. */
export type Outcome = { file: string; report: Report } | { file: string; error: { code: string; message: string } };

/** What a check found, format `sauro-report/1`. */
export interface Report {
  format: 'sauro-report/1';
  asOf: string;
  /** Errors first, then by certainty. */
  findings: Finding[];
  notChecked: { what: string; rule: string; why: string }[];
  sixClear: SixClear;
  counts: {
    error: number;
    warning: number;
    note: number;
    byRule: { rule: string; total: number; shown: number }[];
  };
  accepted: { fingerprint: string; rule: string | null; reason: string; used: boolean }[];
  /** What became of the findings of an earlier draft; `null` where there was none to compare with. */
  previous: Previous | null;
}

export interface Previous {
  /** The day of that check; empty where it is not told. */
  asOf: string;
  new: number;
  still: number;
  /** Findings of either check that cannot be told. */
  untold: number;
  /** Earlier findings that are gone, or gone in part: `left` occurrences are still there. */
  solved: {
    fingerprints: string[];
    left: number;
    rule: string;
    title: string;
    severity: 'error' | 'warning' | 'note';
    what: string;
  }[];
}

export interface Finding {
  id: string;
  /** One for each occurrence; they survive rewording elsewhere in the document. */
  fingerprints: string[];
  rule: string;
  title: string;
  severity: 'error' | 'warning' | 'note';
  certainty: 'certain' | 'likely' | 'review';
  /** The first is where the mending is likeliest; empty for what concerns the whole. */
  places: FindingPlace[];
  arguments: Record<string, unknown>;
  message: { what: string; why: string; fix: string };
  /** Against an earlier draft; `null` where there was none. */
  change: 'new' | 'still' | 'unknown' | null;
}

export interface FindingPlace {
  section: string | null;
  appendix: string | null;
  rows: string[];
  column: string | null;
  quote: string | null;
  /** Paragraphs, such as `body:12`. */
  blocks: string[];
}

export interface SixClear {
  claims: boolean;
  elements: {
    element: 'person' | 'work' | 'time' | 'responsibility' | 'product' | 'authority';
    label: string;
    state: 'clear' | 'partly' | 'missing' | 'not-applicable';
    of: number;
    have: number;
    findings: number;
  }[];
  scored: {
    question: 'tasks' | 'outputs' | 'deadlines' | 'leads' | 'supports';
    label: string;
    of: number;
    have: number;
  }[];
}

/** What the reader was unsure of: about our reading, not about the plan. */
export interface ReadingNote {
  what: string;
  place: {
    section: string | null;
    appendix: string | null;
    row: string | null;
    column: string | null;
    quote: string | null;
  } | null;
  blocks: string[];
}

/** A comment to be put into a draft. */
export interface Remark {
  /** The paragraph, such as `body:12`; `null` for the first. */
  block: string | null;
  /** The words it is on; `null` for the whole paragraph. */
  quote: string | null;
  /** One text for each paragraph of the comment. */
  text: string | string[];
}

/** A document as it was read. */
export interface ReadDocument {
  origin: 'word' | 'sheet' | 'text' | 'json';
  blocks: ReadBlock[];
  headers: ReadBlock[];
  footers: ReadBlock[];
  footnotes: ReadBlock[];
}

export type ReadBlock = ReadParagraph | ReadTable;

export interface ReadParagraph {
  type: 'paragraph';
  id: string;
  text: string;
  number: string | null;
  runs: { text: string; bold: boolean; italic: boolean; underline: boolean; capitals: boolean }[];
  align: 'left' | 'centre' | 'right' | 'justified';
  heading: number | null;
  section: string | null;
}

export interface ReadTable {
  type: 'table';
  columns: number;
  rows: { header: boolean; cells: { column: number; span: number; rowSpan: number; blocks: ReadBlock[] }[] }[];
}
