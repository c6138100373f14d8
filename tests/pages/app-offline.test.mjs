// The plug is pulled: the app and the checker with the network gone, the server killed, and files of
// two versions about. Each ends with right figures or a sentence, and nothing stored is lost.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';

import { PACKAGE } from '../../www/server/files.mjs';
import { addCommune, isKept, listed, more, notices, openApp } from './app.mjs';
import { indicatorRows, launch, open, ready, showView, startPortal } from './browser.mjs';
import { choose, MADE_UP, openChecker, settled } from './checker.mjs';
import { commune, planOf } from './plans.mjs';

const DAI_PHUOC = commune('dai-phuoc');

let browser;
let portal;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sauro-'));
  portal = await startPortal({ plain: true });
  browser = await launch();
});
afterEach(() => portal.faults.clear());
after(async () => {
  await browser?.close();
  await portal?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A portal of one test, which may be killed. */
async function mortal(options) {
  const one = await startPortal({ plain: true, ...options });
  return { ...one, port: Number(new URL(one.url).port) };
}

/** Waits until something asynchronous is true in the page. */
async function until(page, act) {
  for (let step = 0; step < 60; step += 1) {
    if (await page.evaluate(act)) return;
    await page.waitForTimeout(500);
  }
  assert.fail(`it never came: ${act}`);
}

/** Shows the first plan of the list and returns its rows. */
async function rowsOfFirst(page) {
  const shown = await page.evaluate(() => window.sauroEvents.filter(({ type }) => type === 'sauro-ready').length);
  await page.locator('[data-plan] a').first().click();
  await ready(page, shown + 1);
  await showView(page, 'indicators');
  return indicatorRows(page);
}

describe('the network', () => {
  test('gone before the app is opened: list, plan and figures with their date', async () => {
    const { page, faults, close } = await openApp(browser, portal, { kept: true });
    await addCommune(page, portal, DAI_PHUOC);
    const rows = await rowsOfFirst(page);
    await page.context().setOffline(true);
    await page.goto(`${portal.url}/app/`);
    await page.locator('[data-plan]').waitFor();
    assert.equal(await page.locator('[data-part=network]').isVisible(), true);
    assert.match((await listed(page))[0].taken, /^Số liệu lấy lúc/);
    assert.deepEqual(await rowsOfFirst(page), rows);
    const copy = await page.evaluate(async () => (await document.querySelector('sauro-progress').snapshot()).size);
    assert.ok(copy > 300_000, `a single file of ${copy} bytes`);
    assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
    await close();
  });

  test('gone while the app loads for the first time: a sentence where it is not whole, never half a version', async () => {
    const own = await mortal({ faults: { '/sauro/sauro-feed.wasm': 'timeout' } });
    const { page, close } = await openApp(browser, own);
    await page.waitForTimeout(500);
    await own.close();
    const said = page.locator('[data-part=offline]');
    await said.filter({ hasText: /Chưa lưu đủ tệp/ }).waitFor();
    assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.active ?? null)), null);
    await close();
  });

  test('gone while a plan is fetched: told, and the next attempt works', async () => {
    const own = await mortal({ faults: { [DAI_PHUOC.src]: 'timeout' } });
    const { page, close } = await openApp(browser, own, { kept: true });
    await page.locator('[data-act=add]').click();
    await page.locator('#add-src').fill(own.url + DAI_PHUOC.src);
    await page.locator('[data-act=fetch]').click();
    await page.locator('[data-part=add-status]').filter({ hasText: /Đang lấy/ }).waitFor();
    await own.close();
    await page.locator('[data-part=add-fault]').filter({ hasText: /Không kết nối được/ }).waitFor();
    const again = await startPortal({ port: own.port, plain: true });
    await page.locator('[data-act=fetch]').click();
    await page.locator('[data-plan]').waitFor();
    await close();
    await again.close();
  });

  test('gone during an update: every plan keeps its figures and says so; back, they are updated by themselves', async () => {
    const own = await mortal();
    const { page, close } = await openApp(browser, own, { kept: true });
    for (const id of ['dai-phuoc', 'xuan-thanh']) await addCommune(page, own, commune(id));
    const before = await listed(page);
    own.faults.set(DAI_PHUOC.src, 'timeout');
    await page.locator('[data-act=refresh-all]').click();
    await page.locator('[data-part=progress]').waitFor();
    await page.context().setOffline(true);
    await own.close();
    await page.locator('[data-code=refreshed]').waitFor();
    const [first] = await listed(page);
    const stamp = (plan) => /lúc (.{16})/.exec(plan.taken)[1];
    assert.deepEqual([first.state, stamp(first)], ['failed', stamp(before[0])]);
    assert.match(first.fault, /Không kết nối được tới nguồn số liệu/);
    const again = await startPortal({ port: own.port, plain: true });
    await page.context().setOffline(false);
    await page.waitForFunction(() => [...document.querySelectorAll('[data-plan]')].every(({ dataset }) => dataset.state === 'fresh'));
    await close();
    await again.close();
  });

  test('the server killed, and back: reload, plan, refresh', async () => {
    const own = await mortal();
    const { page, close } = await openApp(browser, own, { kept: true });
    await addCommune(page, own, commune('tan-khai'));
    await own.close();
    await page.reload();
    assert.equal((await rowsOfFirst(page)).length, planOf('tan-khai').indicators.length);
    await page.locator('[data-part=plan] [data-act=refresh]').click();
    await page.locator('[data-part=told] [data-field=fault]').filter({ hasText: /Không kết nối được/ }).waitFor();
    assert.match(await page.locator('[data-part=plan] [data-field=taken]').textContent(), /^Số liệu lấy lúc/);
    const again = await startPortal({ port: own.port, plain: true });
    await page.locator('[data-part=plan] [data-act=refresh]').click();
    await page.locator('[data-part=told] [data-field=fault]').waitFor({ state: 'detached' });
    await close();
    await again.close();
  });

  test('a month later, still without a network: the figures say how old they are', async () => {
    const { page, close } = await openApp(browser, portal, { kept: true, before: (page) => page.clock.install({ time: new Date('2026-11-24T01:30:00Z') }) });
    await addCommune(page, portal, DAI_PHUOC);
    await page.context().setOffline(true);
    await page.clock.setFixedTime(new Date('2026-12-25T02:00:00Z'));
    await page.reload();
    await page.locator('[data-plan]').waitFor();
    const [plan] = await listed(page);
    assert.match(plan.taken, /^Số liệu lấy lúc 08:30 24\/11\/2026, 31 ngày trước/);
    assert.equal(plan.old, 'Số liệu đã cũ');
    // A clock set back is told rather than believed.
    await page.clock.setFixedTime(new Date('2026-11-20T02:00:00Z'));
    await page.reload();
    await page.locator('[data-field=taken]').filter({ hasText: /đồng hồ của máy này chậm/ }).waitFor();
    await close();
  });
});

