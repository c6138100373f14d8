// What a visitor does with the widget: tabs, filters, search, sorting, the detail of a row.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { axe, indicatorRows, launch, open, ready, showView, shownCount, startPortal } from './browser.mjs';
import { agencyName, barePage, commune, found, planOf } from './plans.mjs';

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

describe('tabs', () => {
  let opened;
  before(async () => {
    opened = await open(browser, `${portal.url}/phu-rieng/`);
    await ready(opened.page);
  });
  after(() => opened?.close());

  test('are chosen with the arrow keys, Home and End, and only one is in the tab order', async () => {
    const { page } = opened;
    await page.locator('sauro-progress [role=tab][data-view=overview]').focus();
    for (const [key, expected] of [
      ['ArrowRight', 'indicators'], ['ArrowRight', 'agencies'], ['ArrowLeft', 'indicators'],
      ['End', 'reporting'], ['ArrowRight', 'overview'], ['ArrowLeft', 'reporting'], ['Home', 'overview'],
    ]) {
      await page.keyboard.press(key);
      const state = await page.evaluate(() => {
        const root = document.querySelector('sauro-progress').shadowRoot;
        const tabs = [...root.querySelectorAll('[role=tab]')];
        return {
          focused: root.activeElement?.dataset.view,
          selected: tabs.filter((tab) => tab.getAttribute('aria-selected') === 'true').map((tab) => tab.dataset.view),
          inOrder: tabs.filter((tab) => tab.tabIndex === 0).length,
        };
      });
      assert.deepEqual(state, { focused: expected, selected: [expected], inOrder: 1 }, key);
    }
  });

  for (const view of VIEWS) {
    test(`${view} has a panel that its tab names`, async () => {
      await showView(opened.page, view);
      const panel = await opened.page.evaluate((name) => {
        const root = document.querySelector('sauro-progress').shadowRoot;
        const tab = root.querySelector(`[data-view="${name}"]`);
        const shownPanel = [...root.querySelectorAll('[role=tabpanel]')].find((one) => one.getClientRects().length > 0);
        return { labelled: shownPanel?.getAttribute('aria-labelledby') === tab.id, text: shownPanel?.innerText.trim().length };
      }, view);
      assert.ok(panel.labelled, 'aria-labelledby');
      assert.ok(panel.text > 40, `only ${panel.text} characters`);
    });
  }
});

describe('indicators', () => {
  const plan = planOf('dai-phuoc');
  let opened;
  before(async () => {
    opened = await open(browser, `${portal.url}/dai-phuoc/`);
    await ready(opened.page);
  });
  beforeEach(async () => {
    await opened.page.reload();
    await ready(opened.page);
    await showView(opened.page, 'indicators');
  });
  after(() => opened?.close());

  test('search ignores tone marks and case', async () => {
    for (const words of ['ho gia dinh', 'HỘ GIA ĐÌNH', 'chu ky so', 'truc tuyen']) {
      await opened.page.locator('sauro-progress input[type=search]').fill(words);
      const expected = found(plan, words).map((one) => one.id);
      assert.ok(expected.length > 0 && expected.length < plan.indicators.length, words);
      await waitForCount(opened.page, expected.length);
      const rows = await indicatorRows(opened.page);
      assert.deepEqual(rows.map((row) => row.id), expected, words);
    }
  });

  test('a search that finds nothing says so, and clearing it brings all back', async () => {
    const search = opened.page.locator('sauro-progress input[type=search]');
    await search.fill('không có chỉ tiêu nào như vậy');
    await waitForCount(opened.page, 0);
    assert.equal((await indicatorRows(opened.page)).length, 0);
    await search.fill('');
    await waitForCount(opened.page, plan.indicators.length);
  });

  test('the filter of agencies shows the rows that an agency leads or works on', async () => {
    const select = opened.page.locator('sauro-progress select[name=agency]');
    for (const { value, label } of await options(select)) {
      const agency = plan.agencies.find((one) => one.id === value || label.includes(one.name));
      if (!agency) continue;
      await select.selectOption(value);
      const rows = await indicatorRows(opened.page);
      assert.equal(await shownCount(opened.page), rows.length, label);
      const led = plan.indicators.filter((one) => one.lead.includes(agency.id)).map((one) => one.id);
      const any = plan.indicators.filter((one) => [...one.lead, ...one.support, ...one.monitor].includes(agency.id));
      const ids = rows.map((row) => row.id);
      assert.ok(led.every((id) => ids.includes(id)), `${label}: ${ids} has all of ${led}`);
      assert.ok(ids.every((id) => any.some((one) => one.id === id)), `${label}: ${ids} all belong to it`);
    }
  });

  test('the filter of statuses shows exactly the rows of a status, and all of them together', async () => {
    const all = await indicatorRows(opened.page);
    const select = opened.page.locator('sauro-progress select[name=status]');
    let total = 0;
    for (const { value } of await options(select)) {
      if (value === '' || value === 'all') continue;
      await select.selectOption(value);
      const rows = await indicatorRows(opened.page);
      const expected = all.filter((row) => row.status === value).map((row) => row.id);
      assert.deepEqual(rows.map((row) => row.id).sort(), expected.sort(), value);
      total += rows.length;
    }
    assert.equal(total, all.length);
  });

  test('sorting moves rows and loses none', async () => {
    const first = (await indicatorRows(opened.page)).map((row) => row.id);
    const select = opened.page.locator('sauro-progress select[name=sort]');
    const orders = [];
    for (const { value } of await options(select)) {
      await select.selectOption(value);
      const order = (await indicatorRows(opened.page)).map((row) => row.id);
      assert.deepEqual([...order].sort(), [...first].sort(), value);
      orders.push(order.join(' '));
    }
    assert.ok(new Set(orders).size > 1, 'some order differs from the first');
    await select.selectOption({ index: 0 });
    assert.deepEqual((await indicatorRows(opened.page)).map((row) => row.id), first);
  });
});

