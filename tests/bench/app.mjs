// Measures how soon the first row of a stored plan is painted when the app is opened with the server
// gone, under a processor four times as slow: node tests/bench/app.mjs [--rounds 9]
//
// A warm start: the app's files and the plan are on the device, and Chromium has run them before. It
// measures pkg/ as it is, prints and does not fail: times on a shared machine differ.

import { parseArgs } from 'node:util';

import { addCommune, isKept, listed, openApp } from '../pages/app.mjs';
import { launch, startPortal } from '../pages/browser.mjs';
import { commune } from '../pages/plans.mjs';
import { report, timed, watch } from './first-row.mjs';

/** The smallest and the largest of the five plans. */
const PLANS = ['van-tuong', 'phu-rieng'];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });

const browser = await launch();
try {
  for (const id of PLANS) report('the app without a network', id, await measure(id, Number(values.rounds)));
} finally {
  await browser.close();
}

/** Milliseconds to the first painted row of each round, the first of which warms up. */
async function measure(id, rounds) {
  const portal = await startPortal();
  const { page, close } = await openApp(browser, portal);
  await addCommune(page, portal, commune(id));
  await isKept(page);
  const [{ key }] = await listed(page);
  await portal.close();
  await page.addInitScript(watch);
  await page.goto(`${portal.url}/app/?#plan=${key}&view=indicators`);
  const times = await timed(page, rounds);
  await close();
  return times;
}
