// <sauro-areas> over a made-up province of 95 communes and a nation of 3,321.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { tableAt } from '../../www/server/province.mjs';
import { sauro } from '../js/cli.mjs';
import { axe, launch, open, sidewaysScroll, startPortal } from './browser.mjs';

const SRC = '/api/tinh-mau/so-lieu.json';
const VIEWS = ['ranking', 'grid', 'indicator', 'agencies', 'commune', 'changes', 'rows'];

let browser;
let portal;
const province = JSON.parse(tableAt(SRC));

before(async () => {
  [browser, portal] = [await launch(), await startPortal()];
});

after(async () => {
  await browser?.close();
  await portal?.close();
});

/** Opens the page of the province, with something chosen in its address. */
async function openProvince(hash = '', options = {}) {
  const opened = await open(browser, `${portal.url}/tinh/${hash && `#${hash}`}`, options);
  await opened.page.locator('sauro-areas [role=tab]').first().waitFor();
  await opened.page.waitForFunction(
    () => document.querySelectorAll('sauro-areas')[0].shadowRoot.querySelector('option, td'),
  );
  return opened;
}

/** What `read` makes of the element's shadow root. */
function inside(page, read, argument) {
  return page.evaluate(
    ([source, argument]) => new Function(`return ${source}`)()(document.querySelector('sauro-areas').shadowRoot, argument),
    [String(read), argument],
  );
}

function clean({ faults }) {
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
}

describe('the views', () => {
  for (const view of VIEWS) {
    test(`${view}: nothing for axe in light and dark, no sideways scroll at 360 px`, async () => {
      const opened = await openProvince(`view=${view}`);
      const { page } = opened;
      try {
        assert.equal(await page.locator('sauro-areas [role=tab][aria-selected=true]').getAttribute('data-view'), view);
        assert.deepEqual(await axe(page, 'sauro-areas'), []);
        await page.evaluate(() => document.querySelector('sauro-areas').setAttribute('theme', 'dark'));
        assert.deepEqual(await axe(page, 'sauro-areas'), []);
        await page.setViewportSize({ width: 360, height: 780 });
        assert.ok((await sidewaysScroll(page)) <= 0);
        clean(opened);
      } finally {
        await opened.close();
      }
    });
  }

  test('the tabs move by the arrow keys', async () => {
    const { page, close } = await openProvince();
    try {
      await page.locator('sauro-areas [role=tab][aria-selected=true]').focus();
      await page.keyboard.press('ArrowRight');
      assert.equal(await inside(page, (root) => root.activeElement.dataset.view), 'grid');
      await page.keyboard.press('End');
      assert.equal(await page.locator('sauro-areas [role=tab][aria-selected=true]').getAttribute('data-view'), 'rows');
    } finally {
      await close();
    }
  });

  test('English has no Vietnamese words of the interface', async () => {
    const { page, close } = await openProvince('view=ranking');
    try {
      await page.evaluate(() => document.querySelector('sauro-areas').setAttribute('lang', 'en'));
      await page.locator('sauro-areas [role=tab]', { hasText: 'Ranking' }).waitFor();
      const heads = await inside(page, (root) => [...root.querySelectorAll('thead th, [role=tab], .field > span')].map((one) => one.textContent));
      for (const words of heads) assert.doesNotMatch(words, /[ạảấầẩậắặẻẽếềểệỉịọỏốồổộớờởợụủứừửựỳỵđ]/i);
    } finally {
      await close();
    }
  });
});

describe('the ranking', () => {
  test('has every commune once, from the best', async () => {
    const { page, close } = await openProvince('view=ranking&by=index');
    try {
      assert.equal(await page.locator('sauro-areas [data-field=count]').textContent(), '95 xã, phường');
      const names = new Set();
      let last = Infinity;
      for (let top = 0; top < 95 * 40; top += 400) {
        await inside(page, (root, top) => (root.querySelector('.box').scrollTop = top), top);
        await page.waitForFunction(() => {
          const root = document.querySelector('sauro-areas').shadowRoot;
          const box = root.querySelector('.box').getBoundingClientRect();
          const lines = [...root.querySelectorAll('tr[data-area]')];
          const covers = lines[0].getBoundingClientRect().top <= box.top + 60;
          return covers && lines.at(-1).getBoundingClientRect().bottom >= box.bottom - 20;
        });
        const lines = await inside(page, (root) =>
          [...root.querySelectorAll('tr[data-area]')].map((line) => [line.dataset.area, line.querySelector('.r4').textContent]));
        for (const [area] of lines) names.add(area);
        const index = Number(lines[0][1].split(' ')[0].replace(',', '.'));
        assert.ok(index <= last, `${index} after ${last}`);
        last = index;
      }
      assert.equal(names.size, 95);
    } finally {
      await close();
    }
  });

  test('leads to a commune and back, and the address can be sent', async () => {
    const { page, close } = await openProvince('view=ranking');
    try {
      const link = page.locator('sauro-areas tr[data-area] .open').first();
      const name = await link.textContent();
      await link.click();
      await page.locator('sauro-areas [role=tab][data-view=commune][aria-selected=true]').waitFor();
      assert.equal(await page.locator('sauro-areas section h3').first().textContent(), name);
      const address = page.url();
      assert.match(decodeURIComponent(address.replaceAll('+', ' ')), new RegExp(`view=commune.*commune=${name}`));
      await page.goBack();
      await page.locator('sauro-areas [role=tab][data-view=ranking][aria-selected=true]').waitFor();
      // Another reader opens the link.
      await page.goto('about:blank');
      await page.goto(address);
      assert.equal(await page.locator('sauro-areas section h3').first().textContent(), name);
    } finally {
      await close();
    }
  });
});

test('the grid has a cell for each commune and indicator, and the keyboard walks it', async () => {
  const { page, close } = await openProvince('view=grid');
  try {
    const { indicators } = province;
    const cells = await inside(page, (root) => root.querySelector('tr[data-area]').querySelectorAll('[role=gridcell]').length);
    assert.equal(cells, indicators.length);
    await page.locator('sauro-areas .here').click();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'End', 'PageDown', 'PageDown', 'PageDown']) await page.keyboard.press(key);
    const place = await inside(page, (root) => {
      const cell = root.activeElement;
      const box = root.querySelector('.box').getBoundingClientRect();
      const { top, bottom } = cell.getBoundingClientRect();
      return { area: cell.closest('tr').dataset.area, column: [...cell.parentElement.children].indexOf(cell), seen: top >= box.top && bottom <= box.bottom + 1 };
    });
    assert.deepEqual(place, { area: '32', column: indicators.length, seen: true });
    const told = await page.locator('sauro-areas [data-field=cell]').textContent();
    assert.ok(told.includes(province.communes[32][0]) && told.includes(indicators.at(-1).name), told);
  } finally {
    await close();
  }
});

