// Measures how soon the first row is painted while the portal cannot be reached, from the data that
// the widget has kept, under a processor four times as slow: node tests/bench/offline.mjs [--rounds 9]
//
// The page and its scripts come from the local server, as a service worker would give them; every
// request for data fails. It measures pkg/ as it is, prints and does not fail: times on a shared
// machine differ.

import { parseArgs } from 'node:util';

import { launch, open, ready, startPortal } from '../pages/browser.mjs';
import { barePage } from '../pages/plans.mjs';

/** How much slower than this machine a tablet is taken to be. */
const SLOWER = 4;
/** Milliseconds from the start of navigation to the first painted row. */
const GOAL = 1500;
/** The smallest and the largest of the five plans. */
const PLANS = ['van-tuong', 'phu-rieng'];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });

const portal = await startPortal();
const browser = await launch();
try {
  for (const id of PLANS) report(id, await measure(id, Number(values.rounds)));
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
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    await page.reload();
    times.push(await page.evaluate(() => window.firstRow));
  }
  await close();
  return times.slice(1);
}

/** Runs in the page: when the first row is there and the frame that has it is painted. */
function watch() {
  window.firstRow = new Promise((done) => {
    const look = () => {
      const root = document.querySelector('sauro-progress')?.shadowRoot;
      if (!root?.querySelector('[data-indicator]')) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    };
    requestAnimationFrame(look);
  });
}

function report(id, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  const verdict = median <= GOAL ? `within the goal of ${GOAL}` : `ABOVE THE GOAL OF ${GOAL}`;
  const range = `${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)}`;
  console.log(`first row without the portal, ${id.padEnd(10)} ${median.toFixed(0).padStart(5)} ms (${range}) at ${SLOWER}× CPU slow-down: ${verdict}`);
}
