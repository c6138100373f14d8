// Loads the views' WebAssembly once for the page, and tells why it cannot run where it cannot.

import init, * as glue from './sauro-checker_glue.js';
import { Fault } from 'sauro-fault';

const FILE = 'sauro-checker.wasm';
let loading;

/** The module's exports. A failed attempt is forgotten, so that the next call tries again. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  if (typeof WebAssembly !== 'object') throw new Fault('wasm.unsupported');
  const address = new URL('sauro-checker.wasm', import.meta.url);
  const response = await fetch(address).catch((error) => {
    throw new Fault('wasm.missing', FILE, error);
  });
  if (!response.ok) throw new Fault('wasm.missing', FILE);
  try {
    await init({ module_or_path: await WebAssembly.compile(await response.arrayBuffer()) });
  } catch (error) {
    // Under a CSP that does not allow it, compiling is refused with a sentence that names the CSP.
    const refused = /content security policy|unsafe-eval|disallowed by embedder|blocked by csp/i;
    throw new Fault(refused.test(String(error.message)) ? 'wasm.blocked' : 'wasm.missing', FILE, error);
  }
  return glue;
}
