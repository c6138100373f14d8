// The views' WebAssembly, started once for the page.

import * as glue from './sauro-checker_glue.js';
import { once, start } from 'sauro-start';

/** The module's exports. */
export const load = once(async () => {
  await start(new URL('sauro-checker.wasm', import.meta.url), glue.instantiate);
  return glue;
});