describe('in the background, the app closed', () => {
  for (const [kind, method, more] of [
    ['the network is back', 'ServiceWorker.dispatchSyncEvent', { lastChance: false }],
    ['from time to time', 'ServiceWorker.dispatchPeriodicSyncEvent', {}],
  ]) {
    test(kind, async () => {
      const { page, close } = await openApp(browser, portal, { kept: true });
      // One that needs the reader of portals' data, and one that does not.
      for (const id of ['tan-khai', 'dai-phuoc']) await addCommune(page, portal, commune(id));
      const taken = () => page.evaluate(() => new Promise((done) => {
        indexedDB.open('sauro-app').onsuccess = ({ target: { result: db } }) => {
          db.transaction('plans').objectStore('plans').getAll().onsuccess = ({ target }) => {
            db.close();
            done(target.result.map((plan) => [plan.taken, plan.fault]));
          };
        };
      }));
      await page.goto(`${portal.url}/thu/`);
      const before = await taken();
      const cdp = await page.context().newCDPSession(page);
      const registration = new Promise((done) => cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const found = registrations.find(({ scopeURL }) => scopeURL.endsWith('/app/'));
        if (found) done(found.registrationId);
      }));
      await cdp.send('ServiceWorker.enable');
      await cdp.send(method, { origin: portal.url, registrationId: await registration, tag: 'sauro-refresh', ...more });
      for (let step = 0; step < 100; step += 1) {
        const now = await taken();
        if (now.every(([time, fault], index) => time > before[index][0] && fault === null)) return close();
        await page.waitForTimeout(100);
      }
      return assert.fail(`nothing was updated: ${JSON.stringify([before, await taken()])}`);
    });
  }
});

