// Starts a WebAssembly file for a page, and tells why it cannot run where it cannot. Each element's
// module.js says which file.

import { Fault } from './fault.js';

/** A function that starts something once; a failed attempt is forgotten, so that the next call tries
 *  again. */
export function once(begin) {
  let begun;
  return () => {
    begun ??= begin().catch((error) => {
      begun = undefined;
      throw error;
    });
    return begun;
  };
}

/**
 * Fetches, compiles and starts a file.
 *
 * @param {URL} address where it lies
 * @param {(module: BufferSource | WebAssembly.Module) => Promise<void>} instantiate
 */
export async function start(address, instantiate) {
  if (typeof WebAssembly !== 'object') throw new Fault('wasm.unsupported');
  const file = address.pathname.split('/').pop();
  let response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new Fault('wasm.missing', file, error);
  }
  if (!response.ok) throw new Fault('wasm.missing', file);
  try {
    await instantiate(await compile(response));
  } catch (error) {
    // Under a CSP that does not allow it, most engines refuse to compile and WebKit to instantiate,
    // with a sentence that names the CSP.
    const refused = /content security policy|unsafe-eval|disallowed by embedder|blocked by csp/i;
    if (refused.test(String(error.message))) throw new Fault('wasm.blocked', '', error);
    // Bytes that are no module: most often the portal's page for a missing file.
    throw new Fault('wasm.missing', file, error);
  }
}

function compile(response) {
  const type = response.headers.get('content-type') ?? '';
  // Many servers do not know the type of .wasm files: such an answer is compiled from its bytes.
  const streams = type.startsWith('application/wasm') && WebAssembly.compileStreaming;
  return streams ? WebAssembly.compileStreaming(response) : response.arrayBuffer().then(WebAssembly.compile);
}
