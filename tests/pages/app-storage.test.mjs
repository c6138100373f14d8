// What the app keeps: older schemas, a full disk, private mode, damage, eviction, two windows, and
// that everything can be deleted.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';

import { addCommune, addPlan, listed, more, notices, openApp } from './app.mjs';
import { launch, ready, startPortal } from './browser.mjs';
import { observationsOf } from '../../www/server/observations.mjs';
import { commune, planOf } from './plans.mjs';

const DAI_PHUOC = commune('dai-phuoc');

let portal;
let browser;
before(async () => {
  portal = await startPortal({ plain: true });
  browser = await launch();
});
afterEach(() => portal.faults.clear());
after(async () => {
  await browser?.close();
  await portal?.close();
});

const codes = async (page) => (await notices(page)).map(([code]) => code);

/** Does something with the app's records: `(store, argument)` of a transaction over one store. As a
 *  text it may run under the page's policy. */
function inStore(page, name, act, argument) {
  return page.evaluate(`new Promise((done, fail) => {
    const opening = indexedDB.open('sauro-app');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(${JSON.stringify(name)}, 'readwrite');
      const answer = (${act})(transaction.objectStore(${JSON.stringify(name)}), ${JSON.stringify(argument)});
      transaction.oncomplete = () => {
        db.close();
        done(answer?.result);
      };
    };
  })`);
}

