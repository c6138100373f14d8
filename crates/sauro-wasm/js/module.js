// Loads the WebAssembly module once for the page, and tells why it cannot run where it cannot.

import { Monitor, instantiate } from './sauro_glue.js';
import { Fault } from './fault.js';

const FILE = 'sauro.wasm';
let loading;

/** The class of the module's widgets. A failed attempt is forgotten, so that the next call tries again. */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  if (typeof WebAssembly !== 'object') throw new Fault('wasm.unsupported');
  const address = new URL('sauro.wasm', import.meta.url);
  let response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new Fault('wasm.missing', FILE, error);
  }
  if (!response.ok) throw new Fault('wasm.missing', FILE);
  try {
    await instantiate(await compile(response));
  } catch (error) {
    // Under a CSP that does not allow it, most engines refuse to compile and WebKit to instantiate,
    // with a sentence that names the CSP.
    const refused = /content security policy|unsafe-eval|disallowed by embedder|blocked by csp/i;
    if (refused.test(String(error.message))) throw new Fault('wasm.blocked', '', error);
    // Bytes that are no module: most often the portal's page for a missing file.
    throw new Fault('wasm.missing', FILE, error);
  }
  return Monitor;
}

function compile(response) {
  const type = response.headers.get('content-type') ?? '';
  // Many servers do not know the type of .wasm files: such an answer is compiled from its bytes.
  const streams = type.startsWith('application/wasm') && WebAssembly.compileStreaming;
  return streams ? WebAssembly.compileStreaming(response) : response.arrayBuffer().then(WebAssembly.compile);
}
