// The WebAssembly module, started once for the page.

import { Monitor, instantiate } from './sauro_glue.js';
import { once, start } from './start.js';

/** The class of the module's widgets. */
export const load = once(async () => {
  await start(new URL('sauro.wasm', import.meta.url), instantiate);
  return Monitor;
});
