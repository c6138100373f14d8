// The element in the life of a page: added and removed, changed, twice on one page, printed, absent.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { indicatorRows, launch, open, ready, showView, startPortal } from './browser.mjs';
import { COMMUNES, barePage, commune, planOf } from './plans.mjs';

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

test('removed and added again many times, it leaves nothing behind', async () => {
  const { page, faults, close } = await open(browser, barePage(portal.url, 'dai-phuoc'));
  await ready(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await cycle(page, 3);
  const before = await counts(devtools);
  await cycle(page, 20);
  const later = await counts(devtools);
  assert.ok(later.Nodes <= before.Nodes * 1.1 + 50, `nodes ${before.Nodes} -> ${later.Nodes}`);
  assert.ok(later.JSEventListeners <= before.JSEventListeners * 1.1 + 10, `listeners ${before.JSEventListeners} -> ${later.JSEventListeners}`);
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
  await close();
});

test('removed before its data come, it stays quiet', async () => {
  const src = `${commune('dai-phuoc').src}?fault=slow`;
  const { page, faults, close } = await open(browser, barePage(portal.url, 'dai-phuoc', { src }));
  await page.waitForFunction(() => document.querySelector('sauro-progress')?.shadowRoot);
  await page.evaluate(() => document.querySelector('sauro-progress').remove());
  await page.waitForTimeout(2500);
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
  await close();
});

test('a plan that was set before the script was there is shown', async () => {
  const { page, faults, close } = await open(browser, barePage(portal.url, 'dai-phuoc'));
  const rows = await page.evaluate(async (plan) => {
    // In a document without scripts the element is not ours yet.
    const element = document.implementation.createHTMLDocument('').createElement('sauro-progress');
    element.plan = plan;
    element.setAttribute('view', 'indicators');
    const ready = new Promise((resolve) => element.addEventListener('sauro-ready', resolve, { once: true }));
    document.body.append(element);
    await ready;
    return element.shadowRoot.querySelectorAll('[data-indicator]').length;
  }, planOf('dai-phuoc'));
  assert.equal(rows, planOf('dai-phuoc').indicators.length);
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
  await close();
});

test('without the file of English it stays Vietnamese, without that of downloads it says so', async () => {
  const { page, close } = await open(browser, barePage(portal.url, 'dai-phuoc', { view: 'indicators' }));
  await ready(page);
  await page.route(/sauro-(en|save)\.js$/, (route) => route.abort());
  const errors = () => page.evaluate(() => window.sauroEvents.filter(({ type }) => type === 'sauro-error').map(({ detail }) => detail));
  const label = page.locator('sauro-progress [role=tab][data-view=indicators]');
  const vietnamese = await label.innerText();
  await set(page, { lang: 'en' });
  await page.waitForFunction(() => window.sauroEvents.some(({ type }) => type === 'sauro-error'));
  assert.equal(await label.innerText(), vietnamese);
  await set(page, { lang: 'vi' });
  await page.locator('sauro-progress [data-export=csv]').click();
  const notice = await page.locator('sauro-progress [data-notice=stale]').innerText();
  assert.match(notice, /sauro-save\.js/);
  const told = await errors();
  assert.deepEqual(told.map(({ code }) => code), ['wasm.missing', 'wasm.missing']);
  assert.match(told[0].message, /sauro-en\.js/);
  await close();
});

describe('attributes changed live', () => {
  let opened;
  before(async () => {
    opened = await open(browser, barePage(portal.url, 'dai-phuoc'));
    await ready(opened.page);
  });
  after(() => opened?.close());

  test('view', async () => {
    await set(opened.page, { view: 'agencies' });
    await opened.page.locator('sauro-progress [data-view=agencies][aria-selected=true]').waitFor();
    await set(opened.page, { view: 'indicators' });
    await opened.page.locator('sauro-progress [data-view=indicators][aria-selected=true]').waitFor();
  });

  test('lang', async () => {
    const label = () => opened.page.locator('sauro-progress [role=tab][data-view=indicators]').innerText();
    const vietnamese = await label();
    await set(opened.page, { lang: 'en' });
    await opened.page.waitForFunction(
      (old) => document.querySelector('sauro-progress').shadowRoot.querySelector('[role=tab][data-view=indicators]').innerText !== old,
      vietnamese,
    );
    await set(opened.page, { lang: 'vi' });
    await opened.page.waitForFunction(
      (old) => document.querySelector('sauro-progress').shadowRoot.querySelector('[role=tab][data-view=indicators]').innerText === old,
      vietnamese,
    );
  });

  test('as-of: before anything was reported, nothing has data', async () => {
    await set(opened.page, { 'as-of': '2026-01-02' });
    await opened.page.waitForFunction(() => {
      const root = document.querySelector('sauro-progress').shadowRoot;
      const rows = [...root.querySelectorAll('[data-indicator]')];
      const status = (row) => row.dataset.status ?? row.querySelector('[data-status]')?.dataset.status;
      return rows.length === 24 && rows.every((row) => status(row) === 'no-data');
    });
    await set(opened.page, { 'as-of': commune('dai-phuoc').asOf });
  });

  test('src, mapping and observations: another commune', async () => {
    const { src, mapping, observations, asOf } = commune('tan-khai');
    await set(opened.page, { mapping, observations, src, 'as-of': asOf });
    await opened.page.waitForFunction((count) => {
      const root = document.querySelector('sauro-progress').shadowRoot;
      return root.querySelectorAll('[data-indicator]').length === count;
    }, planOf('tan-khai').indicators.length);
  });
});

test('two widgets on one page keep apart', async () => {
  const { page, faults, close } = await open(browser, `${portal.url}/hai-widget/`);
  await ready(page, 2);
  const states = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('sauro-progress')].map(({ shadowRoot }) => ({
        view: shadowRoot.querySelector('[role=tab][aria-selected=true]').dataset.view,
        rows: shadowRoot.querySelectorAll('[data-indicator]').length,
      })),
    );
  const [, second] = await states();
  await page.locator('sauro-progress').first().locator('[role=tab][data-view=indicators]').click();
  await page.waitForFunction(
    () => document.querySelector('sauro-progress').shadowRoot.querySelectorAll('[data-indicator]').length === 24,
  );
  assert.deepEqual((await states())[1], second, 'the second did not move');
  await page.locator('sauro-progress').last().locator('[role=tab][data-view=indicators]').click();
  await page.waitForFunction(
    () => [...document.querySelectorAll('sauro-progress')].at(-1).shadowRoot.querySelectorAll('[data-indicator]').length === 17,
  );
  await page.locator('sauro-progress').first().locator('input[type=search]').fill('chữ ký số');
  await page.waitForFunction(
    () => document.querySelector('sauro-progress').shadowRoot.querySelectorAll('[data-indicator]').length < 24,
  );
  assert.equal((await states())[1].rows, 17);
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
  await close();
});