test('one indicator: the communes of every bar, and the silent ones named', async () => {
  const at = 2 + province.indicators.slice(2).findIndex((one) => one.unit === '%');
  const { page, close } = await openProvince(`view=indicator&indicator=${encodeURIComponent(province.indicators[at].name)}`);
  try {
    const rows = province.rows.filter((row) => row[1] === at);
    const values = rows.map((row) => row[5].filter((value) => value !== null).at(-1));
    const silent = values.filter((value) => value === undefined).length;
    const bars = await inside(page, (root) => [...root.querySelectorAll('.spread .num')].map((bar) => Number(bar.textContent)));
    assert.equal(bars.reduce((sum, bar) => sum + bar), rows.length - silent);
    const facts = await inside(page, (root) => [...root.querySelectorAll('.facts dd')].map((fact) => fact.textContent));
    assert.equal(facts[1], `${rows.length - silent}/${rows.length}`);
    const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
    assert.equal(facts[2], `${String(sorted[0]).replace('.', ',')}%`);
    assert.equal(await page.locator('sauro-areas .names li').count(), silent);
  } finally {
    await close();
  }
});

describe('the rows', () => {
  test('are searched without tone marks, filtered, sorted and grouped', async () => {
    const { page, close } = await openProvince('view=rows');
    const count = async () => Number((await page.locator('sauro-areas [data-field=count]').textContent()).replace(/\D/g, ''));
    try {
      assert.equal(await count(), province.rows.length);
      await page.locator('sauro-areas [data-field=words]').fill('truc tuyen toan trinh');
      const at = province.indicators.findIndex((one) => /trực tuyến toàn trình/.test(one.name));
      assert.equal(await count(), province.rows.filter((row) => row[1] === at).length);
      await page.locator('sauro-areas [data-field=words]').fill('');
      await page.locator('sauro-areas select[data-field=agency]').selectOption({ label: 'Trạm Y tế xã' });
      const agency = province.agencies.indexOf('Trạm Y tế xã');
      assert.equal(await count(), province.rows.filter((row) => row[6].includes(agency)).length);
      await page.locator('sauro-areas select[data-field=agency]').selectOption('');
      await page.locator('sauro-areas select[data-field=group]').selectOption('');
      await page.locator('sauro-areas [data-sort=achieved]').click();
      const shares = await inside(page, (root) => [...root.querySelectorAll('tr[data-row] .c4')].map((cell) => Number(cell.textContent.replace(/[.%]/g, ''))));
      assert.deepEqual(shares, [...shares].sort((a, b) => b - a));
      assert.match(decodeURIComponent(page.url()), /sort=-achieved/);
    } finally {
      await close();
    }
  });

  test('paper has all of them', async () => {
    const { page, close } = await openProvince('view=ranking');
    try {
      assert.ok((await page.locator('sauro-areas tr[data-area]').count()) < 95);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.waitForTimeout(100);
      assert.equal(await page.locator('sauro-areas tr[data-area]').count(), 95);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.waitForTimeout(100);
      assert.ok((await page.locator('sauro-areas tr[data-area]').count()) < 95);
    } finally {
      await close();
    }
  });
});

