// What the widget says when something fails: a sentence for each case, and nothing lost.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';

import { CSP } from '../../www/server/main.mjs';
import { failed, indicatorRows, launch, messages, open, ready, showView, startPortal } from './browser.mjs';
import { barePage, commune } from './plans.mjs';

let portal;
let browser;
before(async () => {
  portal = await startPortal();
  browser = await launch();
});
afterEach(() => portal.faults.clear());
after(async () => {
  await browser?.close();
  await portal?.close();
});

describe('at the first load', () => {
  const said = new Map();

  for (const fault of ['500', '404', '403', 'garbage', 'cut', 'html', 'other', 'empty', 'reset']) {
    test(`${fault}: a code and a sentence`, async () => {
      const src = `${commune('dai-phuoc').src}?fault=${fault}`;
      const { page, faults, close } = await open(browser, barePage(portal.url, 'dai-phuoc', { src }));
      const code = await failed(page);
      assert.match(code, /^[a-z][a-z.-]+$/, 'a code');
      said.set(fault, await sentence(page));
      assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
      await close();
    });
  }

  test('a server error, a sign-in page, something broken and something else are told apart', () => {
    const apart = ['500', '403', 'html', 'garbage', 'other'].map((fault) => said.get(fault));
    assert.equal(new Set(apart).size, apart.length, apart.join('\n'));
    assert.match(said.get('500'), /500/);
  });

  test('timeout: gives up and says so', async () => {
    portal.faults.set(commune('dai-phuoc').src, 'timeout');
    const { page, close } = await open(browser, 'about:blank', { allow: [portal.url] });
    await page.clock.install();
    await page.goto(barePage(portal.url, 'dai-phuoc'));
    await page.waitForFunction(() => document.querySelector('sauro-progress')?.shadowRoot);
    await page.waitForTimeout(500);
    await page.clock.fastForward('05:00');
    await failed(page, 90_000);
    await sentence(page);
    await close();
  });

  test('slow: a skeleton at once, and the page does not jump when data come', async () => {
    const src = `${commune('dai-phuoc').src}?fault=slow`;
    const { page, close } = await open(browser, barePage(portal.url, 'dai-phuoc', { src }));
    await page.waitForFunction(() => document.querySelector('sauro-progress')?.shadowRoot?.childElementCount > 0);
    const height = await page.locator('sauro-progress').evaluate((element) => element.getBoundingClientRect().height);
    assert.ok(height > 200, `the skeleton is ${height} px high`);
    assert.equal(await page.evaluate(() => window.sauroEvents.length), 0, 'nothing is announced yet');
    await ready(page);
    await close();
  });

  test('another origin without CORS: said so, once the policy lets the request through', async () => {
    const other = await startPortal();
    const host = await startPortal({ csp: CSP.replace("connect-src 'self'", `connect-src 'self' ${other.url}`) });
    const src = other.url + commune('dai-phuoc').src;
    const { page, close } = await open(browser, barePage(host.url, 'dai-phuoc', { src }), { allow: [other.url] });
    await failed(page);
    assert.match(await sentence(page), /CORS|Access-Control|tên miền/i);
    await close();
    await host.close();
    await other.close();
  });

  test('figures that cannot be had leave the plan in view', async () => {
    const observations = `${commune('dai-phuoc').observations}?fault=500`;
    const { page, close } = await open(browser, barePage(portal.url, 'dai-phuoc', { observations }));
    await page.waitForFunction(() => window.sauroEvents.length > 0);
    await showView(page, 'indicators');
    assert.equal((await indicatorRows(page)).length, 24);
    await sentence(page);
    await close();
  });

  test('a mapping that fits nothing names its path and the keys that there are', async () => {
    const mapping = '/portal/mappings/phu-rieng.json';
    const { page, close } = await open(browser, barePage(portal.url, 'tan-khai', { mapping }));
    await failed(page);
    const text = await sentence(page);
    assert.match(text, /\[type=chi-tieu\]/, 'the path that found nothing');
    assert.match(text, /du_lieu/, 'a key that the answer has');
    await close();
  });

  test('a mapping that is not there', async () => {
    const { page, close } = await open(browser, barePage(portal.url, 'tan-khai', { mapping: '/khong-co.json' }));
    await failed(page);
    await sentence(page);
    await close();
  });
});

describe('after good data', () => {
  for (const fault of ['500', 'html', 'garbage', 'reset']) {
    test(`${fault} on a refresh keeps the rows and says since when they stand`, async () => {
      const { page, close } = await open(browser, barePage(portal.url, 'dai-phuoc'));
      await ready(page);
      portal.faults.set(commune('dai-phuoc').src, fault);
      await page.evaluate(() => document.querySelector('sauro-progress').reload());
      await failed(page);
      await showView(page, 'indicators');
      assert.equal((await indicatorRows(page)).length, 24);
      assert.match(await sentence(page), /\d/, 'a date or a time');
      await close();
    });
  }
});

describe('partly wrong data', () => {
  for (const [id, wrong] of [
    ['dai-phuoc', /99/], ['tan-khai', /đang tổng hợp/], ['phu-rieng', /sẽ bổ sung sau/],
    ['xuan-thanh', /chưa thống kê được/], ['van-tuong', /31|chưa có/],
  ]) {
    test(`${id}: the good rows are shown and the bad ones listed`, async () => {
      const { page, close } = await open(browser, `${portal.url}/${id}/`);
      await ready(page);
      const text = await page.evaluate(() => document.querySelector('sauro-progress').shadowRoot.textContent);
      assert.match(text, wrong);
      await close();
    });
  }
});

describe('the webmaster is told what to change', () => {
  test('a policy without wasm-unsafe-eval', async () => {
    const host = await startPortal({ csp: CSP.replace(" 'wasm-unsafe-eval'", '') });
    const { page, close } = await open(browser, `${host.url}/dai-phuoc/`);
    await failed(page);
    assert.match(await told(page), /wasm-unsafe-eval/);
    await close();
    await host.close();
  });

  test('.wasm served as application/octet-stream works, or says which type is missing', async () => {
    const host = await startPortal({ wasmType: 'application/octet-stream' });
    const { page, close } = await open(browser, `${host.url}/dai-phuoc/`);
    await page.waitForFunction(() => window.sauroEvents.length > 0);
    const works = await page.evaluate(() => window.sauroEvents.some((event) => event.type === 'sauro-ready'));
    if (!works) assert.match(await told(page), /application\/wasm/);
    await close();
    await host.close();
  });

  test('a .wasm that is not there', async () => {
    const host = await startPortal({ faults: { '/sauro/sauro.wasm': '404' } });
    const { page, close } = await open(browser, `${host.url}/dai-phuoc/`);
    await failed(page);
    assert.match(await told(page), /sauro\.wasm/);
    await close();
    await host.close();
  });
});

/** The sentence in a place for messages; there must be one, and none of the machine's words in it. */
async function sentence(page) {
  await page.waitForFunction(() => {
    const root = document.querySelector('sauro-progress').shadowRoot;
    return [...root.querySelectorAll('[role=status], [role=alert]')].some((one) => one.textContent.trim().length > 15);
  });
  const text = await messages(page);
  assert.doesNotMatch(text, /undefined|\[object|NaN|panicked|RuntimeError|SyntaxError/);
  return text;
}

/** All that the element shows when the module itself could not start: in its shadow or its content. */
function told(page) {
  return page.evaluate(() => {
    const element = document.querySelector('sauro-progress');
    return `${element.shadowRoot?.textContent ?? ''} ${element.textContent}`;
  });
}
