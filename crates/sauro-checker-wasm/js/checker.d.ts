// The types of <sauro-checker>, by hand. The build ships this file as pkg/sauro-checker.d.ts.

import type { Plan } from './sauro.js';
import type { Report } from './sauro-engine.js';

/** `<sauro-checker>`: checks draft plans in the browser; no byte of them leaves it. */
export class SauroChecker extends HTMLElement {
  static observedAttributes: string[];

  /** The report of the document that was checked last; undefined before the first. */
  report: Report | undefined;

  /** Checks documents: files, or texts with a name. */
  check(documents: Iterable<File | { name: string; text: string }>): void;
}

/** The attributes of `<sauro-checker>`, for frameworks that type their templates. */
export interface SauroCheckerAttributes {
  /** The day to judge at, such as `2026-12-31`. Left out: today in Viet Nam. */
  'as-of'?: string;
  /** The address of the plan of the authority above: plan JSON or a document. */
  'parent-plan'?: string;
  /** The language of the element; Vietnamese for any other tag than English. */
  lang?: 'vi' | 'en' | (string & {});
  /** `auto` follows the reader's system. Left out: `light`. */
  theme?: 'light' | 'dark' | 'auto';
}

/** The events of the element. They bubble, so that any element around it can listen. */
export interface SauroCheckerEventMap {
  'sauro-checked': CustomEvent<CheckedDetail>;
  'sauro-error': CustomEvent<CheckErrorDetail>;
}

/** A document was checked. */
export interface CheckedDetail {
  /** The file's name. */
  file: string;
  /** What was found. */
  report: Report;
  /** The plan as understood, or as the reader has mended it. */
  plan: Plan;
  /** Whether the reader has mended it on the page. */
  mended: boolean;
}

/** Something could not be read or not be shown; the reader sees the same sentence. */
export interface CheckErrorDetail {
  /** What it was, for programs. */
  code: string;
  /** The sentence, in the element's language. */
  message: string;
  /** The file that it is about. `null` for the element itself. */
  file: string | null;
}

declare global {
  interface HTMLElementTagNameMap {
    'sauro-checker': SauroChecker;
  }
  interface GlobalEventHandlersEventMap extends Pick<SauroCheckerEventMap, 'sauro-checked'> {}
}
