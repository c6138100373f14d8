// The plug is pulled: before the data come, while they come, while they are refreshed. An element
// with the attribute `offline` shows the last good ones with their date, and loses none of them.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';

import { failed, indicatorRows, launch, messages, open, ready, showView, startPortal } from './browser.mjs';
import { barePage, commune, planOf } from './plans.mjs';

const ID = 'dai-phuoc';
const ROWS = 24;
const API = '**/api/**';

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

/** A page whose element has loaded once and keeps what it got. */
async function kept(more = {}, url = portal.url) {
  const opened = await open(browser, barePage(url, ID, { offline: '', view: 'indicators', ...more }));
  await ready(opened.page);
  await line(opened.page, /lưu trên máy/);
  return opened;
}

/** What stands below the widget on what is kept. */
function line(page, pattern) {
  return page.locator('sauro-progress .kept').filter({ hasText: pattern }).waitFor();
}

/** The notice that the data are not fresh. */
function notice(page, pattern) {
  return page.locator('sauro-progress [data-notice=stale]').filter({ hasText: pattern }).waitFor();
}

/** The rows, once all of them are drawn: the first few are painted before the others. */
async function allRows(page) {
  await page.locator('sauro-progress [data-indicator]').nth(ROWS - 1).waitFor();
  return indicatorRows(page);
}

function noNotice(page) {
  return page.locator('sauro-progress [data-notice=stale]').waitFor({ state: 'detached' });
}

/** What the browser has stored, as entries without their bodies. */
function stored(page) {
  return page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes('sauro-kept')) return [];
    const database = await done(indexedDB.open('sauro-kept'));
    const all = await done(database.transaction('answers').objectStore('answers').getAll());
    database.close();
    return all.map(({ key, form, taken, size }) => ({ key, form, taken, size }));
  });
}

/** Changes the only entry: `change` is a statement about `entry`. */
function tamper(page, change) {
  // As text: the page's own policy forbids making functions of texts.
  return page.evaluate(`(async () => {
    const done = (request) => new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const database = await done(indexedDB.open('sauro-kept'));
    const store = database.transaction('answers', 'readwrite').objectStore('answers');
    const [entry] = await done(store.getAll());
    ${change};
    await done(store.put(entry));
    database.close();
  })()`);
}

test('without the attribute nothing is stored and nothing more is loaded', async () => {
  const { page, faults, close } = await open(browser, barePage(portal.url, ID));
  await ready(page);
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    words: localStorage.length + sessionStorage.length + document.cookie.length,
    scripts: performance.getEntriesByType('resource').filter(({ name }) => name.includes('sauro-keep')).length,
  }));
  assert.deepEqual(left, { databases: 0, caches: 0, words: 0, scripts: 0 });
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
  await close();
});