describe('groups', () => {
  test('the filter of groups shows the rows of a group', async () => {
    const plan = planOf('xuan-thanh');
    const { page, close } = await open(browser, `${portal.url}/xuan-thanh/`);
    await ready(page);
    await showView(page, 'indicators');
    const select = page.locator('sauro-progress select[name=group]');
    let groups = 0;
    for (const { value, label } of await options(select)) {
      const group = plan.groups.find((one) => label.includes(one.name));
      if (!group) continue;
      groups += 1;
      await select.selectOption(value);
      const expected = plan.indicators.filter((one) => one.group === group.id).map((one) => one.id);
      assert.deepEqual((await indicatorRows(page)).map((row) => row.id), expected, label);
    }
    assert.equal(groups, plan.groups.length);
    await close();
  });
});

describe('a meeting', () => {
  const plan = planOf('xuan-thanh');
  const groups = [...new Set(plan.indicators.map(({ group }) => group))];
  const screen = (page) =>
    page.evaluate(() => {
      const root = document.querySelector('sauro-progress').shadowRoot;
      return {
        position: root.querySelector('.meeting p').textContent,
        name: root.querySelector('.meeting h2').textContent,
        rows: [...root.querySelectorAll('[data-indicator]')].map((row) => row.dataset.indicator),
      };
    });
  const expected = (at) => {
    const group = plan.groups.find(({ id }) => id === groups[at]);
    return {
      position: `Nhóm ${at + 1}/${groups.length}`,
      name: [group.no, group.name].filter(Boolean).join('. '),
      rows: plan.indicators.filter((one) => one.group === group.id).map(({ id }) => id),
    };
  };
  let opened;
  before(async () => {
    opened = await open(browser, `${portal.url}/xuan-thanh/`, { hasTouch: true });
    await ready(opened.page);
  });
  beforeEach(async () => {
    await opened.page.reload();
    await ready(opened.page);
  });
  after(() => opened?.close());

  async function begin(page) {
    await page.locator('sauro-progress [part=meeting]').click();
    await page.locator('sauro-progress .meeting').waitFor();
  }

  test('shows one group a screen, turned by buttons and keys', async () => {
    const { page } = opened;
    await begin(page);
    assert.ok(groups.length > 2);
    assert.deepEqual(await screen(page), expected(0));
    for (const [key, at] of [
      ['ArrowRight', 1], ['PageDown', 2], ['PageUp', 1], ['ArrowLeft', 0], ['ArrowLeft', 0], ['End', groups.length - 1],
      ['ArrowRight', groups.length - 1], ['Home', 0],
    ]) {
      await page.keyboard.press(key);
      assert.deepEqual(await screen(page), expected(at), key);
    }
    await page.locator('sauro-progress .meeting [name=next]').click();
    assert.deepEqual(await screen(page), expected(1));
    await page.locator('sauro-progress .meeting [name=previous]').click();
    assert.deepEqual(await screen(page), expected(0));
    for (const button of await page.locator('sauro-progress .meeting button').all()) {
      const { width, height } = await button.boundingBox();
      assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
    }
    assert.ok(await page.getByText('minh hoạ, không phải').isVisible(), 'made-up figures are told');
  });

  test('ends with Escape or its button, and all is as the reader had it', async () => {
    const { page } = opened;
    await showView(page, 'tasks');
    await begin(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await page.locator('sauro-progress .meeting').waitFor({ state: 'detached' });
    await page.locator('sauro-progress [data-view=tasks][aria-selected=true]').waitFor();
    const focus = await page.evaluate(() => document.querySelector('sauro-progress').shadowRoot.activeElement?.getAttribute('part'));
    assert.equal(focus, 'meeting');
    assert.equal(await page.locator('sauro-progress').getAttribute('meeting'), null);
    await begin(page);
    await page.locator('sauro-progress .meeting [name=leave]').click();
    await page.locator('sauro-progress .meeting').waitFor({ state: 'detached' });
  });

  test('Escape in a detail closes the detail first', async () => {
    const { page } = opened;
    await begin(page);
    await page.locator('sauro-progress [data-indicator] button').first().click();
    await page.locator('sauro-progress [data-panel=detail] button').first().focus();
    await page.keyboard.press('Escape');
    await page.locator('sauro-progress [data-panel=detail]').waitFor({ state: 'detached' });
    assert.ok(await page.locator('sauro-progress .meeting').isVisible());
  });

  test('turns by a swipe, and scrolls by a finger that goes down', async () => {
    const { page } = opened;
    await begin(page);
    const finger = await page.context().newCDPSession(page);
    const drag = async (from, to) => {
      const point = ([x, y]) => [{ x, y }];
      await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: point(from) });
      for (let step = 1; step <= 5; step += 1) {
        const at = from.map((start, axis) => start + ((to[axis] - start) * step) / 5);
        await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: point(at) });
      }
      await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await drag([900, 500], [400, 520]);
    assert.deepEqual(await screen(page), expected(1));
    await drag([400, 500], [900, 480]);
    assert.deepEqual(await screen(page), expected(0));
    await drag([600, 700], [560, 300]);
    assert.deepEqual(await screen(page), expected(0), 'that was scrolling');
    await page.waitForFunction(() => document.querySelector('sauro-progress').scrollTop > 0);
  });

  test('begins by the attribute, and keeps its place when fresh data come', async () => {
    const { page, faults, close } = await open(browser, barePage(portal.url, 'xuan-thanh', { meeting: '' }));
    await ready(page);
    await page.locator('sauro-progress .meeting').waitFor();
    await page.keyboard.press('ArrowRight');
    const fresh = page.evaluate(() => new Promise((done) => {
      const element = document.querySelector('sauro-progress');
      element.addEventListener('sauro-ready', done, { once: true });
      element.reload();
    }));
    await fresh;
    assert.deepEqual(await screen(page), expected(1));
    assert.deepEqual(await axe(page), []);
    await page.evaluate(() => document.querySelector('sauro-progress').remove());
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
    await close();
  });

  test('a plan without groups is one screen', async () => {
    const { page, close } = await open(browser, barePage(portal.url, 'dai-phuoc', { meeting: '' }));
    await ready(page);
    await page.locator('sauro-progress .meeting').waitFor();
    const { position, rows } = await screen(page);
    assert.equal(position, 'Nhóm 1/1');
    assert.equal(rows.length, planOf('dai-phuoc').indicators.length);
    await close();
  });
});

