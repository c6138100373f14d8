// Whoever comes with a screen reader, a keyboard, a phone or a dark screen finds the same.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { axe, launch, open, ready, showView, sidewaysScroll, startPortal } from './browser.mjs';
import { COMMUNES } from './plans.mjs';

const VIEWS = ['overview', 'indicators', 'agencies', 'tasks', 'reporting'];

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

for (const colorScheme of ['light', 'dark']) {
  for (const id of ['phu-rieng', 'dai-phuoc']) {
    describe(`axe at AA, ${id}, ${colorScheme}`, () => {
      let opened;
      before(async () => {
        const theme = colorScheme === 'dark' ? '&theme=dark' : '';
        const address = `${portal.url}/${id}/`;
        opened = await open(browser, address, { colorScheme });
        await ready(opened.page);
        if (theme) await opened.page.evaluate(() => document.querySelector('sauro-progress').setAttribute('theme', 'dark'));
      });
      after(() => opened?.close());

      for (const view of VIEWS) {
        test(view, async () => {
          await showView(opened.page, view);
          assert.deepEqual(await axe(opened.page), []);
        });
      }

      test('detail', async () => {
        await showView(opened.page, 'indicators');
        const row = opened.page.locator('sauro-progress [data-indicator]').first();
        const button = row.locator('button').first();
        await ((await button.count()) ? button : row).click();
        await opened.page.locator('sauro-progress [data-panel=detail]').waitFor();
        assert.deepEqual(await axe(opened.page), []);
      });
    });
  }
}

for (const { id } of COMMUNES) {
  test(`360 px wide, ${id} has no sideways scroll in any view`, async () => {
    const { page, close } = await open(browser, `${portal.url}/${id}/`, { viewport: { width: 360, height: 740 } });
    await ready(page);
    for (const view of VIEWS) {
      await showView(page, view);
      assert.equal(await sidewaysScroll(page), 0, view);
    }
    await close();
  });
}

test('at 400 % zoom of a 1280 px screen (320 px) nothing is lost sideways', async () => {
  const { page, close } = await open(browser, `${portal.url}/phu-rieng/`, { viewport: { width: 320, height: 256 } });
  await ready(page);
  for (const view of VIEWS) {
    await showView(page, view);
    assert.equal(await sidewaysScroll(page), 0, view);
  }
  await close();
});

test('the portal pages themselves pass axe', async () => {
  for (const path of ['/', '/phu-rieng/bang-chi-tieu/', '/english/', '/khung/', '/hai-widget/']) {
    const { page, close } = await open(browser, portal.url + path);
    assert.deepEqual(await axe(page, 'header, nav, main > h1, aside, footer'), [], path);
    await close();
  }
});
