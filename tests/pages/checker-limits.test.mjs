// The checker with many documents, with broken ones, with an engine that hangs, and offline.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { launch, open, startPortal } from './browser.mjs';
import { choose, MADE_UP, openChecker, settled } from './checker.mjs';

let portal;
let browser;
before(async () => {
  portal = await startPortal();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

const copies = (count) => Array.from({ length: count }, (_, at) => ({ ...MADE_UP, name: `xa-${at + 1}.csv` }));
const row = (page, name) => page.locator(`sauro-checker tr[data-file="${name}"]`);

test('after the page is loaded nothing is asked of the network', async () => {
  const { page, faults, close } = await openChecker(open, browser, portal);
  await page.waitForLoadState('networkidle');
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.context().setOffline(true);
  const before = portal.requests.length;
  await choose(page, ...copies(3));
  for (const event of await settled(page, 3)) assert.equal(event.type, 'sauro-checked', JSON.stringify(event.detail));
  await row(page, 'xa-2.csv').locator('button.open').click();
  await page.locator('sauro-checker .paper').waitFor();
  const saving = page.waitForEvent('download');
  await page.locator('sauro-checker [data-export=csv]').click();
  await saving;
  assert.deepEqual(requests.filter((url) => !url.startsWith('blob:')), []);
  assert.equal(portal.requests.length, before, 'the server heard nothing');
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
  await close();
});

describe('many documents', () => {
  test('95 with their progress in numbers, each with its counts', async () => {
    const { page, close } = await openChecker(open, browser, portal);
    const seen = page.evaluate(() => {
      const root = document.querySelector('sauro-checker').shadowRoot;
      const said = new Set();
      new MutationObserver(() => {
        const text = root.querySelector('[data-part=progress]')?.textContent;
        if (text) said.add(text);
      }).observe(root, { childList: true, subtree: true, characterData: true });
      window.progressSaid = said;
    });
    await seen;
    await choose(page, ...copies(95));
    const started = Date.now();
    const events = await settled(page, 95);
    console.log(`95 documents in ${Date.now() - started} ms`);
    assert.ok(events.every((event) => event.type === 'sauro-checked'));
    const said = await page.evaluate(() => [...window.progressSaid]);
    assert.ok(said.some((text) => /Đã kiểm tra \d+\/95 văn bản/.test(text)), said[0]);
    assert.equal(await page.locator('sauro-checker tr[data-stage=done]').count(), 95);
    assert.equal(await page.locator('sauro-checker [data-part=progress]').count(), 0, 'the bar is gone');
    const saving = page.waitForEvent('download');
    await page.locator('sauro-checker [data-act=save-all]').click();
    const list = String(await readFile(await (await saving).path()));
    for (const name of ['xa-1.csv', 'xa-95.csv']) assert.ok(list.includes(name), name);
    await row(page, 'xa-7.csv').locator('button.open').click();
    await page.locator('sauro-checker .facts', { hasText: 'xa-7.csv' }).waitFor();
    await page.locator('sauro-checker .back').click();
    await row(page, 'xa-7.csv').waitFor();
    await close();
  });

  test('cancelling keeps what is done and leaves the rest', async () => {
    const { page, close } = await openChecker(open, browser, portal);
    await page.waitForLoadState('networkidle');
    await choose(page, ...copies(400));
    await page.locator('sauro-checker [data-part=progress] button').click();
    await page.locator('sauro-checker tr[data-stage=cancelled]').first().waitFor();
    await page.waitForTimeout(300);
    const stages = await page.evaluate(() => {
      const root = document.querySelector('sauro-checker').shadowRoot;
      const count = (stage) => root.querySelectorAll(`tr[data-stage=${stage}]`).length;
      return { waiting: count('waiting') + count('checking'), cancelled: count('cancelled'), done: count('done') };
    });
    assert.equal(stages.waiting, 0);
    assert.ok(stages.cancelled > 0 && stages.cancelled + stages.done === 400, JSON.stringify(stages));
    const last = page.locator('sauro-checker tr[data-stage=cancelled]').last();
    const name = await last.getAttribute('data-file');
    await last.locator('button', { hasText: 'Kiểm tra lại' }).click();
    await page.locator(`sauro-checker tr[data-file="${name}"][data-stage=done]`).waitFor();
    await close();
  });
});

describe('a sentence for what cannot be read', () => {
  for (const [name, buffer, says] of [
    ['quet.pdf', Buffer.from('%PDF-1.7'), /PDF/],
    ['rong.docx', Buffer.alloc(0), /\.|trống|rỗng/],
    ['khong-phai.docx', Buffer.from('PK\x03\x04 gì đó không phải zip'), /./],
    ['anh.docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /./],
  ]) {
    test(name, async () => {
      const { page, faults, close } = await openChecker(open, browser, portal);
      await choose(page, { name, mimeType: '', buffer }, MADE_UP);
      const events = await settled(page, 2);
      assert.deepEqual(events.map((event) => event.type), ['sauro-error', 'sauro-checked']);
      const told = await row(page, name).textContent();
      assert.match(told, says);
      assert.match(told, /Không đọc được\. .{15,}/);
      assert.doesNotMatch(told, /undefined|\[object|panicked|Error:/);
      assert.deepEqual(faults.errors, []);
      await close();
    });
  }

  test('a file of 50 MB, and one larger than is read', async () => {
    const { page, close } = await openChecker(open, browser, portal);
    await page.evaluate(() => {
      const zip = new Uint8Array(50e6);
      zip.set([0x50, 0x4b, 3, 4]);
      const large = new File([new Uint8Array(65 * 2 ** 20)], 'rat-lon.docx');
      document.querySelector('sauro-checker').check([new File([zip], 'lon.docx'), large]);
    });
    const events = await settled(page, 2);
    assert.deepEqual(events.map((event) => event.type), ['sauro-error', 'sauro-error']);
    assert.match(await row(page, 'rat-lon.docx').textContent(), /lớn hơn 64 MB/);
    await choose(page, MADE_UP);
    assert.equal((await settled(page, 3))[2].type, 'sauro-checked', 'the page lives');
    await close();
  });

  test('an engine that hangs is ended, and the next document gets another', async () => {
    const { page, close } = await openChecker(open, browser, portal, { before: hang });
    await page.clock.install();
    await choose(page, { ...MADE_UP, name: 'treo.csv' }, MADE_UP);
    await row(page, 'treo.csv').locator('text=Đang kiểm tra').waitFor();
    await page.clock.fastForward(11_000);
    const events = await settled(page, 2);
    assert.deepEqual(events.map((event) => event.detail.code ?? event.type), ['checker.timeout', 'sauro-checked']);
    assert.match(await row(page, 'treo.csv').textContent(), /Quá 10 giây/);
    await close();
  });

  test('an engine that breaks costs one document', async () => {
    const { page, close } = await openChecker(open, browser, portal, { before: crash });
    await choose(page, { ...MADE_UP, name: 'vo.csv' }, MADE_UP);
    const events = await settled(page, 2);
    assert.deepEqual(events.map((event) => event.detail.code ?? event.type), ['checker.stopped', 'sauro-checked']);
    assert.match(await row(page, 'vo.csv').textContent(), /khởi động lại/);
    await close();
  });

  test('an engine that is not there', async () => {
    const before = (page) => page.route('**/sauro-worker.js', (route) => route.abort());
    const { page, close } = await openChecker(open, browser, portal, { before });
    await choose(page, MADE_UP);
    const [event] = await settled(page);
    assert.equal(event.detail.code, 'checker.no-engine');
    assert.match(event.detail.message, /sauro-worker\.js/);
    await close();
  });

  test('a policy without wasm-unsafe-eval is told in place of the views', async () => {
    const { CSP } = await import('../../www/server/main.mjs');
    const host = await startPortal({ csp: CSP.replace(" 'wasm-unsafe-eval'", '') });
    const { page, close } = await open(browser, 'about:blank', { allow: [host.url] });
    await page.goto(`${host.url}/check/`);
    const alert = page.locator('sauro-checker [role=alert]');
    await alert.waitFor();
    assert.match(await alert.textContent(), /wasm-unsafe-eval/);
    await close();
    await host.close();
  });
});

/** A worker that answers to all but the document "treo.csv", which it takes for ever. */
function hang(page) {
  return page.route('**/sauro-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: worker('for (;;);') }));
}

/** A worker that fails on the document "vo.csv". */
function crash(page) {
  return page.route('**/sauro-worker.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: worker('setTimeout(() => { throw new Error("vỡ"); }); return;') }),
  );
}

function worker(trouble) {
  const answer = {
    file: 'a', notes: [], plan: { format: 'sauro-plan/1' }, document: { origin: 'text', blocks: [] },
    report: { format: 'sauro-report/1', asOf: '2026-06-01', findings: [], notChecked: [], sixClear: null, counts: { error: 0, warning: 0, note: 0, byRule: [] }, accepted: [] },
  };
  return `self.onmessage = ({ data }) => {
    if (/^(treo|vo)\\./.test(data.options?.name)) { ${trouble} }
    self.postMessage({ id: data.id, result: data.kind === 'load' ? null : ${JSON.stringify(answer)} });
  };`;
}
