// Measures how long the engine's worker takes in Chromium to read and to check the five plans of
// ../shared/plans: node tests/bench/engine.mjs [--rounds 15]
//
// It measures pkg/ as it is, prints and does not fail: times on a shared machine differ.

import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { launch, open, startPortal } from '../pages/browser.mjs';

const PLANS = new URL('../../../shared/plans/', import.meta.url);
const NAMES = ['dai-phuoc', 'van-tuong', 'tan-khai', 'xuan-thanh', 'phu-rieng'];

/** Milliseconds from the page's request to the worker's answer, once the engine is loaded. */
const GOALS = { import: 60, check: 100 };
/** Milliseconds for so many documents in one go. */
const BATCH = { documents: 95, goal: 8000 };

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });

if (!existsSync(new URL('../../pkg/sauro-worker.js', import.meta.url))) {
  console.log('skipped: pkg/sauro-worker.js is not there: run cargo xtask build');
} else if (!existsSync(PLANS)) {
  console.log('skipped: the folder ../shared/plans is not here');
} else {
  const portal = await startPortal();
  const browser = await launch();
  try {
    const { page } = await open(browser, `${portal.url}/thu/`);
    report(await page.evaluate(measure, { documents: NAMES.map(read), rounds: Number(values.rounds), batch: BATCH.documents }));
  } finally {
    await browser.close();
    await portal.close();
  }
}

function read(name) {
  return { name, base64: readFileSync(new URL(`${name}/plan.docx`, PLANS)).toString('base64') };
}

/** Runs in the page. */
async function measure({ documents, rounds, batch }) {
  const worker = new Worker('/sauro/sauro-worker.js', { type: 'module' });
  let last = 0;
  const ask = (request) => new Promise((done, fail) => {
    const id = (last += 1);
    const answered = ({ data }) => {
      if (data.id !== id) return;
      worker.removeEventListener('message', answered);
      if (data.error) fail(new Error(data.error.message));
      else done(data.result);
    };
    worker.addEventListener('message', answered);
    worker.postMessage({ id, ...request });
  });
  const timed = async (request) => {
    const start = performance.now();
    await ask(request);
    return performance.now() - start;
  };
  const bytesOf = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const options = { name: 'plan.docx', asOf: '2026-06-01', lang: 'vi' };

  const load = await timed({ kind: 'load' });
  const files = documents.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) }));
  const first = await timed({ kind: 'check', bytes: files.at(-1).bytes, options });
  const times = [];
  for (const { name, bytes } of files) {
    const all = { import: [], check: [] };
    for (let round = 0; round < rounds; round += 1) {
      all.import.push(await timed({ kind: 'import', bytes, lang: 'vi' }));
      all.check.push(await timed({ kind: 'check', bytes, options }));
    }
    times.push({ name, ...all });
  }
  const start = performance.now();
  for (let index = 0; index < batch; index += 1) {
    await ask({ kind: 'check', bytes: files[index % files.length].bytes, options });
  }
  return { load, first, times, batch: performance.now() - start };
}

function report({ load, first, times, batch }) {
  console.log(`the engine's worker: loaded in ${load.toFixed(0)} ms, its first check ${first.toFixed(0)} ms`);
  for (const { name, ...all } of times) {
    const shown = Object.entries(all).map(([kind, list]) => `${kind} ${median(list).toFixed(1).padStart(6)} ms`);
    console.log(`${name.padEnd(12)} ${shown.join('   ')}`);
  }
  for (const [kind, goal] of Object.entries(GOALS)) {
    const most = Math.max(...times.map((all) => median(all[kind])));
    console.log(`${kind} takes at most ${most.toFixed(0)} ms (median): ${verdict(most, goal)}`);
  }
  console.log(`${BATCH.documents} documents take ${(batch / 1000).toFixed(1)} s: ${verdict(batch, BATCH.goal)}`);
}

function verdict(time, goal) {
  return time <= goal ? `within the goal of ${goal} ms` : `ABOVE THE GOAL OF ${goal} ms`;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
