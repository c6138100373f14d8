// The main path of the single file: saved from the portal's page, opened from the disk.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { everyView, ready, showView } from '../pages/browser.mjs';
import { planOf } from '../pages/plans.mjs';
import { faultsOf, NO_FAULTS, RECORDER_TAG, startRecorded } from './portal.mjs';

/** What the file may weigh, in bytes: it travels by message. */
const BUDGET = 700_000;

/** @param {() => object} engine the engine, once it runs */
export function snapshotPath(engine) {
  const plan = planOf('phu-rieng');
  let page;
  let folder;
  let live;
  let file;
  before(async () => {
    page = engine().page;
    folder = await mkdtemp(join(tmpdir(), 'sauro-single-'));
    const portal = await startRecorded();
    try {
      await page.goto(`${portal.url}/phu-rieng/`);
      await ready(page);
      live = await everyView(page);
      await showView(page, 'indicators');
      file = await engine().save(() => page.locator('sauro-progress [part=snapshot]').first().click());
    } finally {
      // From here on there is only the file.
      await portal.close();
    }
  });
  after(() => folder && rm(folder, { recursive: true }));

  const open = async (text) => {
    const path = join(folder, file.name);
    await writeFile(path, text);
    await page.goto(pathToFileURL(path).href);
    await page.locator('sauro-progress [role=tab][data-view=overview]').waitFor();
  };

  test('the page saves it, light enough for a message', () => {
    assert.match(file.name, /^[\w.-]*phu-rieng[\w.-]*-2026-\d\d-\d\d\.html$/);
    assert.ok(file.bytes.length <= BUDGET, `${file.bytes.length} bytes`);
  });

  test('opened from the disk, every view says what the portal’s page said', async () => {
    await open(file.bytes);
    assert.deepEqual(await everyView(page), live);
    const header = await page.locator('body > header').innerText();
    for (const words of [/không phải số liệu trực tuyến/, /Phú Riềng/, /\d\d:\d\d \d\d\/\d\d\/\d{4}/, /không tự cập nhật/]) {
      assert.match(header, words);
    }
  });

  test('its table is saved from it', async () => {
    await showView(page, 'indicators');
    const { name, bytes } = await engine().save(() => page.locator('sauro-progress [data-export=csv]').first().click());
    assert.match(name, /\.csv$/);
    assert.ok(String(bytes).includes(plan.indicators[0].name), 'the plan is in it');
  });

  test('it breaks no rule of its own policy', async () => {
    await open(String(file.bytes).replace('<head>', () => `<head>${RECORDER_TAG}`));
    await everyView(page);
    assert.deepEqual(await faultsOf(page), NO_FAULTS);
  });
}
