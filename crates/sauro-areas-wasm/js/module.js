// Loads the WebAssembly module once for the page, and tells why it cannot run where it cannot.

import * as glue from './sauro-areas_glue.js';
import { Fault } from 'sauro-fault';

const FILE = 'sauro-areas.wasm';
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
  const address = new URL('sauro-areas.wasm', import.meta.url);
  let response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new Fault('wasm.missing', FILE, error);
  }
  if (!response.ok) throw new Fault('wasm.missing', FILE);
  await glue.instantiate(await compile(response));
  return glue;
}

async function compile(response) {
  const type = response.headers.get('content-type') ?? '';
  // Many servers do not know the type of .wasm files: such an answer is compiled from its bytes.
  const streams = type.startsWith('application/wasm') && WebAssembly.compileStreaming;
  try {
    if (streams) return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    // Under a CSP that does not allow it, compiling is refused with a sentence that names the CSP.
    const refused = /content security policy|unsafe-eval|disallowed by embedder|blocked by csp/i;
    if (refused.test(String(error.message))) throw new Fault('wasm.blocked', '', error);
    throw new Fault('wasm.missing', FILE, error);
  }
}
