// The offline app: adding plans by address, file and QR code, the list, the plan, backup.

import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';

import { chromium } from 'playwright-core';
import encode from 'qr';

import { addCommune, addPlan, isKept, listed, more, notices, openApp } from './app.mjs';
import { indicatorRows, launch, ready, showView, startPortal } from './browser.mjs';
import { observationsOf } from '../../www/server/observations.mjs';
import { CSP } from '../../www/server/main.mjs';
import { COMMUNES, commune, planOf } from './plans.mjs';

const NOTHING_WRONG = { violations: [], foreign: [], errors: [] };
const file = (name, body) => ({ name, mimeType: 'application/json', buffer: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) });

let portal;
let browser;
before(async () => {
  portal = await startPortal({ plain: true });
  browser = await launch();
});
afterEach(() => portal.faults.clear());
after(async () => {
  await browser?.close();
  await portal?.close();
});

describe('by address', () => {
  for (const one of COMMUNES) {
    test(`${one.id}: ${one.shapeName}`, async () => {
      const { page, faults, close } = await openApp(browser, portal);
      await addCommune(page, portal, one);
      const [plan] = await listed(page);
      assert.equal(plan.state, 'fresh');
      assert.equal(plan.area, `${planOf(one.id).area.name}, ${planOf(one.id).area.parent.name}`);
      assert.match(plan.taken, /^Số liệu lấy lúc \d\d:\d\d \d\d\/\d\d\/\d{4}, vừa xong$/);
      await page.locator('[data-plan] a').click();
      await ready(page);
      await showView(page, 'indicators');
      assert.equal((await indicatorRows(page)).length, planOf(one.id).indicators.length);
      assert.deepEqual(faults, NOTHING_WRONG);
      await close();
    });
  }

  test('what cannot be had is told in the dialog, which stays as it was filled in', async () => {
    const { page, close } = await openApp(browser, portal);
    await page.locator('[data-act=add]').click();
    const told = page.locator('[data-part=add-fault]');
    for (const [address, sentence] of [
      ['', /không phải địa chỉ web/], ['javascript:alert(1)', /không phải địa chỉ web/],
      [`${portal.url}/khong-co.json`, /Không có số liệu tại địa chỉ/], [`${portal.url}/`, /một trang web/],
      [`${portal.url}${commune('dai-phuoc').observations}`, /không có chỉ tiêu hay nhiệm vụ/],
    ]) {
      await page.locator('#add-src').fill(address);
      await page.locator('[data-act=fetch]').click();
      await told.filter({ hasText: sentence }).waitFor();
      assert.equal(await page.locator('#add-src').inputValue(), address);
    }
    await page.keyboard.press('Escape');
    assert.equal((await listed(page)).length, 0);
    await close();
  });

  test('another host: without CORS it is told, with CORS it works', async () => {
    const other = createServer((request, response) => {
      if (request.url.startsWith('/mo')) response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(planOf('dai-phuoc')));
    });
    await new Promise((done) => other.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${other.address().port}`;
    const host = await startPortal({ plain: true, csp: CSP.replace("connect-src 'self'", `connect-src 'self' ${url}`) });
    const { page, close } = await openApp(browser, host, { allow: [host.url, url] });
    await page.locator('[data-act=add]').click();
    await page.locator('#add-src').fill(`${url}/dong`);
    await page.locator('[data-act=fetch]').click();
    await page.locator('[data-part=add-fault]').filter({ hasText: /CORS/ }).waitFor();
    await page.locator('#add-src').fill(`${url}/mo`);
    await page.locator('[data-act=fetch]').click();
    await page.locator('[data-plan]').waitFor();
    await close();
    await host.close();
    other.close();
  });

  test('the same address twice is one plan', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, commune('dai-phuoc'));
    await addCommune(page, portal, commune('dai-phuoc'));
    assert.equal((await listed(page)).length, 1);
    assert.deepEqual((await notices(page)).map(([code]) => code).filter((code) => code.startsWith('added')), ['added-again']);
    await close();
  });

  test('a plan whose figures cannot be had is kept, and says so', async () => {
    const { page, close } = await openApp(browser, portal);
    const { src, observations } = commune('dai-phuoc');
    await addPlan(page, portal.url + src, { observations: `${portal.url}${observations}?fault=500` });
    const [plan] = await listed(page);
    assert.equal(plan.state, 'failed');
    assert.match(plan.fault, /500/);
    await close();
  });
});

describe('by file', () => {
  const choose = async (page, ...files) => {
    await page.locator('[data-act=add]').click();
    await page.locator('dialog [data-act=choose]').setInputFiles(files);
  };

  test('a plan and its figures, in any order', async () => {
    const { page, faults, close } = await openApp(browser, portal);
    const plan = planOf('dai-phuoc');
    await choose(page, file('so-lieu.json', observationsOf(plan, '2026-11-20')), file('ke-hoach.json', plan));
    await page.locator('[data-plan][data-state=file]').waitFor();
    assert.match((await listed(page))[0].taken, /^Nạp từ tệp lúc/);
    await page.locator('[data-plan] a').click();
    await ready(page);
    assert.match(await page.locator('sauro-progress').evaluate((element) => element.shadowRoot.textContent), /31\/10\/2026/);
    assert.deepEqual(faults, NOTHING_WRONG);
    await close();
  });

  test('CSV and a workbook', async () => {
    const { page, close } = await openApp(browser, portal);
    const csv = 'STT;Chỉ tiêu;Đơn vị tính;Năm 2026;Chủ trì\n1;Phủ sóng 5G;%;≥ 60%;Phòng Kinh tế';
    await choose(page, { name: 'ke-hoach.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.locator('[data-plan]').waitFor();
    const answer = await fetch(`${portal.url}/api/van-tuong/ke-hoach.xlsx`);
    const mapping = await (await fetch(`${portal.url}/portal/mappings/van-tuong-excel.json`)).text();
    await choose(page, { name: 'ke-hoach.xlsx', mimeType: '', buffer: Buffer.from(await answer.arrayBuffer()) }, file('anh-xa.json', mapping));
    await page.locator('[data-plan]').nth(1).waitFor();
    await page.locator('[data-plan] a').nth(1).click();
    await ready(page);
    await close();
  });

  test('figures alone go to the plan of their area, or are told to be nobody’s', async () => {
    const { page, close } = await openApp(browser, portal);
    const plan = planOf('dai-phuoc');
    const figures = observationsOf(plan, '2026-11-20');
    await choose(page, file('so-lieu.json', figures));
    await page.locator('[data-part=add-fault]').filter({ hasText: /chưa rõ của kế hoạch nào/ }).waitFor();
    await page.keyboard.press('Escape');
    await choose(page, file('ke-hoach.json', plan));
    await page.locator('[data-plan]').waitFor();
    await page.locator("[data-plan] summary").click();
    await page.locator('[data-plan] [data-act=figures]').setInputFiles([file('so-lieu.json', figures)]);
    await page.locator('[data-code=figures-added]').waitFor();
    assert.match(await page.locator('[data-field=figures]').textContent(), /31\/10\/2026/);
    await close();
  });

  test('a single-file copy gives its plan; nothing in it runs', async () => {
    const { page, faults, close } = await openApp(browser, portal);
    const data = { format: 'sauro-snapshot/1', plan: planOf('dai-phuoc'), observations: null, problems: [], taken: '2026-10-01T01:30:00Z' };
    const html = `<!doctype html><p>x</p><script>document.title = 'hỏng'; window.ran = 1</script><img src="${portal.url}/x" onerror="window.ran = 1"><script type="application/json">${JSON.stringify(data)}</script>`;
    await choose(page, { name: 'ban-xem.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await page.locator('[data-plan]').waitFor();
    assert.match((await listed(page))[0].taken, /08:30 01\/10\/2026/);
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.deepEqual(faults, NOTHING_WRONG);
    await close();
  });

  test('the copy that the widget makes comes back with all its figures', async () => {
    const first = await openApp(browser, portal);
    await addCommune(first.page, portal, commune('xuan-thanh'));
    await first.page.locator('[data-plan] a').click();
    await ready(first.page);
    const html = await first.page.evaluate(async () => (await document.querySelector('sauro-progress').snapshot()).text());
    await first.close();
    const second = await openApp(browser, portal);
    await choose(second.page, { name: 'ban-xem.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await second.page.locator('[data-plan] a').click();
    await ready(second.page);
    await showView(second.page, 'indicators');
    assert.equal((await indicatorRows(second.page)).length, planOf('xuan-thanh').indicators.length);
    await second.close();
  });

  test('what is none of these is told', async () => {
    const { page, close } = await openApp(browser, portal);
    for (const [name, body, sentence] of [
      ['a.json', '{"a":', /không phải JSON/], ['a.json', '{"a": 1}', /./], ['a.html', '<p>x', /không phải bản xem ngoại tuyến/],
      ['a.csv', 'x', /./], ['a.json', '{"format":"sauro-backup/1"}', /không phải bản sao lưu/],
    ]) {
      await choose(page, file(name, body));
      const told = page.locator('[data-part=add-fault]').filter({ hasText: sentence });
      await told.waitFor();
      assert.doesNotMatch(await told.textContent(), /undefined|\[object|Error:/);
      await page.keyboard.press('Escape');
    }
    assert.equal((await listed(page)).length, 0);
    await close();
  });
});

describe('by QR code', () => {
  test('handed on: the code on one device fills in the form of another, which waits for its reader', async () => {
    const one = commune('tan-khai');
    const first = await openApp(browser, portal);
    await addCommune(first.page, portal, one);
    await more(first.page, 'share');
    const picture = await first.page.locator('[data-part=qr] svg').screenshot();
    const link = await first.page.locator('[data-field=link]').inputValue();
    assert.equal(new URL(link).pathname, '/app/');
    await first.close();

    const second = await openApp(browser, portal);
    await second.page.locator('[data-act=add]').click();
    await second.page.locator('dialog [data-act=scan-photo]').setInputFiles([{ name: 'qr.png', mimeType: 'image/png', buffer: picture }]);
    await second.page.locator('[data-part=add-status]').filter({ hasText: /Đã đọc mã QR/ }).waitFor();
    assert.equal(await second.page.locator('#add-src').inputValue(), portal.url + one.src);
    assert.equal(await second.page.locator('#add-mapping').inputValue(), portal.url + one.mapping);
    assert.equal((await listed(second.page)).length, 0, 'nothing is fetched before the reader says so');
    await second.page.locator('[data-act=fetch]').click();
    await second.page.locator('[data-plan]').waitFor();
    assert.deepEqual(second.faults, NOTHING_WRONG);
    await second.close();

    const third = await openApp(browser, portal, { hash: new URL(link).hash });
    await third.page.locator('#add-src').waitFor();
    assert.equal(await third.page.locator('#add-src').inputValue(), portal.url + one.src);
    await third.close();
  });

  test('a picture without a code, and a code of something else', async () => {
    const { page, close } = await openApp(browser, portal);
    await page.locator('[data-act=add]').click();
    const scan = (buffer) => page.locator('dialog [data-act=scan-photo]').setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer }]);
    await scan(await page.screenshot());
    await page.locator('[data-part=add-fault]').filter({ hasText: /Không thấy mã QR/ }).waitFor();
    await scan(Buffer.from('không phải ảnh'));
    await page.locator('[data-part=add-fault]').filter({ hasText: /Không thấy mã QR/ }).waitFor();
    await scan(await pictureOf(page.context(), 'WIFI:S:x;;'));
    await page.locator('[data-part=add-fault]').filter({ hasText: /không chứa địa chỉ/ }).waitFor();
    await close();
  });

  test('by the camera', async () => {
    const film = join(tmpdir(), `sauro-${process.pid}.y4m`);
    await writeFile(film, filmOf(`${portal.url}${commune('dai-phuoc').src}`));
    const camera = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    });
    try {
      const { page, faults, close } = await openApp(camera, portal);
      await page.locator('[data-act=add]').click();
      await page.locator('[data-act=scan]').click();
      await page.locator('[data-part=add-status]').filter({ hasText: /Đã đọc mã QR/ }).waitFor();
      assert.equal(await page.locator('#add-src').inputValue(), portal.url + commune('dai-phuoc').src);
      assert.equal(await page.locator('video').isVisible(), false, 'the camera is off again');
      assert.deepEqual(faults, NOTHING_WRONG);
      await close();
    } finally {
      await camera.close();
    }
  });

  test('a device without a camera is told what else there is', async () => {
    const { page, close } = await openApp(browser, portal);
    await page.locator('[data-act=add]').click();
    await page.locator('[data-act=scan]').click();
    await page.locator('[data-part=add-fault]').filter({ hasText: /máy ảnh/ }).waitFor();
    await close();
  });
});

describe('the list', () => {
  test('an address for each plan: reload and back work; a plan that is gone is told', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, commune('dai-phuoc'));
    await page.locator('[data-plan] a').click();
    await ready(page);
    await showView(page, 'tasks');
    await page.reload();
    await ready(page);
    const chosen = await page.evaluate(() => document.querySelector('sauro-progress').shadowRoot.querySelector('[role=tab][aria-selected=true]').dataset.view);
    assert.equal(chosen, 'tasks', 'the view stays');
    await page.goBack();
    await page.locator('[data-plan]').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
    await page.goto(`${portal.url}/app/#plan=khong-co`);
    await page.locator('[data-code=gone]').waitFor();
    await close();
  });

  test('renamed, and back to its own name', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, commune('dai-phuoc'));
    const [{ name }] = await listed(page);
    for (const [typed, shown] of [['Đại Phước <b>', 'Đại Phước <b>'], ['', name]]) {
      await more(page, 'rename');
      await page.locator('#rename').fill(typed);
      await page.locator('[data-act=save]').click();
      await page.waitForFunction((text) => document.querySelector('[data-field=name]').textContent === text, shown);
    }
    await close();
  });

  test('removed only when the reader says so twice', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, commune('dai-phuoc'));
    await more(page, 'remove');
    await page.locator('dialog [data-act=cancel]').click();
    assert.equal((await listed(page)).length, 1);
    await page.locator('[data-plan] [data-act=remove]').click();
    await page.locator('dialog [data-act=confirm]').click();
    await page.locator('[data-part=empty]').waitFor();
    await close();
  });

  test('all are updated; one that fails stops no other and keeps its figures and their date', async () => {
    const { page, close } = await openApp(browser, portal, { before: (page) => page.clock.install({ time: new Date('2026-11-24T01:30:00Z') }) });
    for (const id of ['dai-phuoc', 'tan-khai', 'phu-rieng']) await addCommune(page, portal, commune(id));
    await page.clock.setFixedTime(new Date('2026-11-27T03:00:00Z'));
    portal.faults.set(commune('tan-khai').src.split('?')[0], '500');
    await page.locator('[data-act=refresh-all]').click();
    await page.locator('[data-code=refreshed]').filter({ hasText: 'Đã cập nhật 2 kế hoạch; 1 kế hoạch chưa cập nhật được' }).waitFor();
    const plans = await listed(page);
    assert.deepEqual(plans.map(({ state }) => state), ['fresh', 'failed', 'fresh']);
    assert.equal(plans[1].taken, 'Số liệu lấy lúc 08:30 24/11/2026, 3 ngày trước');
    assert.match(plans[1].fault, /^Lần thử lúc 10:00 27\/11\/2026: .*500/);
    assert.match(plans[0].taken, /10:00 27\/11\/2026, vừa xong/);
    await close();
  });

  test('on opening, what was not asked for lately is asked for again', async () => {
    const { page, close } = await openApp(browser, portal, { before: (page) => page.clock.install({ time: new Date('2026-11-24T01:30:00Z') }) });
    await addCommune(page, portal, commune('dai-phuoc'));
    const asked = () => portal.requests.filter((path) => path === commune('dai-phuoc').src).length;
    const before = asked();
    await page.reload();
    await page.locator('[data-plan]').waitFor();
    await page.waitForTimeout(300);
    assert.equal(asked(), before, 'not within ten minutes');
    await page.clock.setFixedTime(new Date('2026-11-24T02:30:00Z'));
    await page.reload();
    await page.locator('[data-field=taken]').filter({ hasText: '09:30' }).waitFor();
    assert.equal(asked(), before + 1);
    await close();
  });

  test('an open plan takes up newer figures where it stands', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, commune('dai-phuoc'));
    await page.locator('[data-plan] a').click();
    await ready(page);
    await showView(page, 'tasks');
    await page.locator('[data-part=plan] [data-act=refresh]').click();
    await ready(page, 2);
    const chosen = await page.evaluate(() => document.querySelector('sauro-progress').shadowRoot.querySelector('[role=tab][aria-selected=true]').dataset.view);
    assert.equal(chosen, 'tasks');
    await close();
  });

  test('a meeting’s screen, and back to the button', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, commune('dai-phuoc'));
    await page.locator('[data-plan] a').click();
    await ready(page);
    await page.locator('[data-act=present]').click();
    await page.waitForFunction(() => document.querySelector('sauro-progress').shadowRoot.querySelector('.meeting'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('sauro-progress').hasAttribute('meeting'));
    await page.waitForFunction(() => document.activeElement.dataset.act === 'present');
    await close();
  });

  test('in English no Vietnamese word of the app is left', async () => {
    const { page, close } = await openApp(browser, portal);
    await page.locator('[data-act=language]').click();
    await page.locator('h1').filter({ hasText: 'Plans on this device' }).waitFor();
    const words = () => page.evaluate(() => {
      const copy = document.body.cloneNode(true);
      for (const one of copy.querySelectorAll('[data-field=name], [data-field=area], [data-act=language], [data-text=app], [data-field=link], strong, script')) one.remove();
      return copy.textContent.replaceAll('Sáu Rõ', '');
    });
    const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;
    assert.doesNotMatch(await words(), VIETNAMESE);
    await addPlan(page, portal.url + commune('dai-phuoc').src);
    await page.locator('[data-part=keeping]').waitFor();
    assert.doesNotMatch((await words()).replace(/“.*”/g, ''), VIETNAMESE);
    await page.reload();
    await page.locator('h1').filter({ hasText: 'Plans on this device' }).waitFor();
    await close();
  });
});

