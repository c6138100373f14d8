// Whoever comes to the app with a finger, a keyboard, a screen reader, large type or a dark screen.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { addCommune, more, openApp } from './app.mjs';
import { axe, launch, ready, sidewaysScroll, startPortal } from './browser.mjs';
import { commune } from './plans.mjs';

let portal;
let browser;
before(async () => {
  portal = await startPortal({ plain: true });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** The app with two plans, of which one could not be updated. */
async function withPlans(options) {
  const opened = await openApp(browser, portal, options);
  for (const id of ['dai-phuoc', 'tan-khai']) await addCommune(opened.page, portal, commune(id));
  portal.faults.set(commune('tan-khai').src.split('?')[0], 'html');
  await opened.page.locator('[data-act=refresh-all]').click();
  await opened.page.locator('[data-code=refreshed]').waitFor();
  portal.faults.clear();
  return opened;
}

/** Goes through every state that the app draws. */
async function tour(page, look) {
  await page.locator('[data-plan] summary').first().click();
  await look('list');
  await page.locator('[data-act=add]').click();
  await page.locator('dialog summary').click();
  await look('adding');
  await page.locator('[data-act=fetch]').click();
  await look('a wrong address');
  await page.keyboard.press('Escape');
  for (const act of ['share', 'rename', 'remove']) {
    await more(page, act);
    if (act === 'share') await page.locator('[data-part=qr] svg').waitFor();
    await look(act);
    await page.keyboard.press('Escape');
  }
  await page.locator('[data-act=erase]').click();
  await look('erase');
  await page.keyboard.press('Escape');
  await page.locator('[data-plan] a').nth(1).click();
  await ready(page);
  await look('plan');
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe at AA, ${colorScheme}`, async () => {
    const empty = await openApp(browser, portal, { colorScheme });
    assert.deepEqual(await axe(empty.page), [], 'empty');
    await empty.close();
    const { page, close } = await withPlans({ colorScheme });
    await tour(page, async (state) => assert.deepEqual(await axe(page), [], state));
    await close();
  });
}

describe('by hand', () => {
  for (const [width, height] of [[360, 780], [768, 1024], [1280, 800]]) {
    test(`${width} × ${height}: targets of 44 px and no sideways scroll`, async () => {
      const { page, close } = await withPlans({ viewport: { width, height }, hasTouch: true });
      await tour(page, async (state) => {
        assert.equal(await sidewaysScroll(page), 0, state);
        assert.deepEqual(await page.evaluate(smallTargets), [], state);
      });
      await close();
    });
  }

  test('text of twice the size is neither cut nor pushed out', async () => {
    const { page, close } = await withPlans({ viewport: { width: 360, height: 780 } });
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await tour(page, async (state) => {
      if (state !== 'plan') assert.equal(await sidewaysScroll(page), 0, state);
    });
    await close();
  });
});

/** Runs in the page: what can be pressed and is smaller than a finger; links inside a sentence aside. */
function smallTargets() {
  const open = document.querySelector('dialog[open]') ?? document;
  return [...open.querySelectorAll('button, a, summary, label.file, input:not(.unseen)')]
    .filter((one) => one.getClientRects().length > 0 && !one.closest('sauro-progress') && !one.classList.contains('skip'))
    .filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width < 44 || height < 43.5;
    })
    .map((one) => `${one.tagName} ${one.dataset.act ?? ''} ${one.textContent}`);
}

test('by keyboard alone: add, open, back, rename, remove', async () => {
  const { page, close } = await openApp(browser, portal);
  const at = () => page.evaluate(() => document.activeElement.dataset.act || document.activeElement.id || document.activeElement.tagName);
  const tabTo = async (wanted) => {
    for (let step = 0; step < 40; step += 1) {
      if ((await at()) === wanted) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`the keyboard does not reach ${wanted}; it is at ${await at()}`);
  };
  await tabTo('add');
  await page.keyboard.press('Enter');
  assert.equal(await at(), 'add-dialog-title', 'the dialog has the place');
  await tabTo('add-src');
  await page.keyboard.type(portal.url + commune('dai-phuoc').src);
  await page.keyboard.press('Enter');
  await page.locator('[data-plan]').waitFor();
  await page.waitForFunction(() => document.activeElement?.dataset.act === 'open');
  await page.keyboard.press('Enter');
  await ready(page);
  await tabTo('back');
  await page.keyboard.press('Enter');
  await page.locator('[data-plan]').waitFor();
  await tabTo('more');
  await page.keyboard.press('Enter');
  await tabTo('rename');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đại Phước');
  await page.keyboard.press('Enter');
  await page.locator('[data-field=name]', { hasText: 'Đại Phước' }).waitFor();
  await tabTo('remove');
  await page.keyboard.press('Enter');
  await tabTo('confirm');
  await page.keyboard.press('Enter');
  await page.locator('[data-part=empty]').waitFor();
  await page.waitForFunction(() => document.activeElement.tagName === 'H1');
  await close();
});

test('what happens is told to those who hear the page', async () => {
  const { page, close } = await withPlans();
  const live = page.locator('[data-part=notices]');
  assert.equal(await live.getAttribute('aria-live'), 'polite');
  assert.match(await live.textContent(), /Đã cập nhật 1 kế hoạch; 1 kế hoạch chưa cập nhật được/);
  assert.equal(await page.locator('[data-plan]').first().getAttribute('aria-labelledby'), await page.locator('[data-field=name]').first().getAttribute('id'));
  await close();
});

test('printed: the plans with their dates and no controls; a plan with its date', async () => {
  const { page, close } = await withPlans();
  const shown = (selectors) => Promise.all(selectors.map((selector) => page.locator(selector).first().isVisible()));
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await shown(['[data-field=name]', '[data-field=taken]', '[data-field=fault]']), [true, true, true]);
  assert.deepEqual(await shown(['header', '[data-act=add]', '[data-act=refresh]', '[data-part=keeping]', '.notices']), [false, false, false, false, false]);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('[data-plan] a').first().click();
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await shown(['h1', '[data-field=taken]', 'sauro-progress']), [true, true, true]);
  assert.deepEqual(await shown(['[data-act=back]', '[data-act=refresh]']), [false, false]);
  await close();
});
