// Whoever comes to the checker with a keyboard, a screen reader, a phone or a dark screen.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { axe, launch, open, sidewaysScroll, startPortal } from './browser.mjs';
import { choose, MADE_UP, openChecker, REAL, realFile, settled } from './checker.mjs';

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

const sample = async () => (REAL.includes('phu-rieng') ? realFile('phu-rieng') : MADE_UP);

async function checked(options) {
  const opened = await openChecker(open, browser, portal, options);
  await choose(opened.page, await sample());
  await settled(opened.page);
  await opened.page.locator('sauro-checker .paper').waitFor();
  return opened;
}

const show = (page, pane) => page.locator(`sauro-checker [data-pane=${pane}]`).click();
const unfold = (page) =>
  page.evaluate(() => {
    for (const fold of document.querySelector('sauro-checker').shadowRoot.querySelectorAll('details')) fold.open = true;
  });

for (const colorScheme of ['light', 'dark']) {
  describe(`axe at AA, ${colorScheme}`, () => {
    test('before a document', async () => {
      const { page, close } = await openChecker(open, browser, portal, { colorScheme });
      await unfold(page);
      assert.deepEqual(await axe(page), []);
      await close();
    });

    test('the report, a place, accepting and the plan', async () => {
      const { page, close } = await checked({ colorScheme });
      await unfold(page);
      assert.deepEqual(await axe(page), [], 'findings');
      await page.locator('sauro-checker a.place').first().click();
      await page.locator('sauro-checker [data-act=accept]').first().click();
      assert.deepEqual(await axe(page), [], 'a place and a form');
      await show(page, 'plan');
      assert.deepEqual(await axe(page), [], 'plan');
      await close();
    });

    test('the list of documents with a broken one', async () => {
      const { page, close } = await openChecker(open, browser, portal, { colorScheme });
      await choose(page, MADE_UP, { name: 'a.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7') });
      await settled(page, 2);
      assert.deepEqual(await axe(page), []);
      await close();
    });
  });
}

for (const width of [360, 320]) {
  test(`${width} px wide there is no sideways scroll`, async () => {
    const { page, close } = await openChecker(open, browser, portal, { viewport: { width, height: 740 } });
    await unfold(page);
    assert.equal(await sidewaysScroll(page), 0, 'empty');
    await choose(page, await sample());
    await settled(page);
    await page.locator('sauro-checker .paper').waitFor();
    await unfold(page);
    assert.equal(await sidewaysScroll(page), 0, 'findings');
    await show(page, 'plan');
    assert.equal(await sidewaysScroll(page), 0, 'plan');
    await choose(page, { name: `${'a'.repeat(80)}.pdf`, mimeType: '', buffer: Buffer.from('%PDF-1.7') });
    await settled(page, 2);
    assert.equal(await sidewaysScroll(page), 0, 'list');
    await close();
  });
}

test('by keyboard alone: to a finding, its place, back, accept with a reason, the plan', async () => {
  const { page, close } = await openChecker(open, browser, portal);
  await choose(page, MADE_UP);
  await settled(page);
  await page.locator('sauro-checker .paper').waitFor();
  const at = () =>
    page.evaluate(() => {
      const element = document.querySelector('sauro-checker').shadowRoot.activeElement;
      return element ? { id: element.id, classes: element.className, act: element.dataset.act ?? element.dataset.pane ?? '' } : null;
    });
  const tabTo = async (found) => {
    for (let step = 0; step < 80; step += 1) {
      const place = await at();
      if (place && found(place)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`the keyboard does not reach it; it is at ${JSON.stringify(await at())}`);
  };
  assert.equal((await at())?.id, 'report', 'the report is told when it is there');
  await tabTo((place) => /\bplace\b/.test(place.classes));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('sauro-checker').shadowRoot.activeElement?.id.startsWith('m-'));
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('sauro-checker').shadowRoot.activeElement?.classList.contains('title'));
  await tabTo((place) => place.act === 'accept');
  const before = await page.locator('sauro-checker .finding').count();
  await page.keyboard.press('Space');
  await tabTo((place) => place.id === 'reason');
  await page.keyboard.type('Đã thống nhất');
  await tabTo((place) => place.act === 'confirm');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (wanted) => document.querySelector('sauro-checker').shadowRoot.querySelectorAll('.finding').length === wanted,
    before - 1,
  );
  assert.match((await at()).classes, /title/, 'the next finding has the place');
  await page.locator('sauro-checker [data-pane=findings]').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('sauro-checker .plan').waitFor();
  assert.equal((await at()).act, 'plan');
  await close();
});

test('what happens is told to those who hear the page', async () => {
  const { page, close } = await openChecker(open, browser, portal);
  await choose(page, MADE_UP);
  const status = page.locator('sauro-checker .frame > [role=status]');
  await settled(page);
  assert.match(await status.textContent(), /Đã nhận 1 văn bản/);
  await close();
});

test('printed, there are the report and the findings and no controls', async () => {
  const { page, close } = await checked();
  await page.emulateMedia({ media: 'print' });
  const shown = (selector) => page.locator(`sauro-checker ${selector}`).first().isVisible();
  assert.deepEqual(await Promise.all(['.counts', '.finding'].map(shown)), [true, true]);
  assert.deepEqual(await Promise.all(['.intake', '.filters', '.paper', '.take-away', '.acts'].map(shown)), [false, false, false, false, false]);
  await close();
});

test('in English no Vietnamese word of the interface is left', async () => {
  const { page, close } = await openChecker(open, browser, portal);
  await page.evaluate(() => document.querySelector('sauro-checker').setAttribute('lang', 'en'));
  await choose(page, MADE_UP);
  await settled(page);
  await page.locator('sauro-checker .paper').waitFor();
  const text = await page.evaluate(() => {
    const root = document.querySelector('sauro-checker').shadowRoot.cloneNode === undefined ? null : document.querySelector('sauro-checker').shadowRoot;
    const copy = root.querySelector('.root').cloneNode(true);
    // What stands in the document itself stays as it is.
    for (const quoted of copy.querySelectorAll('.paper, q, .said, .place, .where, .nowhere, option, h2, .facts, .inside .rows')) quoted.remove();
    return copy.textContent;
  });
  assert.doesNotMatch(text, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  await close();
});