describe('before the data come', () => {
  for (const fault of ['500', 'html', 'garbage', 'reset', 'other', '403']) {
    test(`${fault}: the last good rows, the reason and their date`, async () => {
      const { page, faults, close } = await kept();
      const before = await allRows(page);
      portal.faults.set(commune(ID).src, fault);
      await page.reload();
      await notice(page, /Chưa lấy được số liệu mới; đang hiển thị số liệu lấy lúc \d\d:\d\d \d\d\/\d\d\/\d{4}/);
      assert.deepEqual(await allRows(page), before);
      assert.equal((await stored(page)).length, 1, 'what was kept is still there');
      assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
      await close();
    });
  }

  test('no network: rows at once, and fresh ones by themselves when it is back', async () => {
    const { page, faults, close } = await kept();
    const before = await allRows(page);
    await page.route(API, (route) => route.abort('internetdisconnected'));
    await page.reload();
    await notice(page, /Không kết nối được/);
    assert.deepEqual(await allRows(page), before);
    await page.unroute(API);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await noNotice(page);
    assert.deepEqual(await allRows(page), before);
    assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
    await close();
  });

  test('nothing kept and no network: a sentence, and rows when it is back', async () => {
    const { page, close } = await open(browser, 'about:blank', { allow: [portal.url] });
    await page.route(API, (route) => route.abort('internetdisconnected'));
    await page.goto(barePage(portal.url, ID, { offline: '', view: 'indicators' }));
    assert.equal(await failed(page), 'feed.network');
    assert.match(await messages(page), /Kiểm tra mạng/);
    await page.unroute(API);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.locator(`sauro-progress [data-indicator]`).nth(ROWS - 1).waitFor();
    await close();
  });

  test('a portal that never answers: the kept rows do not wait for it', async () => {
    const { page, close } = await kept();
    portal.faults.set(commune(ID).src, 'timeout');
    await page.reload();
    await notice(page, /lưu trên máy này, lấy lúc .*; đang lấy số liệu mới/);
    assert.equal((await allRows(page)).length, ROWS);
    await close();
  });

  test('the clock a month ahead: the age is told', async () => {
    const { page, close } = await kept();
    await page.clock.install({ time: Date.now() + 31 * 864e5 });
    portal.faults.set(commune(ID).src, '500');
    await page.reload();
    // The page's clock stands still but for this, while the network takes its own time.
    const told = page.locator('sauro-progress [data-notice=stale]', { hasText: /\(31 ngày trước\)/ });
    for (let turn = 0; turn < 300 && !(await told.count()); turn++) {
      await page.clock.runFor(100);
      await new Promise((go) => setTimeout(go, 20));
    }
    await notice(page, /\(31 ngày trước\)/);
    assert.equal((await allRows(page)).length, ROWS);
    await close();
  });

  test('the clock set back: kept data from the future are shown, and give way to fresh ones', async () => {
    const { page, close } = await kept();
    await tamper(page, 'entry.taken = Date.now() + 31 * 864e5');
    await page.reload();
    await ready(page);
    await line(page, /lưu trên máy/);
    const [{ taken }] = await stored(page);
    assert.ok(taken <= Date.now(), 'the fresh data took the place of those');
    await close();
  });
});

describe('while the data come', () => {
  test('the server dies: the kept rows stay, with their date', async () => {
    const mortal = await startPortal();
    const { page, close } = await kept({}, mortal.url);
    const before = await allRows(page);
    mortal.faults.set(commune(ID).src, 'timeout');
    await page.reload();
    await page.locator('sauro-progress [data-indicator]').nth(ROWS - 1).waitFor();
    await mortal.close();
    await notice(page, /Chưa lấy được số liệu mới/);
    assert.deepEqual(await allRows(page), before);
    await close();
  });

  test('figures fail and the plan does not: what was kept is not lost for a plan without figures', async () => {
    const { page, close } = await kept();
    const before = await allRows(page);
    portal.faults.set(commune(ID).observations, '500');
    await page.reload();
    await notice(page, /Chưa lấy được số liệu mới/);
    assert.deepEqual(await allRows(page), before);
    await close();
  });
});

describe('while they are refreshed', () => {
  for (const [name, during] of [
    ['the network goes', async (page) => {
      await page.route(API, (route) => route.abort('internetdisconnected'));
      await reload(page);
      await notice(page, /Không kết nối được/);
      await page.unroute(API);
    }],
    ['the portal breaks', async (page) => {
      portal.faults.set(commune(ID).src, '500');
      await reload(page);
      await notice(page, /500/);
      portal.faults.clear();
    }],
  ]) {
    test(`${name} and comes back: the reader stays where they were`, async () => {
      const { page, close } = await kept();
      await settle(page);
      const place = await placeOf(page);
      await during(page);
      assertSame(await placeOf(page), place);
      await page.locator('sauro-progress [part=reload]').evaluate((button) => button.click());
      await noNotice(page);
      assertSame(await placeOf(page), place);
      await close();
    });
  }

  test('fresh data take the place of kept ones, and the reader stays where they were', async () => {
    const { page, close } = await kept();
    let release;
    const gate = new Promise((done) => (release = done));
    await page.route(`**${commune(ID).observations}`, async (route) => {
      await gate;
      const response = await route.fetch();
      const body = await response.json();
      const one = body.observations.find(({ indicator }) => indicator === '1');
      body.observations.push({ ...one, asOf: '2026-11-19', value: 57.5 });
      await route.fulfill({ response, json: body });
    });
    await page.reload();
    await notice(page, /đang lấy số liệu mới/);
    await settle(page);
    const place = await placeOf(page);
    const value = page.locator('sauro-progress [data-indicator="1"] [data-field=value]');
    assert.doesNotMatch(await value.innerText(), /57,5/);
    release();
    await noNotice(page);
    assert.match(await value.innerText(), /57,5/);
    assertSame(await placeOf(page), place);
    await close();
  });
});

