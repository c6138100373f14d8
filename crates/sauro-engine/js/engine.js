// The readers of documents and the checker. Loads the WebAssembly module, and turns what it
// answers into objects and errors.

import * as glue from './sauro-engine_glue.js';

const encoder = new TextEncoder();
const EMPTY = new Uint8Array();

export class EngineError extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'EngineError';
    this.code = code;
  }
}

/** A WebAssembly module with its glue. */
class Module {
  #file;
  #open;
  #first;
  #glue;
  #loading;
  #sentences;
  /** Set when the module has failed by itself: its memory is not to be trusted any more. */
  #broken = false;

  /** `file` lies beside this script, `open` yields its glue, `first` is to be called before. */
  constructor(file, open, first) {
    this.#file = file;
    this.#open = open;
    this.#first = first;
  }

  /** Loads it from what is given, or from beside this script. A failed attempt is forgotten. */
  load(source = new URL(this.#file, import.meta.url)) {
    this.#loading ??= this.#start(source).catch((error) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #start(source) {
    if (typeof WebAssembly !== 'object') throw new EngineError('wasm.unsupported', 'there is no WebAssembly');
    try {
      this.#glue = await this.#open();
      await this.#glue.default({ module_or_path: source });
    } catch (error) {
      // Under a CSP that does not allow it, compiling is refused with a sentence that names the CSP.
      const blocked = /content security policy|unsafe-eval|disallowed by embedder|blocked by csp/i;
      const code = blocked.test(String(error.message)) ? 'wasm.blocked' : 'wasm.missing';
      throw new EngineError(code, `${this.#file} cannot be loaded`, error);
    }
    this.#sentences = { vi: this.#glue.brokeOff('vi'), en: this.#glue.brokeOff('en') };
  }

  /** Calls it. What it throws itself is JSON text; anything else means that it has failed. */
  call(lang, work) {
    if (!this.#sentences) throw new EngineError('engine.not-loaded', `${this.#first}() comes first`);
    const sentence = this.#sentences[String(lang).startsWith('en') ? 'en' : 'vi'];
    if (this.#broken) throw new EngineError('engine.broken', sentence);
    try {
      return work(this.#glue);
    } catch (error) {
      if (typeof error === 'string') {
        const { code, message } = JSON.parse(error);
        throw new EngineError(code, message);
      }
      // Memory exhausted, the stack overrun, a panic: `unreachable` is run.
      this.#broken = true;
      throw new EngineError('engine.broken', sentence, error);
    }
  }
}

const engine = new Module('sauro-engine.wasm', async () => glue, 'load');

/** Apart, since most readers of a report take nothing away. A script is run once for each address:
 * the fragment makes a new one for a fresh engine, and after a failed attempt. */
const exporter = new Module('sauro-export.wasm', () => import(exportScript()), 'loadExports');
let attempts = 0;

function exportScript() {
  const address = new URL('sauro-export.js', import.meta.url);
  address.hash = `${new URL(import.meta.url).hash.slice(1)}.${attempts++}`;
  return address;
}

/**
 * Loads the readers and the checker: from beside this script, or from what is given (the bytes, the
 * address, an answer of fetch, a compiled module). A failed attempt is forgotten.
 */
export function load(source) {
  return engine.load(source);
}

/** Loads what the exports need, in the same way; before the first of `toCsv`, `toSarif`, `annotate`. */
export function loadExports(source) {
  return exporter.load(source);
}

/** Reads a document and checks it. */
export function check(bytes, options = {}) {
  const { parentPlan, ...rest } = options;
  const parent = parentPlan ? bytesOf(parentPlan) : EMPTY;
  return engine.call(options.lang, (glue) => JSON.parse(glue.check(bytesOf(bytes), JSON.stringify(rest), parent)));
}

/** Checks a plan that is an object already: what only a document has is not checked. */
export function checkPlan(plan, options) {
  return check(JSON.stringify(plan), options);
}

/** Reads a document as a plan. */
export function importPlan(bytes, lang = 'vi') {
  return engine.call(lang, (glue) => JSON.parse(glue.importPlan(bytesOf(bytes), lang)));
}

/** Reports as a table for Excel. */
export function toCsv(outcomes, lang = 'vi') {
  return exporter.call(lang, (glue) => glue.toCsv(JSON.stringify([outcomes].flat()), lang));
}

/** Reports as SARIF 2.1.0, as text. */
export function toSarif(outcomes, lang = 'vi') {
  return exporter.call(lang, (glue) => glue.toSarif(JSON.stringify([outcomes].flat()), lang));
}

/** The Word draft with comments: `remarks` is a list of them, or a report. */
export function annotate(bytes, remarks, { author, ...options } = {}) {
  const settings = JSON.stringify({ ...options, name: author ?? '' });
  return exporter.call(options.lang, (glue) => glue.annotate(bytesOf(bytes), JSON.stringify(remarks), settings));
}

/** Bytes of whatever holds some. */
function bytesOf(source) {
  if (typeof source === 'string') return encoder.encode(source);
  if (source instanceof Uint8Array) return source;
  return new Uint8Array(source.buffer ?? source, source.byteOffset ?? 0, source.byteLength);
}
