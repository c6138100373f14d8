// Measures how soon the first row is painted while the portal cannot be reached, from the data that
// the widget has kept, under a processor four times as slow: node tests/bench/offline.mjs [--rounds 9]
//
// The page and its scripts come from the local server, as a service worker would give them; every
// request for data fails. It measures pkg/ as it is, prints and does not fail: times on a shared
// machine differ.

import { parseArgs } from 'node:util';

import { launch, open, ready, startPortal } from '../pages/browser.mjs';
import { barePage } from '../pages/plans.mjs';
import { report, timed, watch } from './first-row.mjs';

/** The smallest and the largest of the five plans. */
const PLANS = ['van-tuong', 'phu-rieng'];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });

const portal = await startPortal();
const browser = await launch();
try {
  for (const id of PLANS) report('the widget without its portal', id, await measure(id, Number(values.rounds)));
} finally {
  await browser.close();
  await portal.close();
}

/** Milliseconds to the first painted row of each round, the first of which warms up. */
async function measure(id, rounds) {
  const { page, close } = await open(browser, barePage(portal.url, id, { offline: '', view: 'indicators' }));
  await ready(page);
  await page.locator('sauro-progress .kept').waitFor();
  await page.addInitScript(watch);
  await page.route('**/api/**', (route) => route.abort('internetdisconnected'));
  const times = await timed(page, rounds);
  await close();
  return times;
}