describe('what is stored', () => {
  test('two tabs at once keep one entry, and one tab may delete it under the other', async () => {
    const { page, close } = await kept();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await Promise.all([reload(page), second.evaluate(() => document.querySelector('sauro-progress').reload())]);
    await line(second, /lưu trên máy/);
    assert.equal((await stored(page)).length, 1);
    await second.locator('sauro-progress .kept button').click();
    await line(second, /Đã xoá/);
    assert.deepEqual(await stored(page), []);
    await reload(page);
    await page.waitForTimeout(300);
    assert.equal((await allRows(page)).length, ROWS);
    await close();
  });

  test('deleted by the button or by SauroProgress.forget(), nothing is left and nothing comes again', async () => {
    const { page, close } = await kept();
    await page.locator('sauro-progress .kept button').click();
    await line(page, /Đã xoá/);
    assert.deepEqual(await stored(page), []);
    await reload(page);
    await page.waitForTimeout(500);
    assert.deepEqual(await stored(page), []);
    await page.reload();
    await line(page, /lưu trên máy/);
    assert.equal((await stored(page)).length, 1);
    await page.evaluate(() => customElements.get('sauro-progress').forget());
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
    await close();
  });

  for (const [name, change] of [
    ['bytes that are no JSON', 'entry.body = new Uint8Array([123, 0, 255])'],
    ['no bytes', 'delete entry.body'],
    ['an older form', 'entry.form = 0'],
    ['something that is no plan', `entry.body = new TextEncoder().encode('{"plan":{"format":"sauro-plan/9"}}')`],
    ['a plan that is a list', `entry.body = new TextEncoder().encode('{"plan":[[[]]],"problems":7}')`],
    ['no date', 'entry.taken = "hôm qua"'],
  ]) {
    test(`a corrupted entry (${name}) is passed over: live data, or a sentence`, async () => {
      const { page, faults, close } = await kept();
      const before = await allRows(page);
      await tamper(page, change);
      portal.faults.set(commune(ID).src, '500');
      await page.reload();
      await failed(page);
      assert.match(await messages(page), /500/);
      portal.faults.clear();
      await page.evaluate(() => document.querySelector('sauro-progress').reload());
      await page.locator('sauro-progress [data-indicator]').nth(ROWS - 1).waitFor();
      assert.deepEqual(await allRows(page), before);
      await line(page, /lưu trên máy/);
      assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
      await close();
    });
  }

  test('at most 40 answers and 20 MB: the oldest give way', async () => {
    const { page, close } = await kept();
    const keep = (count, size) => page.evaluate(async ([many, bytes]) => {
      const { Keeper } = await import('/sauro/sauro-keep.js');
      const root = document.querySelector('sauro-progress').shadowRoot;
      for (let turn = 0; turn < many; turn += 1) {
        const keeper = new Keeper({ src: `/${bytes}/${turn}`, lang: 'vi' });
        await keeper.keep({ plan: { title: 'x'.repeat(bytes) }, problems: [], taken: Date.now() + turn - 1e6 }, root);
      }
    }, [count, size]);
    await keep(45, 10);
    const many = await stored(page);
    assert.equal(many.length, 40);
    assert.ok(many.some(({ key }) => key.includes(commune(ID).src)), 'the latest of all is there');
    await keep(5, 6e6);
    const large = await stored(page);
    assert.ok(large.reduce((sum, { size }) => sum + size, 0) <= 20e6);
    assert.ok(large.some(({ key }) => key.includes(commune(ID).src)), 'the latest of all is still there');
    await keep(1, 21e6);
    assert.equal((await stored(page)).length, large.length, 'too large an answer drives none out');
    await line(page, /Không lưu được/);
    await close();
  });

  for (const [name, script] of [
    ['a full disk', () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }],
    ['a browser that stores nothing', () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    }],
    ['a database that never answers', () => {
      IDBFactory.prototype.open = () => new EventTarget();
    }],
  ]) {
    test(`${name}: live data, and a sentence below them`, async () => {
      const { page, faults, close } = await open(browser, 'about:blank', { allow: [portal.url] });
      await page.addInitScript(script);
      await page.goto(barePage(portal.url, ID, { offline: '', view: 'indicators' }));
      await ready(page);
      assert.equal((await allRows(page)).length, ROWS);
      await line(page, /Không lưu được/);
      assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
      await close();
    });
  }

  test('without the file that keeps, live data and an event that names it', async () => {
    const host = await startPortal({ faults: { '/sauro/sauro-keep.js': '404' } });
    const { page, close } = await open(browser, barePage(host.url, ID, { offline: '', view: 'indicators' }));
    await page.locator('sauro-progress [data-indicator]').nth(ROWS - 1).waitFor();
    const told = await page.evaluate(() => window.sauroEvents.find(({ type }) => type === 'sauro-error').detail);
    assert.equal(told.code, 'wasm.missing');
    assert.match(told.message, /sauro-keep\.js/);
    await close();
    await host.close();
  });

  test('data that a mapping has read are kept as they were read', async () => {
    const { page, close } = await open(browser, barePage(portal.url, 'tan-khai', { offline: '', view: 'indicators' }));
    await ready(page);
    await line(page, /lưu trên máy/);
    await page.locator('sauro-progress [data-indicator]').nth(planOf('tan-khai').indicators.length - 1).waitFor();
    const before = await indicatorRows(page);
    const faulty = await page.locator('sauro-progress [data-notice=faults] li').allInnerTexts();
    await page.route(API, (route) => route.abort('internetdisconnected'));
    await page.reload();
    await notice(page, /Chưa lấy được/);
    await page.locator('sauro-progress [data-indicator]').nth(before.length - 1).waitFor();
    assert.deepEqual(await indicatorRows(page), before);
    assert.deepEqual(await page.locator('sauro-progress [data-notice=faults] li').allInnerTexts(), faulty);
    await close();
  });
});

