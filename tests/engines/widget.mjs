// The main path of the widget: five communes, tabs, search, filter, detail, English, a download.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { CSP } from '../../www/server/main.mjs';
import { failed, indicatorRows, messages, ready, showView, shownCount, sidewaysScroll } from '../pages/browser.mjs';
import { agencyName, barePage, commune, COMMUNES, found, milestones, planOf, shown } from '../pages/plans.mjs';
import { faultsOf, NO_FAULTS, startRecorded } from './portal.mjs';

/** @param {() => object} engine the engine, once it runs */
export function widgetPath(engine) {
  let portal;
  let page;
  before(async () => {
    portal = await startRecorded();
    page = engine().page;
  });
  after(() => portal?.close());

  const show = async (path) => {
    await page.goto(portal.url + path);
    await ready(page);
  };
  const search = () => page.locator('sauro-progress input[type=search]');
  const counted = (count) =>
    page.waitForFunction((wanted) => {
      const text = document.querySelector('sauro-progress').shadowRoot.querySelector('[data-field=count]')?.textContent;
      return Number(/\d+/.exec(text)?.[0]) === wanted;
    }, count);

  for (const { id } of COMMUNES) {
    test(`${id} shows its indicators, targets, leads and tasks`, async () => {
      const plan = planOf(id);
      await show(`/${id}/`);
      await showView(page, 'indicators');
      const rows = await indicatorRows(page);
      assert.deepEqual(rows.map((row) => row.id), plan.indicators.map((indicator) => indicator.id));
      assert.equal(await shownCount(page), plan.indicators.length);
      for (const [at, indicator] of plan.indicators.entries()) {
        assert.ok(rows[at].all.includes(shown(indicator.name)), `${indicator.id}: ${rows[at].all}`);
        for (const lead of indicator.lead) assert.ok(rows[at].lead.includes(agencyName(plan, lead)), `${indicator.id}: ${lead}`);
        if (rows[at].status === 'no-data') assert.match(rows[at].value, /Chưa có số liệu/);
      }
      await checkTargets(page, plan, rows);
      if (plan.tasks.length) {
        await showView(page, 'tasks');
        const panel = await page.evaluate(() => {
          const panels = document.querySelector('sauro-progress').shadowRoot.querySelectorAll('[role=tabpanel]');
          return [...panels].map((one) => one.innerText).join(' ');
        });
        for (const task of plan.tasks) assert.ok(shown(panel).includes(shown(task.name)), `task ${task.id}`);
      }
      assert.deepEqual(await faultsOf(page), NO_FAULTS);
    });
  }

  describe('what a reader does', () => {
    const plan = planOf('dai-phuoc');
    before(() => show('/dai-phuoc/'));

    test('tabs with the arrow keys', async () => {
      await page.locator('sauro-progress [role=tab][data-view=overview]').focus();
      for (const [key, expected] of [
        ['ArrowRight', 'indicators'], ['End', 'reporting'], ['ArrowRight', 'overview'], ['ArrowRight', 'indicators'],
      ]) {
        await page.keyboard.press(key);
        await page.waitForFunction((view) => {
          const root = document.querySelector('sauro-progress').shadowRoot;
          return root.activeElement?.dataset.view === view && root.activeElement.getAttribute('aria-selected') === 'true';
        }, expected);
      }
    });

    test('search without tone marks', async () => {
      const wanted = found(plan, 'chu ky so').map((one) => one.id);
      await search().fill('chu ky so');
      await counted(wanted.length);
      assert.deepEqual((await indicatorRows(page)).map((row) => row.id), wanted);
      await search().fill('');
      await counted(plan.indicators.length);
    });

    test('the filter of statuses', async () => {
      const withoutFigures = (await indicatorRows(page)).filter((row) => row.status === 'no-data').map((row) => row.id);
      await page.locator('sauro-progress select[name=status]').selectOption('no-data');
      await counted(withoutFigures.length);
      assert.deepEqual((await indicatorRows(page)).map((row) => row.id), withoutFigures);
      await page.locator('sauro-progress select[name=status]').selectOption({ index: 0 });
      await counted(plan.indicators.length);
    });

    test('the detail of a row, by hand and by keyboard', async () => {
      const row = plan.indicators[2];
      const panel = page.locator('sauro-progress [data-panel=detail]');
      await page.locator(`sauro-progress [data-indicator="${row.id}"] button`).first().click();
      await panel.waitFor();
      assert.ok((await panel.innerText()).includes(row.name));
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      const inRow = () => page.evaluate(() => document.querySelector('sauro-progress').shadowRoot.activeElement?.closest('[data-indicator]')?.dataset.indicator ?? null);
      assert.equal(await inRow(), row.id, 'the focus is back');
      await page.keyboard.press('Enter');
      await panel.waitFor();
      await page.keyboard.press('Escape');
    });

    test('the table is saved', async () => {
      const { name, bytes } = await engine().save(() => page.locator('sauro-progress [data-export=csv]').first().click());
      assert.match(name, /\.csv$/);
      for (const indicator of plan.indicators) assert.ok(shown(String(bytes)).includes(shown(indicator.name).replaceAll('"', '""')), indicator.name);
    });

    test('nothing was against the policy', async () => {
      assert.deepEqual(await faultsOf(page), NO_FAULTS);
    });
  });

  test('in English', async () => {
    await show('/english/');
    assert.match(await page.locator('sauro-progress [role=tab][data-view=indicators]').innerText(), /indicators/i);
  });

  test('an Excel workbook', async () => {
    await show('/excel/');
    await showView(page, 'indicators');
    const ids = (await indicatorRows(page)).map((row) => row.id);
    assert.deepEqual(ids, planOf('van-tuong').indicators.map((indicator) => indicator.id));
  });

  // Neither Firefox nor WebKit's test browser makes a narrower window; Chromium's tests do.
  for (const width of [1280, 768, 500]) {
    test(`nothing stands out sideways at ${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await show('/phu-rieng/');
      for (const view of ['overview', 'indicators', 'agencies', 'tasks', 'reporting']) {
        await showView(page, view);
        assert.equal(await sidewaysScroll(page), 0, view);
      }
    });
  }

  describe('a sentence', () => {
    after(() => page.setViewportSize({ width: 1280, height: 900 }));

    test('for a policy that forbids WebAssembly', async () => {
      const host = await startRecorded({ csp: CSP.replace(" 'wasm-unsafe-eval'", '') });
      try {
        await page.goto(`${host.url}/dai-phuoc/`);
        assert.equal(await failed(page), 'wasm.blocked');
        assert.match(await messages(page), /wasm-unsafe-eval/);
      } finally {
        await host.close();
      }
    });

    test('for a portal that answers with an error', async () => {
      await page.goto(barePage(portal.url, 'dai-phuoc', { src: `${commune('dai-phuoc').src}?fault=500` }));
      assert.match(await failed(page), /^feed\./);
      assert.match(await messages(page), /500/);
    });

    test('for a portal that is gone, and the figures stay', async () => {
      const host = await startRecorded();
      await page.goto(`${host.url}/dai-phuoc/`);
      await ready(page);
      await showView(page, 'indicators');
      await host.close();
      await page.evaluate(() => document.querySelector('sauro-progress').reload());
      assert.match(await failed(page), /^feed\./);
      assert.ok((await messages(page)).length > 20, await messages(page));
      assert.equal((await indicatorRows(page)).length, planOf('dai-phuoc').indicators.length);
    });
  });

  test('a server that does not know the type of .wasm', async () => {
    const host = await startRecorded({ wasmType: 'application/octet-stream' });
    try {
      await page.goto(`${host.url}/tan-khai/`);
      await ready(page);
    } finally {
      await host.close();
    }
  });
}

/** The targets of each milestone, as printed in the plan. */
async function checkTargets(page, plan, atFirst) {
  const dates = milestones(plan);
  const check = (rows, date) => {
    for (const indicator of plan.indicators) {
      for (const target of indicator.targets.filter((one) => one.by === date)) {
        const row = rows.find((one) => one.id === indicator.id);
        assert.ok(row?.target.includes(shown(target.text)), `${indicator.id} ${date}: "${target.text}" in "${row?.target}"`);
      }
    }
  };
  if (dates.length < 2) return check(atFirst, dates[0]);
  const select = page.locator('sauro-progress select[name=milestone]').first();
  for (const date of dates) {
    await select.selectOption(await page.evaluate((year) => {
      const options = document.querySelector('sauro-progress').shadowRoot.querySelectorAll('select[name=milestone] option');
      return [...options].find((one) => one.value.includes(year) || one.textContent.includes(year)).value;
    }, date.slice(0, 4)));
    check(await indicatorRows(page), date);
  }
  await select.selectOption({ index: 0 });
}
