// The main paths in Firefox.

import { runPaths } from './paths.mjs';

runPaths('firefox');
