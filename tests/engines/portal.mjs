// The demo portal with a recorder in every page: WebDriver cannot put one there from outside.

import { createHash } from 'node:crypto';

import { CSP } from '../../www/server/main.mjs';
import { recordEvents, startPortal } from '../pages/browser.mjs';
import { recordChecks } from '../pages/checker.mjs';

/** Runs in the page before anything else: scripts that fail, and what the policy forbids. */
function recordFaults() {
  const faults = { violations: [], errors: [] };
  window.sauroFaults = faults;
  window.reportViolation = (text) => faults.violations.push(text);
  window.addEventListener('error', (event) => faults.errors.push(`${event.message} ${event.filename}:${event.lineno}`));
  window.addEventListener('unhandledrejection', (event) => faults.errors.push(String(event.reason)));
}

const RECORDER = [recordFaults, recordEvents, recordChecks].map((part) => `(${part})();`).join('\n');
const HASH = `'sha256-${createHash('sha256').update(RECORDER).digest('base64')}'`;

/** A page with the recorder in its head. */
export const RECORDER_TAG = `<script>${RECORDER}</script>`;

/** Starts a portal whose pages are recorded; the policy allows this one script and no other. */
export function startRecorded({ csp = CSP, ...options } = {}) {
  return startPortal({ head: RECORDER_TAG, csp: csp.replace('script-src', `script-src ${HASH}`), ...options });
}

/** What must not have happened in the page: violations, failed scripts, requests to other origins. */
export function faultsOf(page) {
  return page.evaluate(() => {
    const here = location.origin;
    const asked = performance.getEntriesByType('resource').map((entry) => entry.name);
    const foreign = asked.filter((name) => /^https?:/.test(name) && new URL(name).origin !== here);
    return { ...window.sauroFaults, foreign };
  });
}

export const NO_FAULTS = { violations: [], errors: [], foreign: [] };