describe('backup', () => {
  test('one file brings everything to another device', async () => {
    const first = await openApp(browser, portal);
    for (const id of ['dai-phuoc', 'xuan-thanh']) await addCommune(first.page, portal, commune(id));
    const [download] = await Promise.all([first.page.waitForEvent('download'), first.page.locator('[data-act=backup]').click()]);
    assert.match(download.suggestedFilename(), /^sauro-sao-luu-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), 'utf8');
    const before = await listed(first.page);
    await first.close();

    const second = await openApp(browser, portal);
    const broken = JSON.parse(text);
    broken.plans.push({ key: 'x' }, null, { ...broken.plans[0], key: 'another-key-1', source: { kind: 'address', src: 'javascript:alert(1)' } });
    await second.page.locator('[data-act=restore]').setInputFiles([file('sao-luu.json', broken)]);
    await second.page.locator('[data-code=restored]').filter({ hasText: 'Đã nạp 2 kế hoạch từ bản sao lưu; bỏ qua 3 mục' }).waitFor();
    assert.deepEqual((await listed(second.page)).map(({ key, name }) => [key, name]), before.map(({ key, name }) => [key, name]));
    await second.page.locator('[data-plan] a').nth(1).click();
    await ready(second.page);
    await second.close();
  });

  test('a file that is none changes nothing', async () => {
    const { page, close } = await openApp(browser, portal);
    await addCommune(page, portal, commune('dai-phuoc'));
    for (const body of ['', 'x', '[]', '{"format":"sauro-backup/1","plans":{}}']) {
      await page.locator('[data-act=restore]').setInputFiles([file('a.json', body)]);
      await page.locator('[data-part=notices]').filter({ hasText: /không phải bản sao lưu/ }).waitFor();
    }
    assert.equal((await listed(page)).length, 1);
    await close();
  });
});