describe('detail', () => {
  test('opens from a row and says what the calculation says', async () => {
    const { page, close } = await open(browser, `${portal.url}/dai-phuoc/`);
    await ready(page);
    const { plan, observations } = await page.evaluate(async ({ src, observations: address }) => {
      const [a, b] = await Promise.all([fetch(src), fetch(address)].map(async (answer) => (await answer).json()));
      return { plan: a, observations: b };
    }, { src: commune('dai-phuoc').src, observations: commune('dai-phuoc').observations });
    // The same numbers, computed natively from the same two documents.
    const result = await computed(plan, observations, commune('dai-phuoc').asOf);

    await showView(page, 'indicators');
    const rows = await indicatorRows(page);
    assert.deepEqual(
      rows.map((row) => [row.id, row.status]),
      result.indicators.map((indicator) => [indicator.id, indicator.status]),
    );
    for (const indicator of result.indicators) {
      await openDetail(page, indicator.id);
      const panel = page.locator('sauro-progress [data-panel=detail]');
      const text = await panel.innerText();
      assert.ok(text.includes(plan.indicators.find((one) => one.id === indicator.id).name), indicator.id);
      const shown = await panel.locator('dd').evaluateAll((cells) =>
        Object.fromEntries(cells.map((cell) => [cell.dataset.field, cell.firstChild.textContent])));
      for (const [field, value, tolerance] of [
        ['detail-achieved', indicator.achieved, 0.05],
        ['detail-expected', indicator.expected, 0.05],
        ['detail-pace', indicator.pace, 0.005],
      ]) {
        const at = `${indicator.id} ${field} "${shown[field]}" for ${value}`;
        if (value === null) assert.equal(shown[field], undefined, at);
        else if (field === 'detail-achieved' && value > 100) assert.match(shown[field], /^100% \(vượt/, at);
        else if (field === 'detail-achieved' && value < 0) assert.match(shown[field], /^0%/, at);
        else assert.ok(Math.abs(vietnameseNumber(shown[field]) - value) <= tolerance + 1e-9, at);
      }
    }
    await close();
  });

  test('closes with Escape and gives the focus back to its row', async () => {
    const { page, close } = await open(browser, `${portal.url}/dai-phuoc/`);
    await ready(page);
    await showView(page, 'indicators');
    await openDetail(page, '1');
    await page.keyboard.press('Escape');
    await page.locator('sauro-progress [data-panel=detail]').waitFor({ state: 'hidden' });
    const inRow = await page.evaluate(() => {
      const root = document.querySelector('sauro-progress').shadowRoot;
      return root.activeElement?.closest('[data-indicator]')?.dataset.indicator;
    });
    assert.equal(inRow, '1');
    await close();
  });
});

describe('agencies', () => {
  test('each agency that leads is shown with the number of its indicators', async () => {
    const plan = planOf('dai-phuoc');
    const { page, close } = await open(browser, `${portal.url}/dai-phuoc/`);
    await ready(page);
    await showView(page, 'agencies');
    const text = await page.locator('sauro-progress [role=tabpanel]:visible').innerText();
    for (const id of new Set(plan.indicators.flatMap((indicator) => indicator.lead))) {
      assert.ok(text.includes(agencyName(plan, id)), agencyName(plan, id));
    }
    await close();
  });
});

/** "1.234,5%" as a number. */
function vietnameseNumber(text) {
  return Number(text.match(/-?[\d.,]+/)[0].replaceAll('.', '').replace(',', '.'));
}

/** The progress of a plan, computed natively. */
async function computed(plan, observations, asOf) {
  const folder = await mkdtemp(join(tmpdir(), 'sauro-'));
  const files = [join(folder, 'plan.json'), join(folder, 'observations.json')];
  await Promise.all([plan, observations].map((document, index) => writeFile(files[index], JSON.stringify(document))));
  const program = ['run', '--quiet', '--package', 'sauro-cli', '--', 'progress'];
  const command = [...program, '--plan', files[0], '--observations', files[1], '--as-of', asOf];
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { stdout } = await promisify(execFile)('cargo', command, { cwd: root, maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

async function openDetail(page, id) {
  const row = page.locator(`sauro-progress [data-indicator="${id}"]`);
  const button = row.locator('button').first();
  await ((await button.count()) ? button : row).click();
  await page.locator('sauro-progress [data-panel=detail]').waitFor();
}

function options(select) {
  return select
    .locator('option')
    .evaluateAll((all) => all.map((one) => ({ value: one.value, label: one.textContent.trim() })));
}

async function waitForCount(page, count) {
  await page.waitForFunction((wanted) => {
    const root = document.querySelector('sauro-progress').shadowRoot;
    return Number(/\d+/.exec(root.querySelector('[data-field=count]')?.textContent)?.[0]) === wanted;
  }, count);
}