describe('two versions', () => {
  /** A later version of the package: its QR script tells of itself, and the lists know it. */
  function later() {
    const to = join(folder, `v${Math.random()}`);
    cpSync(process.env.SAURO_PKG ?? PACKAGE, to, { recursive: true });
    const path = (name) => join(to, name);
    const append = (name) => writeFileSync(path(name), `${readFileSync(path(name), 'utf8')}\nglobalThis.laterVersion=true;\n`);
    append('sauro-qr.js');
    for (const [list, script] of [['app', 'sauro-app.js'], ['check', 'sauro-offline.js']]) {
      const text = readFileSync(path(`sauro-files-${list}.js`), 'utf8');
      const content = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
      const version = createHash('sha256').update(to).digest('hex').slice(0, 16);
      writeFileSync(path(script), readFileSync(path(script), 'utf8').replaceAll(content.version, version));
      append(script);
      content.version = version;
      for (const name of Object.keys(content.files).filter((one) => one.startsWith('../sauro/'))) {
        content.files[name] = createHash('sha256').update(readFileSync(path(name.slice('../sauro/'.length)))).digest('base64');
      }
      writeFileSync(path(`sauro-files-${list}.js`), `self.sauroFiles=${JSON.stringify(content)};\n`);
    }
    return to;
  }
  const isLater = (page) => page.evaluate(() => globalThis.laterVersion === true);
  const offered = (page) => page.locator('[data-part=offline][data-state=new] [data-act=reload]');

  test('a new one is installed beside; the page stays whole until the reader takes it, and plans stay', async () => {
    const own = await mortal();
    const { page, faults, close } = await openApp(browser, own, { kept: true });
    await addCommune(page, own, DAI_PHUOC);
    own.install(later());
    await page.reload();
    await offered(page).waitFor();
    assert.equal(await page.locator('[data-part=offline]').textContent(), 'Có bản mới của trang này.Tải lại');
    assert.equal(await isLater(page), false);
    await more(page, 'share');
    await page.locator('[data-part=qr] svg').waitFor();
    assert.equal(await isLater(page), false, 'a script loaded later is of the page’s own version');
    await page.keyboard.press('Escape');
    await Promise.all([page.waitForEvent('load'), offered(page).click()]);
    await page.locator('[data-plan]').waitFor();
    assert.equal(await isLater(page), true);
    await until(page, async () => (await caches.keys()).length === 1);
    await own.close();
    await page.reload();
    await page.locator('[data-plan]').waitFor();
    assert.equal(await isLater(page), true);
    assert.deepEqual(faults.violations, []);
    await close();
  });

  test('a page that came past its stale worker is offered its own version', async () => {
    const own = await mortal();
    const { page, close } = await openApp(browser, own, { kept: true });
    await addCommune(page, own, DAI_PHUOC);
    own.install(later());
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.setBypassServiceWorker', { bypass: true });
    await page.reload();
    await page.locator('[data-plan]').waitFor();
    assert.equal(await isLater(page), true);
    await cdp.send('Network.setBypassServiceWorker', { bypass: false });
    await page.reload();
    await offered(page).click();
    await page.waitForFunction(() => globalThis.laterVersion === true);
    assert.equal((await listed(page)).length, 1);
    await close();
    await own.close();
  });

  test('two windows: the reader takes the new version in one, and the other follows', async () => {
    const own = await mortal();
    const { page, close } = await openApp(browser, own, { kept: true });
    await addCommune(page, own, DAI_PHUOC);
    const other = await page.context().newPage();
    await other.goto(`${own.url}/app/`);
    await other.locator('[data-plan]').waitFor();
    own.install(later());
    await page.reload();
    await offered(page).click();
    await Promise.all([page, other].map((one) => one.waitForFunction(() => globalThis.laterVersion === true)));
    assert.equal((await listed(other)).length, 1);
    await close();
    await own.close();
  });

  test('half of a new version on the server is not taken up', async () => {
    const own = await mortal();
    const { page, close } = await openApp(browser, own, { kept: true });
    const half = later();
    writeFileSync(join(half, 'sauro-qr.js'), 'hỏng');
    own.install(half);
    await page.reload();
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one.update().catch(() => {})));
    await page.waitForTimeout(1000);
    assert.equal(await offered(page).count(), 0);
    await page.reload();
    await page.locator('[data-part=empty]').waitFor();
    assert.equal(await isLater(page), false);
    await close();
    await own.close();
  });
});

