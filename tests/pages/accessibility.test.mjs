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

/** Tablets and a phone, upright and on their side. */
const SCREENS = [[768, 1024], [1024, 768], [800, 1280], [1280, 800], [360, 780], [780, 360]];
const TOUCH = { hasTouch: true, isMobile: true };

for (const [width, height] of SCREENS) {
  test(`by finger at ${width} × ${height}: every control has 44 px, nothing scrolls sideways`, async () => {
    const { page, close } = await open(browser, `${portal.url}/phu-rieng/`, { viewport: { width, height }, ...TOUCH });
    await ready(page);
    for (const view of VIEWS) {
      await showView(page, view);
      if (view === 'indicators') await openFirst(page);
      assert.deepEqual(await small(page), [], view);
      assert.equal(await sidewaysScroll(page), 0, view);
    }
    for (const [view, way] of [['agencies', 'Bảng phân công'], ['tasks', 'Dòng thời gian']]) {
      await showView(page, view);
      await page.locator('sauro-progress .tools button', { hasText: way }).click();
      assert.deepEqual(await small(page), [], way);
      assert.equal(await sidewaysScroll(page), 0, way);
    }
    await close();
  });
}

for (const [width, height] of [[768, 1024], [360, 780]]) {
  test(`with text of twice the size at ${width} × ${height} nothing is cut off or pushed aside`, async () => {
    const { page, close } = await open(browser, `${portal.url}/phu-rieng/`, { viewport: { width, height }, ...TOUCH });
    await ready(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    for (const view of VIEWS) {
      await showView(page, view);
      if (view === 'indicators') await openFirst(page);
      assert.equal(await sidewaysScroll(page), 0, view);
      assert.deepEqual(await cutOff(page), [], view);
    }
    await close();
  });
}

test('a chip of one or two words stays on one line on a tablet', async () => {
  const { page, close } = await open(browser, `${portal.url}/phu-rieng/`, { viewport: { width: 768, height: 1024 }, ...TOUCH });
  await ready(page);
  await showView(page, 'indicators');
  const torn = await page.evaluate(() => {
    const chips = [...document.querySelector('sauro-progress').shadowRoot.querySelectorAll('.c-status > .chip')];
    const lines = (chip) => chip.getBoundingClientRect().height / parseFloat(getComputedStyle(chip).lineHeight);
    return chips.filter((chip) => chip.textContent.split(' ').length <= 3 && lines(chip) > 1.5).map((chip) => chip.textContent);
  });
  assert.deepEqual(torn, []);
  await close();
});

test('pinching is not forbidden', async () => {
  const { page, close } = await open(browser, `${portal.url}/phu-rieng/`, TOUCH);
  await ready(page);
  const meeting = async () => page.evaluate(() => getComputedStyle(document.querySelector('sauro-progress')).touchAction);
  assert.match(await meeting(), /auto/);
  await page.locator('sauro-progress [part=meeting]').click();
  await page.locator('sauro-progress .meeting').waitFor();
  assert.match(await meeting(), /pinch-zoom/);
  assert.doesNotMatch(await page.locator('meta[name=viewport]').getAttribute('content'), /user-scalable|maximum-scale/);
  await close();
});

async function openFirst(page) {
  await page.locator('sauro-progress [data-indicator] button').first().click();
  await page.locator('sauro-progress [data-panel=detail]').waitFor();
}

/** The controls that a finger would miss: smaller than 44 px one way or the other. */
function small(page) {
  return page.evaluate(() => {
    const root = document.querySelector('sauro-progress').shadowRoot;
    const controls = [...root.querySelectorAll('button, select, input, summary, a[href]')];
    return controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      // Half a pixel is a matter of rounding.
      if (!width || (width >= 43.5 && height >= 43.5)) return [];
      return `${control.tagName} "${control.textContent.slice(0, 30)}" ${width.toFixed(1)} × ${height.toFixed(1)}`;
    });
  });
}

/** Elements that hide some of their own text. */
function cutOff(page) {
  return page.evaluate(() => {
    const root = document.querySelector('sauro-progress').shadowRoot;
    const all = [...root.querySelectorAll('*:not(.hidden, select, option, svg, svg *)')];
    const hides = (element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
    return all
      .filter((element) => hides(element) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .map((element) => `${element.className} ${element.textContent.slice(0, 40)}`);
  });
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