test('in a same-origin frame the frame grows with its content', async () => {
  const { page, faults, close } = await open(browser, `${portal.url}/khung/`);
  const frame = page.frame({ url: /trang\.html/ });
  await frame.waitForFunction(() => window.sauroEvents.some((event) => event.type === 'sauro-ready'));
  await page.waitForTimeout(300);
  const scroll = await frame.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
  assert.ok(scroll <= 1, `${scroll} px are cut off`);
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
  await close();
});

test('printed, the rows are there and the controls are not', async () => {
  const { page, close } = await open(browser, `${portal.url}/dai-phuoc/`);
  await ready(page);
  await showView(page, 'indicators');
  await page.emulateMedia({ media: 'print' });
  assert.equal((await indicatorRows(page)).length, 24);
  assert.ok(await page.locator('sauro-progress [data-indicator]').first().isVisible());
  assert.equal(await page.locator('sauro-progress input[type=search]').isVisible(), false);
  assert.equal(await page.locator('sauro-progress [part=meeting]').isVisible(), false);
  // On paper: which plan, whose, as of when, taken where and when.
  const paper = await page.locator('sauro-progress .root').innerText();
  const { title, area } = planOf('dai-phuoc');
  for (const words of [title, area.name, 'Đánh giá tại ngày: 24/11/2026', new URL(portal.url).host]) {
    assert.ok(paper.includes(words), `${words} in ${paper.slice(0, 600)}`);
  }
  assert.match(paper, /Lấy số liệu lúc: \d\d:\d\d \d\d\/\d\d\/\d{4}/);
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 10_000);
  await close();
});

test('the page in English', async () => {
  const { page, close } = await open(browser, `${portal.url}/english/`);
  await ready(page);
  const tab = await page.locator('sauro-progress [role=tab][data-view=indicators]').innerText();
  assert.match(tab, /indicators/i);
  await close();
});

for (const { id } of COMMUNES) {
  test(`without JavaScript ${id} has a sentence, and a link to the plan as a table`, async () => {
    const { page, faults, close } = await open(browser, `${portal.url}/${id}/`, { javaScriptEnabled: false });
    assert.ok(await page.getByText('Bảng tiến độ cần JavaScript.').isVisible());
    await page.locator('sauro-progress a').click();
    const rows = await page.locator('.bang').first().locator('tbody tr').count();
    assert.equal(rows, planOf(id).indicators.length);
    assert.deepEqual(faults.foreign, []);
    await close();
  });
}

function set(page, attributes) {
  return page.evaluate((all) => {
    const element = document.querySelector('sauro-progress');
    for (const [name, value] of Object.entries(all)) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }, attributes);
}

/** Takes the element out and puts it back, waiting for its data each time. */
function cycle(page, times) {
  return page.evaluate(async (count) => {
    const parent = document.querySelector('main');
    for (let turn = 0; turn < count; turn += 1) {
      const old = parent.querySelector('sauro-progress');
      const fresh = old.cloneNode(true);
      // Half of the time the same element comes back, half of the time a new one.
      const next = turn % 2 ? fresh : old;
      old.remove();
      const shown = new Promise((done) => next.addEventListener('sauro-ready', done, { once: true }));
      parent.append(next);
      await Promise.race([shown, new Promise((_, fail) => setTimeout(() => fail(new Error(`not ready in turn ${turn}`)), 10_000))]);
    }
    window.sauroEvents.length = 0;
  }, times);
}

async function counts(devtools) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
