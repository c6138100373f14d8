// The main paths in Chromium.

import { runPaths } from './paths.mjs';

runPaths('chromium');
