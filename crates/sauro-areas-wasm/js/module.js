// The WebAssembly module, started once for the page.

import * as glue from './sauro-areas_glue.js';
import { once, start } from 'sauro-start';

/** The module's exports. */
export const load = once(async () => {
  await start(new URL('sauro-areas.wasm', import.meta.url), glue.instantiate);
  return glue;
});