function reload(page) {
  return page.evaluate(() => document.querySelector('sauro-progress').reload());
}

/** Brings the reader somewhere: a filter, a search, an open detail, scrolled, the focus in a row. */
async function settle(page) {
  await showView(page, 'indicators');
  await page.locator('sauro-progress input[type=search]').fill('ty le');
  await page.locator('sauro-progress select[name=sort]').selectOption('achieved-up');
  await page.locator('sauro-progress [data-indicator="1"] button').first().click();
  await page.locator('sauro-progress [data-panel=detail]').waitFor();
  await page.evaluate(() => scrollTo(0, 300));
}

/** The place is the same; the row stands where it stood on the screen, to the pixel. */
function assertSame({ row, ...now }, { row: was, ...place }) {
  assert.deepEqual(now, place);
  assert.ok(Math.abs(row - was) < 2, `the row moved from ${was} to ${row}`);
}

/** Where the reader is; `row` is where the open row stands on the screen. */
function placeOf(page) {
  return page.evaluate(() => {
    const root = document.querySelector('sauro-progress').shadowRoot;
    return {
      view: root.querySelector('[role=tab][aria-selected=true]').dataset.view,
      search: root.querySelector('input[type=search]').value,
      sort: root.querySelector('select[name=sort]').value,
      open: root.querySelector('.detail')?.previousElementSibling.dataset.indicator,
      focus: root.activeElement?.closest('[data-indicator]')?.dataset.indicator,
      rows: root.querySelectorAll('[data-indicator]').length,
      row: root.querySelector('[data-indicator="1"]').getBoundingClientRect().top,
    };
  });
}