test('every text that the scripts ask for is there', async () => {
  const folder = new URL('../../www/app/js/', import.meta.url);
  const words = await readFile(new URL('../../crates/sauro-messages/src/app.rs', import.meta.url), 'utf8');
  const known = new Set([...words.matchAll(/text\(\s*"([^"]+)"/g)].map(([, code]) => code));
  const used = new Set();
  for (const name of await readdir(folder)) {
    const script = await readFile(new URL(name, folder), 'utf8');
    for (const [, code] of script.matchAll(/(?:say|tell|fail)\(\s*'([^']+)'/g)) used.add(code);
  }
  assert.ok(used.size > 50, String(used.size));
  assert.deepEqual([...used].filter((code) => !known.has(code)), []);
});

test('the manifest makes it installable, with icons of their sizes', async () => {
  const { page, close } = await openApp(browser, portal, { kept: true });
  const manifest = await (await fetch(`${portal.url}/app/manifest.webmanifest`)).json();
  assert.equal(manifest.short_name, 'Sáu Rõ');
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await fetch(new URL(src, `${portal.url}/app/`));
    assert.equal(answer.headers.get('content-type'), type);
    if (type !== 'image/png') continue;
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
  const cdp = await page.context().newCDPSession(page);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  // A window of the tests is a private one, which Chromium does not let install anything.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  await close();
});

/** A picture of a QR code. */
async function pictureOf(context, text) {
  const page = await context.newPage();
  const rows = encode(text, 'raw', { border: 4 });
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `<rect x="${x}" y="${y}" width="1" height="1"/>` : '')));
  await page.setContent(`<svg width="400" height="400" viewBox="0 0 ${rows.length} ${rows.length}">${squares.join('')}</svg>`);
  const picture = await page.locator('svg').screenshot();
  await page.close();
  return picture;
}

/** A film for Chromium's made-up camera that shows a QR code. */
function filmOf(text) {
  const [width, height] = [640, 480];
  const rows = encode(text, 'raw', { border: 4 });
  const scale = Math.floor(height / rows.length);
  const [left, top] = [width, height].map((side) => Math.floor((side - rows.length * scale) / 2));
  const luma = Buffer.alloc(width * height, 200);
  for (let y = 0; y < rows.length * scale; y += 1) {
    for (let x = 0; x < rows.length * scale; x += 1) {
      luma[(top + y) * width + left + x] = rows[Math.floor(y / scale)][Math.floor(x / scale)] ? 16 : 235;
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 5 }, () => frame)]);
}
