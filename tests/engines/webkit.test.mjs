// The main paths in WebKit.

import { runPaths } from './paths.mjs';

runPaths('webkit');
