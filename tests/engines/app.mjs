// The main path of the app: a plan added, opened, kept, and opened again with the server gone.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { addCommune, isKept, listed, notices } from '../pages/app.mjs';
import { indicatorRows, showView } from '../pages/browser.mjs';
import { MADE_UP } from '../pages/checker.mjs';
import { commune, planOf } from '../pages/plans.mjs';
import { faultsOf, NO_FAULTS, startRecorded } from './portal.mjs';

/** @param {() => object} engine the engine, once it runs */
export function appPath(engine) {
  const plan = planOf('tan-khai');
  let portal;
  let page;
  let folder;
  before(async () => {
    portal = await startRecorded();
    page = engine().page;
    folder = await mkdtemp(join(tmpdir(), 'sauro-plans-'));
  });
  after(async () => {
    await portal?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  const open = async () => {
    await page.goto('about:blank');
    await page.goto(`${portal.url}/app/`);
    await page.locator('main [data-act=add]').waitFor();
  };
  const openPlan = async (at, rows) => {
    await page.locator('main [data-plan] [data-act=open]').nth(at).click();
    await page.locator('sauro-progress [role=tab][data-view=indicators]').waitFor();
    await showView(page, 'indicators');
    // The first rows are drawn before the others.
    await page.locator('sauro-progress [data-indicator]').nth(rows - 1).waitFor();
    return (await indicatorRows(page)).map((row) => row.id);
  };
  const ids = ({ indicators }) => indicators.map((indicator) => indicator.id);

  test('a plan is added by its address and shown', async () => {
    await open();
    await addCommune(page, portal, commune('tan-khai'));
    const [entry] = await listed(page);
    assert.equal(entry.state, 'fresh');
    assert.match(entry.area, /Tân Khai/);
    assert.deepEqual(await openPlan(0, plan.indicators.length), ids(plan));
    assert.deepEqual(await faultsOf(page), NO_FAULTS);
  });

  test('its files are kept, and the reader is told what the browser promises', async () => {
    await isKept(page);
    await page.locator('.plan .head [data-act=back]').click();
    await page.locator('main [data-field=persisted]').waitFor();
    assert.match(await page.locator('main [data-field=persisted]').textContent(), /giữ lâu dài/);
    assert.match(await page.locator('main [data-field=room]').textContent(), /bộ nhớ/);
    assert.match(await page.locator('main [data-field=background]').textContent(), /cập nhật/);
  });

  describe('with the server gone', () => {
    before(() => portal.close());

    test('the app opens, and the plan with its figures and their date', async () => {
      await open();
      const [entry] = await listed(page);
      assert.match(entry.taken, /\d\d:\d\d \d\d\/\d\d\/\d{4}/);
      assert.deepEqual(await openPlan(0, plan.indicators.length), ids(plan));
      const taken = await page.locator('.plan .head [data-field=taken]').textContent();
      assert.match(taken, /\d\d:\d\d \d\d\/\d\d\/\d{4}/);
    });

    test('asking for newer figures is answered with a sentence, and the figures stay', async () => {
      await page.locator('.plan .head [data-act=refresh]').click();
      await page.locator('.plan [data-field=fault]').waitFor();
      assert.match(await page.locator('.plan [data-field=fault]').textContent(), /\S+ \S+ \S+/);
      assert.deepEqual((await indicatorRows(page)).map((row) => row.id), ids(plan));
    });

    test('a plan is added from a file', async () => {
      const file = join(folder, MADE_UP.name);
      await writeFile(file, MADE_UP.buffer);
      await open();
      await page.locator('main [data-act=add]').click();
      await page.locator('dialog input[type=file][multiple]').setInputFiles(file);
      await page.locator('dialog').waitFor({ state: 'detached' });
      assert.deepEqual((await listed(page)).map((entry) => entry.state), ['failed', 'file']);
      assert.equal((await openPlan(1, 3)).length, 3);
    });

    test('what is stored is saved as a file', async () => {
      await open();
      const { name, bytes } = await engine().save(() => page.locator('main [data-act=backup]').click());
      assert.match(name, /\.json$/);
      assert.ok(String(bytes).includes(plan.indicators[0].name), 'the plan is in it');
      assert.deepEqual((await notices(page)).filter(([code]) => /^(storage|stopped)/.test(code)), []);
    });
  });
}