describe('files of the app on this device', () => {
  const spoil = (page, name, act) =>
    page.evaluate(async ([file, how]) => {
      const [key] = await caches.keys();
      const cache = await caches.open(key);
      const address = new URL(`../sauro/${file}`, location.href).href;
      if (how === 'lose') await cache.delete(address);
      else await cache.put(address, new Response('hỏng', { headers: { 'content-type': 'application/wasm' } }));
    }, [name, act]);

  test('one lost is fetched again', async () => {
    const own = await mortal();
    const { page, close } = await openApp(browser, own, { kept: true });
    await addCommune(page, own, DAI_PHUOC);
    await spoil(page, 'sauro.wasm', 'lose');
    await page.reload();
    await rowsOfFirst(page);
    await own.close();
    await page.reload();
    await ready(page);
    await close();
  });

  test('one lost and no network: a sentence; the list is there', async () => {
    const own = await mortal();
    const { page, close } = await openApp(browser, own, { kept: true });
    await addCommune(page, own, DAI_PHUOC);
    await spoil(page, 'sauro.js', 'lose');
    await own.close();
    await page.reload();
    await page.locator('[data-plan] a').click();
    await page.locator('[data-part=view] [role=alert]').filter({ hasText: /thiếu tệp của ứng dụng/ }).waitFor();
    await close();
  });

  test('a damaged one is put right once the page has been open for a while', async () => {
    const { page, close } = await openApp(browser, portal, { kept: true });
    await addCommune(page, portal, DAI_PHUOC);
    await spoil(page, 'sauro.wasm', 'spoil');
    await page.reload();
    await page.locator('[data-plan] a').click();
    await page.waitForFunction(() => window.sauroEvents.some(({ type }) => type === 'sauro-error'));
    await until(page, async () => {
      const [key] = await caches.keys();
      const answer = await (await caches.open(key)).match(new URL('../sauro/sauro.wasm', location.href).href);
      return (await answer.arrayBuffer()).byteLength > 1000;
    });
    await page.reload();
    await ready(page);
    await close();
  });
});

describe('the checker', () => {
  test('once opened, it reloads and checks with the server gone', async () => {
    const own = await mortal();
    const { page, faults, close } = await openChecker(open, browser, own, { serviceWorkers: 'allow' });
    await isKept(page);
    await own.close();
    await page.reload();
    await page.locator('sauro-checker [data-part=intake]').waitFor();
    await choose(page, MADE_UP);
    const [event] = await settled(page);
    assert.equal(event.type, 'sauro-checked', JSON.stringify(event));
    assert.ok(event.detail.report.findings.some(({ rule }) => rule === 'missing-lead'));
    await page.goto(`${own.url}/check/rules/`);
    assert.match(await page.title(), /quy tắc/i);
    assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
    await close();
  });

  test('no byte of a document is put into storage', async () => {
    const { page, close } = await openChecker(open, browser, portal, { serviceWorkers: 'allow' });
    await isKept(page);
    await choose(page, MADE_UP);
    await settled(page);
    const stored = await page.evaluate(async () => {
      const texts = [JSON.stringify({ ...localStorage, ...sessionStorage })];
      for (const key of await caches.keys()) {
        const cache = await caches.open(key);
        for (const request of await cache.keys()) texts.push(request.url);
      }
      return { texts: texts.join(' '), databases: await indexedDB.databases() };
    });
    assert.deepEqual(stored.databases, []);
    assert.doesNotMatch(stored.texts, /minh-hoa|hồ sơ/);
    await close();
  });
});

describe('where the browser keeps no files', () => {
  test('it says so, and works as long as there is a network', async () => {
    const { page, close } = await openApp(browser, portal, {
      before: (page) => page.addInitScript(() => {
        navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
      }),
    });
    await page.locator('[data-part=offline]').filter({ hasText: /không cho trang lưu lại/ }).waitFor();
    await addCommune(page, portal, DAI_PHUOC);
    assert.equal((await notices(page)).some(([code]) => code === 'added'), true);
    await close();
  });
});