describe('what an older version has stored', () => {
  /** Version 1: a plan with its figures in one record, by its address. */
  async function storeFirstSchema(page, records) {
    await page.goto(`${portal.url}/thu/`);
    await page.evaluate((all) => new Promise((done, fail) => {
      const opening = indexedDB.open('sauro-app', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('plans', { keyPath: 'src' });
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('plans', 'readwrite');
        for (const record of all) transaction.objectStore('plans').add(record);
        transaction.oncomplete = () => {
          opening.result.close();
          done();
        };
      };
    }), records);
  }

  test('is all there, with its names and dates', async () => {
    const records = ['dai-phuoc', 'tan-khai'].map((id) => ({
      src: `${portal.url}/cu/${id}.json`, mapping: null, observations: null, name: id === 'tan-khai' ? 'Tân Khai' : null,
      plan: planOf(id), data: observationsOf(planOf(id), '2026-11-20'), taken: '2026-11-24T01:30:00.000Z',
    }));
    const { page, close } = await openApp(browser, portal, { before: (page) => storeFirstSchema(page, records) });
    await page.locator('[data-plan]').nth(1).waitFor();
    const plans = await listed(page);
    assert.deepEqual(plans.map(({ name }) => name).sort(), [planOf('dai-phuoc').title, 'Tân Khai'].sort());
    for (const plan of plans) assert.match(plan.taken, /08:30 24\/11\/2026/);
    await page.locator('[data-plan] a', { hasText: 'Tân Khai' }).click();
    await ready(page);
    await close();
  });

  test('a damaged record of it costs no other', async () => {
    const src = (name) => `${portal.url}/cu/${name}.json`;
    const records = [
      { src: src('a') }, { src: src('b'), plan: 'hỏng', taken: 7 }, { src: src('c'), plan: planOf('dai-phuoc'), data: null, taken: '2026-11-24T01:30:00.000Z' },
    ];
    const { page, close } = await openApp(browser, portal, { before: (page) => storeFirstSchema(page, records) });
    await page.locator('[data-plan]').nth(2).waitFor();
    const good = page.locator('[data-plan] a', { hasText: planOf('dai-phuoc').title });
    await good.click();
    await ready(page);
    await page.goBack();
    await page.locator('[data-plan] a', { hasText: src('b') }).click();
    await page.locator('[data-part=view] [data-code=damaged]').waitFor();
    await close();
  });

  test('a database of a later version is left alone, and told', async () => {
    const later = (page) => page.goto(`${portal.url}/thu/`).then(() => page.evaluate(() => new Promise((done) => {
      const opening = indexedDB.open('sauro-app', 99);
      opening.onupgradeneeded = () => opening.result.createObjectStore('sau');
      opening.onsuccess = () => {
        opening.result.close();
        done();
      };
    })));
    const { page, close } = await openApp(browser, portal, { before: later });
    await page.locator('[data-code="storage.newer"] [data-act=reload]').waitFor();
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`));
    assert.deepEqual(names, ['sauro-app 99']);
    await close();
  });
});

describe('where nothing can be stored', () => {
  test('private mode: told; plans work until the page is closed', async () => {
    const refuse = () => Object.defineProperty(window, 'indexedDB', { value: { open: () => { throw new DOMException('no', 'SecurityError'); } } });
    const { page, close } = await openApp(browser, portal, { before: (page) => page.addInitScript(refuse) });
    await page.locator('[data-code="storage.none"]').waitFor();
    await addCommune(page, portal, DAI_PHUOC);
    assert.equal((await listed(page))[0].state, 'unsaved');
    await page.locator('[data-plan] a').click();
    await ready(page);
    await page.locator('[data-act=back]').click();
    await more(page, 'remove');
    await page.locator('dialog [data-act=confirm]').click();
    await page.locator('[data-part=empty]').waitFor();
    await close();
  });

  test('a full disk: told; what was stored stays, the new plan works until the page is closed', async () => {
    // Chromium's own setting of a quota does not reach IndexedDB: the store refuses as on a full disk.
    const fill = () => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...records) {
        if (window.full) throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, records);
      };
    };
    const { page, close } = await openApp(browser, portal, { before: (page) => page.addInitScript(fill) });
    await addCommune(page, portal, DAI_PHUOC);
    await page.evaluate(() => (window.full = true));
    await addCommune(page, portal, commune('tan-khai'));
    await page.locator('[data-code="storage.full"]').waitFor();
    assert.deepEqual((await listed(page)).map(({ state }) => state), ['fresh', 'unsaved']);
    await page.locator('[data-plan] a').nth(1).click();
    await ready(page);
    await page.locator('[data-act=back]').click();
    // A refresh that cannot be stored shows its figures all the same.
    await page.locator('[data-plan] [data-act=refresh]').first().click();
    await page.waitForFunction(() => document.querySelectorAll('[data-state=unsaved]').length === 2);
    await page.reload();
    await page.locator('[data-plan]').waitFor();
    assert.deepEqual((await listed(page)).map(({ name }) => name), [planOf('dai-phuoc').title]);
    await page.locator('[data-plan] a').click();
    await ready(page);
    await close();
  });
});

describe('damage', () => {
  test('to what the list shows', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, DAI_PHUOC);
    await inStore(page, 'plans', (store) => store.put({ key: 'hong', name: { a: 1 }, taken: 'x', source: 7, area: [], fault: 'y' }));
    await page.reload();
    await page.locator('[data-plan]').nth(1).waitFor();
    const plans = await listed(page);
    assert.deepEqual(plans.map(({ state }) => state).sort(), ['damaged', 'fresh']);
    assert.doesNotMatch(JSON.stringify(plans), /undefined|\[object|NaN/);
    await page.locator('[data-plan=hong] a').click();
    await page.locator('[data-code=damaged]').waitFor();
    await page.goBack();
    await page.locator('[data-plan=hong] summary').click();
    await page.locator('[data-plan=hong] [data-act=remove]').click();
    await page.locator('dialog [data-act=confirm]').click();
    await page.locator('[data-plan=hong]').waitFor({ state: 'detached' });
    assert.equal((await listed(page)).length, 1);
    await close();
  });

  for (const [what, spoil] of [
    ['lost', (store) => store.clear()],
    ['of another shape', (store, key) => store.put({ key, plan: { indicators: 'hỏng' }, observations: 5 })],
  ]) {
    test(`figures ${what}: a sentence, and an update brings them back`, async () => {
      const { page, close } = await openApp(browser, portal);
      await addCommune(page, portal, DAI_PHUOC);
      const [{ key }] = await listed(page);
      await inStore(page, 'figures', spoil, key);
      await page.locator('[data-plan] a').click();
      await page.locator('[data-code=damaged]').waitFor();
      await page.locator('[data-part=plan] [data-act=refresh]').click();
      await ready(page);
      await close();
    });
  }

  test('a plan that cannot be shown is told by the element, and the list goes on', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, DAI_PHUOC);
    const [{ key }] = await listed(page);
    await inStore(page, 'figures', (store, one) => store.put({ key: one, plan: { format: 'sauro-plan/9', indicators: [{}] }, observations: null, problems: [] }), key);
    await page.locator('[data-plan] a').click();
    await page.waitForFunction(() => window.sauroEvents.length > 0);
    await page.locator('[data-act=back]').click();
    await page.locator('[data-plan]').waitFor();
    await close();
  });

  test('an answer without a plan does not take the place of a good one', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, DAI_PHUOC);
    portal.faults.set(DAI_PHUOC.src, 'other');
    await page.locator('[data-plan] [data-act=refresh]').click();
    await page.locator('[data-plan][data-state=failed]').waitFor();
    await page.locator('[data-plan] a').click();
    await ready(page);
    await close();
  });
});

describe('deleted by the browser', () => {
  test('it is told, and what came from addresses is had again', async () => {
    const { page, close } = await openApp(browser, portal);
    for (const id of ['dai-phuoc', 'xuan-thanh']) await addCommune(page, portal, commune(id));
    const cdp = await page.context().newCDPSession(page);
    await page.goto('about:blank');
    await cdp.send('Storage.clearDataForOrigin', { origin: portal.url, storageTypes: 'indexeddb,cache_storage,service_workers' });
    await page.goto(`${portal.url}/app/`);
    await page.locator('[data-code="storage.evicted"]').filter({ hasText: 'đã xoá 2 kế hoạch' }).waitFor();
    await page.locator('[data-act=again]').click();
    await page.locator('[data-plan]').nth(1).waitFor();
    await close();
  });
});

describe('two windows', () => {
  test('what is done in one is seen in the other', async () => {
    const { page, close } = await openApp(browser, portal);
    const other = await page.context().newPage();
    await other.goto(`${portal.url}/app/`);
    await other.locator('[data-part=empty]').waitFor();
    await addCommune(page, portal, DAI_PHUOC);
    await other.locator('[data-plan]').waitFor();
    await more(page, 'rename');
    await page.locator('#rename').fill('Đại Phước');
    await page.locator('[data-act=save]').click();
    await other.locator('[data-field=name]', { hasText: /^Đại Phước$/ }).waitFor();
    await close();
  });

  test('a plan removed in one while the other updates it stays removed', async () => {
    const { page, close } = await openApp(browser, portal);
    await addPlan(page, portal.url + DAI_PHUOC.src);
    const other = await page.context().newPage();
    await other.goto(`${portal.url}/app/`);
    await other.locator('[data-plan]').waitFor();
    portal.faults.set(DAI_PHUOC.src, 'slow');
    await page.locator('[data-plan] [data-act=refresh]').click();
    await more(other, 'remove');
    await other.locator('dialog [data-act=confirm]').click();
    await other.locator('[data-part=empty]').waitFor();
    await page.locator('[data-part=empty]').waitFor();
    await page.waitForTimeout(2500);
    assert.equal((await listed(page)).length, 0);
    assert.equal(await inStore(page, 'figures', (store) => store.count()), 0);
    await close();
  });

  test('of two that update all, one asks the portal', async () => {
    const { page, close } = await openApp(browser, portal);
    await addPlan(page, portal.url + DAI_PHUOC.src);
    const other = await page.context().newPage();
    await other.goto(`${portal.url}/app/`);
    await other.locator('[data-plan]').waitFor();
    portal.faults.set(DAI_PHUOC.src, 'slow');
    const before = portal.requests.filter((path) => path === DAI_PHUOC.src).length;
    await page.locator('[data-act=refresh-all]').click();
    await other.locator('[data-act=refresh-all]').click();
    await page.locator('[data-code=refreshed]').waitFor();
    assert.equal(portal.requests.filter((path) => path === DAI_PHUOC.src).length, before + 1);
    await close();
  });
});

describe('what the reader is asked and told', () => {
  test('persistence is asked for with the first plan, and its meaning told', async () => {
    const { page, close } = await openApp(browser, portal, {
      before: (page) => page.addInitScript(() => {
        let kept = false;
        window.asked = 0;
        navigator.storage.persisted = async () => kept;
        navigator.storage.persist = async () => {
          window.asked += 1;
          kept = true;
          return true;
        };
      }),
    });
    assert.equal(await page.evaluate(() => window.asked), 0);
    await addCommune(page, portal, DAI_PHUOC);
    await page.locator('[data-code="persist.yes"]').filter({ hasText: /chỉ mất khi bạn xoá/ }).waitFor();
    await addCommune(page, portal, commune('tan-khai'));
    assert.equal(await page.evaluate(() => window.asked), 1);
    await page.locator('[data-field=room]').filter({ hasText: /Đã dùng .* (KB|MB) trên .* GB/ }).waitFor();
    await close();
  });

  test('before the first plan nothing is stored but the app’s own files', async () => {
    const { page, close } = await openApp(browser, portal);
    await page.waitForTimeout(300);
    assert.equal(await inStore(page, 'plans', (store) => store.count()), 0);
    assert.deepEqual(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]), [[], [], '']);
    await close();
  });

  test('deleted, asked first, there is nothing left of any plan', async () => {
    const { page, close } = await openApp(browser, portal);
    for (const id of ['dai-phuoc', 'tan-khai']) await addCommune(page, portal, commune(id));
    await page.locator('[data-act=erase]').click();
    await page.locator('dialog').filter({ hasText: '2 kế hoạch sẽ bị xoá' }).waitFor();
    await page.locator('dialog [data-act=cancel]').click();
    assert.equal((await listed(page)).length, 2);
    await page.locator('[data-act=erase]').click();
    await page.locator('dialog [data-act=confirm]').click();
    await page.locator('[data-code=erased]').waitFor();
    await page.locator('[data-part=empty]').waitFor();
    for (const store of ['plans', 'figures']) assert.equal(await inStore(page, store, (one) => one.count()), 0, store);
    const left = await page.evaluate(async () => ({
      local: { ...localStorage },
      caches: (await caches.keys()).filter((name) => !/^sauro-app-/.test(name)),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
    assert.deepEqual(left, { local: {}, caches: [], databases: ['sauro-app'] });
    await page.reload();
    await page.locator('[data-part=empty]').waitFor();
    assert.deepEqual(await codes(page), []);
    await close();
  });
});
