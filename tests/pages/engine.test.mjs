// The engine's worker in Chromium, under the strictest policy.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch, open, startPortal } from './browser.mjs';

const SMALL = 'STT;Chỉ tiêu;Năm 2026;Cơ quan chủ trì\n1;Tỷ lệ hồ sơ trực tuyến;≥ 80%;';
const OPTIONS = { name: 'a.csv', asOf: '2026-06-01', lang: 'vi' };

describe('the worker', () => {
  let portal, browser;
  before(async () => {
    portal = await startPortal();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await portal?.close();
  });

  test('checks, exports and refuses, and asks no other origin', async () => {
    const { page, faults, close } = await open(browser, `${portal.url}/thu/`);
    const [checked, csv, refused, unknown] = await ask(page, [
      { kind: 'check', bytes: SMALL, options: OPTIONS },
      { kind: 'csv', outcomes: [{ file: 'a.docx', error: { code: 'import.pdf', message: 'Tệp là PDF.' } }], lang: 'vi' },
      { kind: 'check', bytes: '%PDF-1.7', options: OPTIONS },
      { kind: 'nothing' },
    ]);
    assert.equal(checked.result.file, 'a.csv');
    assert.ok(checked.result.report.findings.some(({ rule }) => rule === 'missing-lead'));
    assert.match(csv.result, /a\.docx;Không đọc được;/);
    assert.equal(refused.error.code, 'import.pdf');
    assert.match(refused.error.message, /\.docx/);
    assert.equal(unknown.error.code, 'engine.request');
    assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
    await close();
  });

  test('tries again after the module could not be loaded', async () => {
    const { page, close } = await open(browser, `${portal.url}/thu/`);
    portal.faults.set('/sauro/sauro-engine.wasm', '500');
    const request = { kind: 'check', bytes: SMALL, options: OPTIONS };
    const [failed] = await ask(page, [request]);
    assert.equal(failed.error.code, 'wasm.missing');
    portal.faults.clear();
    const [answered] = await ask(page, [request]);
    assert.equal(answered.result.plan.indicators.length, 1);
    await close();
  });

  test('loads what the exports need at the first of them, and again after it failed', async () => {
    const { page, close } = await open(browser, `${portal.url}/thu/`);
    const asked = [];
    page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
    const request = { kind: 'csv', outcomes: [], lang: 'vi' };
    await ask(page, [{ kind: 'check', bytes: SMALL, options: OPTIONS }]);
    assert.ok(!asked.some((path) => path.includes('sauro-export')), asked.join(' '));
    for (const file of ['sauro-export.js', 'sauro-export.wasm']) {
      portal.faults.set(`/sauro/${file}`, '500');
      const [failed] = await ask(page, [request]);
      assert.equal(failed.error.code, 'wasm.missing', file);
      assert.match(failed.error.message, /sauro-export\.wasm/);
      portal.faults.clear();
    }
    const [answered] = await ask(page, [request]);
    assert.match(answered.result, /Tệp;/);
    await close();
  });

  test('gives a fresh engine to the request after one that broke it', async () => {
    const { page, close } = await open(browser, `${portal.url}/thu/`);
    const script = `
      export const load = async () => {};
      export const check = () => { throw Object.assign(new Error('hỏng'), { code: 'engine.broken' }); };`;
    let served = 0;
    await page.context().route('**/sauro-engine.js', (route) =>
      served++ === 0 ? route.fulfill({ contentType: 'text/javascript', body: script }) : route.continue(),
    );
    const request = { kind: 'check', bytes: SMALL, options: OPTIONS };
    const [broken, answered] = await ask(page, [request, request]);
    assert.equal(broken.error.code, 'engine.broken');
    assert.equal(answered.result.plan.indicators.length, 1);
    await close();
  });

  test('leaves the page alive while it works, and can be ended', async () => {
    const { page, close } = await open(browser, `${portal.url}/thu/`);
    const rows = Array.from({ length: 20000 }, (_, index) => `${index};Tỷ lệ hồ sơ ${index};≥ 80%;Phòng Kinh tế`);
    const ticks = await page.evaluate(
      async ([bytes, options]) => {
        const worker = new Worker('/sauro/sauro-worker.js', { type: 'module' });
        let ticks = 0;
        let answered = false;
        worker.addEventListener('message', () => { answered = true; });
        worker.postMessage({ id: 1, kind: 'check', bytes, options });
        const end = performance.now() + 500;
        while (!answered && performance.now() < end) {
          await new Promise((done) => setTimeout(done, 5));
          ticks += 1;
        }
        worker.terminate();
        return ticks;
      },
      [['STT;Chỉ tiêu;Năm 2026;Cơ quan chủ trì', ...rows].join('\n'), OPTIONS],
    );
    assert.ok(ticks >= 5, `${ticks} ticks`);
    await close();
  });
});

/** Sends requests one after the other to the page's worker, which is started when there is none. */
function ask(page, requests) {
  return page.evaluate(async (all) => {
    window.worker ??= new Worker('/sauro/sauro-worker.js', { type: 'module' });
    const answers = [];
    for (const [id, request] of all.entries()) {
      answers.push(await new Promise((done) => {
        window.worker.addEventListener('message', ({ data }) => done(data), { once: true });
        window.worker.postMessage({ id, ...request });
      }));
    }
    return answers;
  }, requests);
}