test('the browser rolls up to the very bytes of the command line', async () => {
  const path = '/api/ca-nuoc/so-lieu.json';
  const folder = await mkdtemp(join(tmpdir(), 'sauro-areas-'));
  const file = join(folder, 'so-lieu.json');
  const { page, close } = await open(browser, `${portal.url}/tinh/`);
  try {
    await writeFile(file, tableAt(path));
    const native = await sauro(['areas', file]);
    const rolled = await page.evaluate(async (path) => {
      const { rollUpAreas } = await import('/sauro/sauro-areas.js');
      return rollUpAreas(new Uint8Array(await (await fetch(path)).arrayBuffer()));
    }, path);
    assert.equal(JSON.parse(rolled).communes.length, 3321);
    assert.ok(rolled === native.trimEnd(), 'the two differ');
  } finally {
    await rm(folder, { recursive: true });
    await close();
  }
});

describe('what goes wrong', () => {
  for (const [fault, words] of [['500', /lỗi 500/], ['404', /Không có số liệu/], ['garbage', /JSON/]]) {
    test(`${fault}: a sentence and a button that tries again`, async () => {
      portal.faults.set(SRC, fault);
      const { page, close } = await open(browser, `${portal.url}/tinh/`);
      try {
        const alert = page.locator('sauro-areas [role=alert]');
        await alert.waitFor();
        assert.match(await alert.textContent(), words);
        portal.faults.delete(SRC);
        await alert.getByRole('button').click();
        await page.locator('sauro-areas tr[data-area]').first().waitFor();
      } finally {
        portal.faults.delete(SRC);
        await close();
      }
    });
  }
});

test('a nation is read while it comes, few of its lines are in the page, and nothing is left behind', async () => {
  const { page, close } = await open(browser, `${portal.url}/ca-nuoc/#view=rows`);
  try {
    const count = page.locator('sauro-areas [data-field=count]');
    await count.waitFor({ timeout: 60_000 });
    const rows = JSON.parse(tableAt('/api/ca-nuoc/so-lieu.json')).rows.length;
    assert.equal(Number((await count.textContent()).replace(/\D/g, '')), rows);
    assert.ok((await page.locator('sauro-areas tr').count()) < 60);
    await page.evaluate(() => document.querySelector('sauro-areas').remove());
    assert.equal(await page.locator('sauro-areas').count(), 0);
  } finally {
    await close();
  }
});
