// The readers of documents and the checker. Loads the WebAssembly module, and turns what it
// answers into objects and errors.

import init, * as glue from './sauro-engine_glue.js';

const encoder = new TextEncoder();
const EMPTY = new Uint8Array();

let loading;
let sentences;
/** Set when the module has failed by itself: its memory is not to be trusted any more. */
let broken = false;

export class EngineError extends Error {
  constructor(code, message, cause) {
    super(message, { cause });
    this.name = 'EngineError';
    this.code = code;
  }
}

/**
 * Loads the module: from beside this script, or from what is given (its bytes, its address, an
 * answer of fetch, a compiled module). A failed attempt is forgotten.
 */
export function load(source = new URL('sauro-engine.wasm', import.meta.url)) {
  loading ??= start(source).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Reads a document and checks it. */
export function check(bytes, options = {}) {
  const { parentPlan, ...rest } = options;
  const parent = parentPlan ? bytesOf(parentPlan) : EMPTY;
  return call(options.lang, () => JSON.parse(glue.check(bytesOf(bytes), JSON.stringify(rest), parent)));
}

/** Checks a plan that is an object already: what only a document has is not checked. */
export function checkPlan(plan, options) {
  return check(JSON.stringify(plan), options);
}

/** Reads a document as a plan. */
export function importPlan(bytes, lang = 'vi') {
  return call(lang, () => JSON.parse(glue.importPlan(bytesOf(bytes), lang)));
}

/** Reports as a table for Excel. */
export function toCsv(outcomes, lang = 'vi') {
  return call(lang, () => glue.toCsv(JSON.stringify([outcomes].flat()), lang));
}

/** Reports as SARIF 2.1.0, as text. */
export function toSarif(outcomes, lang = 'vi') {
  return call(lang, () => glue.toSarif(JSON.stringify([outcomes].flat()), lang));
}

/** The Word draft with comments: `remarks` is a list of them, or a report. */
export function annotate(bytes, remarks, { author, ...options } = {}) {
  const settings = JSON.stringify({ ...options, name: author ?? '' });
  return call(options.lang, () => glue.annotate(bytesOf(bytes), JSON.stringify(remarks), settings));
}

async function start(source) {
  if (typeof WebAssembly !== 'object') throw new EngineError('wasm.unsupported', 'there is no WebAssembly');
  try {
    await init({ module_or_path: source });
  } catch (error) {
    // Under a CSP that does not allow it, compiling is refused with a sentence that names the CSP.
    const blocked = /content security policy|unsafe-eval|disallowed by embedder|blocked by csp/i;
    const code = blocked.test(String(error.message)) ? 'wasm.blocked' : 'wasm.missing';
    throw new EngineError(code, 'sauro-engine.wasm cannot be loaded', error);
  }
  sentences = { vi: glue.brokeOff('vi'), en: glue.brokeOff('en') };
}

/** Calls the module. What it throws itself is JSON text; anything else means that it has failed. */
function call(lang, work) {
  if (!sentences) throw new EngineError('engine.not-loaded', 'load() comes first');
  if (!broken) {
    try {
      return work();
    } catch (error) {
      if (typeof error === 'string') {
        const { code, message } = JSON.parse(error);
        throw new EngineError(code, message);
      }
      // Memory exhausted, the stack overrun, a panic: `unreachable` is run.
      broken = true;
      throw new EngineError('engine.broken', sentence(lang), error);
    }
  }
  throw new EngineError('engine.broken', sentence(lang));
}

function sentence(lang) {
  return sentences[String(lang).startsWith('en') ? 'en' : 'vi'];
}

/** Bytes of whatever holds some. */
function bytesOf(source) {
  if (typeof source === 'string') return encoder.encode(source);
  if (source instanceof Uint8Array) return source;
  return new Uint8Array(source.buffer ?? source, source.byteOffset ?? 0, source.byteLength);
}
