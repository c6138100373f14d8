// The single file: opened from the disk without a network, it shows what the live widget showed.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { axe, everyView, launch, open, ready, showView, sidewaysScroll, startPortal } from './browser.mjs';
import { barePage, COMMUNES, commune } from './plans.mjs';

/** What the file may weigh, in bytes: it travels by message. */
const BUDGET = 700_000;

let portal;
let browser;
let folder;
before(async () => {
  portal = await startPortal();
  browser = await launch();
  folder = await mkdtemp(join(tmpdir(), 'sauro-snapshot-'));
});
after(async () => {
  await browser?.close();
  await portal?.close();
  if (folder) await rm(folder, { recursive: true });
});

/** The file of what the page's element shows: its name and its text. */
function snapshot(page) {
  return page.evaluate(async () => {
    const file = await document.querySelector('sauro-progress').snapshot();
    return { name: file.name, type: file.type, text: await file.text() };
  });
}

/** Opens a file as a reader without a network does; whatever it asks for is a fault. */
async function openFile(path, options = {}) {
  const address = pathToFileURL(path).href;
  const asked = [];
  const opened = await open(browser, 'about:blank', { allow: ['null'], ...options });
  await opened.page.context().setOffline(true);
  opened.page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== address) asked.push(request.url());
  });
  await opened.page.goto(address);
  return { ...opened, asked };
}

for (const { id } of COMMUNES) {
  test(`${id}: every view of the file says what the live widget says, and it is light enough`, async () => {
    const live = await open(browser, `${portal.url}/${id}/`);
    await ready(live.page);
    const expected = await everyView(live.page);
    const { name, type, text } = await snapshot(live.page);
    assert.match(name, /^[\w.-]+-2026-\d\d-\d\d\.html$/);
    assert.equal(type, 'text/html');
    const path = join(folder, name);
    await writeFile(path, text);
    const { size } = await stat(path);
    console.log(`${id}: the single file has ${size} bytes`);
    assert.ok(size <= BUDGET, `${size} bytes`);

    const still = await openFile(path);
    await ready(still.page);
    assert.deepEqual(await everyView(still.page), expected);
    const header = await still.page.locator('body > header').innerText();
    assert.match(header, /Bản xem ngoại tuyến, không phải số liệu trực tuyến/);
    for (const words of [/Địa phương\s+\S/, /Số liệu lấy lúc\s+\d\d:\d\d \d\d\/\d\d\/\d{4}/,
      /Đánh giá tại ngày\s+\d\d\/\d\d\/2026/, /Tệp tạo lúc\s+\d\d:\d\d/, /127\.0\.0\.1/, /không tự cập nhật/]) {
      assert.match(header, words);
    }
    assert.deepEqual([still.asked, still.faults], [[], { violations: [], foreign: [], errors: [] }]);
    await still.close();
    await live.close();
  });
}

describe('in the file', () => {
  let path;
  before(async () => {
    const live = await open(browser, `${portal.url}/phu-rieng/`);
    await ready(live.page);
    const { text } = await snapshot(live.page);
    path = join(folder, 'phu-rieng.html');
    await writeFile(path, text);
    await live.close();
  });

  test('charts, downloads, print, presentation work; it does not refresh and makes no file of itself', async () => {
    const { page, faults, asked, close } = await openFile(path, { acceptDownloads: true });
    await ready(page);
    await showView(page, 'indicators');
    assert.equal(await page.locator('sauro-progress [part=snapshot]').isVisible(), false);
    const download = async (click) => (await Promise.all([page.waitForEvent('download'), click()]))[0].suggestedFilename();
    assert.match(await download(() => page.locator('sauro-progress [data-export=csv]').click()), /\.csv$/);
    await page.locator('sauro-progress [data-indicator] button').first().click();
    await page.locator('sauro-progress figure svg.chart').first().waitFor();
    assert.match(await download(() => page.getByText('Tải ảnh PNG').first().click()), /\.png$/);
    assert.match(await download(() => page.getByText('Tải hình SVG').first().click()), /\.svg$/);
    await page.locator('sauro-progress [part=meeting]').click();
    await page.locator('sauro-progress .meeting').filter({ hasText: 'Nhóm 1/' }).waitFor();
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('#mark').isVisible());
    assert.ok((await page.pdf({ format: 'A4' })).length > 10_000);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForTimeout(200);
    assert.deepEqual([asked, faults], [[], { violations: [], foreign: [], errors: [] }]);
    assert.deepEqual(await page.evaluate(() => window.sauroEvents.filter(({ type }) => type === 'sauro-error')), []);
    await close();
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`axe at AA, ${colorScheme}; no sideways scroll on a phone`, async () => {
      const { page, close } = await openFile(path, { colorScheme, viewport: { width: 360, height: 780 }, bypassCSP: true });
      await ready(page);
      assert.deepEqual(await axe(page), []);
      assert.equal(await sidewaysScroll(page), 0);
      await close();
    });
  }

  test('cut off on its way, or without JavaScript, it says what to do', async () => {
    const text = await readFile(path, 'utf8');
    const half = join(folder, 'half.html');
    await writeFile(half, text.slice(0, text.length / 2));
    const cut = await openFile(half);
    assert.match(await cut.page.locator('body > header').innerText(), /tải lại tệp/);
    await cut.close();
    const broken = join(folder, 'broken.html');
    await writeFile(broken, text.replace('"format":"sauro-snapshot/1"', '"format:'));
    const damaged = await openFile(broken);
    assert.match(await damaged.page.locator('body > header').innerText(), /bị hỏng/);
    await damaged.close();
    const plain = await openFile(path, { javaScriptEnabled: false });
    assert.match(await plain.page.locator('body > header').innerText(), /JavaScript/);
    await plain.close();
  });
});

test('in English', async () => {
  const live = await open(browser, barePage(portal.url, 'tan-khai', { lang: 'en' }));
  await ready(live.page);
  const { name, text } = await snapshot(live.page);
  await writeFile(join(folder, name), text);
  const { page, close } = await openFile(join(folder, name));
  await ready(page);
  assert.match(await page.locator('body > header').innerText(), /Offline copy, not live data/);
  assert.match(await page.locator('sauro-progress [role=tab]').first().innerText(), /Overview/);
  await close();
  await live.close();
});

test('the button saves the file; where the template is missing, a sentence names it', async () => {
  const host = await startPortal();
  const { page, close } = await open(browser, barePage(host.url, 'dai-phuoc', { view: 'indicators' }), { acceptDownloads: true });
  await ready(page);
  const button = page.locator('sauro-progress [part=snapshot]');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  assert.equal(download.suggestedFilename(), 'dai-phuoc-2026-2026-11-24.html');
  host.faults.set('/sauro/sauro-snapshot.html', '404');
  await button.click();
  const notice = page.locator('sauro-progress [data-notice=stale]');
  await notice.waitFor();
  assert.match(await notice.innerText(), /sauro-snapshot\.html/);
  await close();
  await host.close();
});

test('texts of the plan stay texts, whatever they say', async () => {
  const nasty = '</script><script>window.caught = 1</script><!-- <img src=x onerror="window.caught = 2"> \u2028\u2029 " \' \\ @sauro-data@ $& \u202e';
  const { page, close } = await open(browser, barePage(portal.url, 'dai-phuoc'));
  await ready(page);
  const text = await page.evaluate(async (words) => {
    const element = document.querySelector('sauro-progress');
    const shown = new Promise((done) => element.addEventListener('sauro-ready', done, { once: true }));
    element.plan = {
      plan: {
        format: 'sauro-plan/1', id: words, title: words, number: words, area: { name: words, parent: { name: words } },
        indicators: [{ id: '1', name: words, targets: [{ by: '2026-12-31', text: words }] }],
        __proto__: { polluted: true },
      },
      problems: [words], source: words,
    };
    await shown;
    return (await element.snapshot()).text();
  }, nasty);
  const path = join(folder, 'nasty.html');
  await writeFile(path, text);
  const still = await openFile(path);
  await ready(still.page);
  await showView(still.page, 'indicators');
  const name = await still.page.evaluate(() => document.querySelector('sauro-progress').shadowRoot.querySelector('[data-indicator] button').textContent);
  assert.equal(name, nasty);
  const area = await still.page.evaluate(() => [...document.querySelectorAll('#facts dd')].map((one) => one.textContent));
  assert.ok(area.includes(`${nasty}, ${nasty}`) && area.includes(`${nasty} (${nasty})`), area.join('\n'));
  assert.equal(await still.page.evaluate(() => window.caught), undefined);
  assert.deepEqual([still.asked, still.faults], [[], { violations: [], foreign: [], errors: [] }]);
  await still.close();
  await close();
});

test('sauro snapshot makes the same file, byte for byte', async () => {
  const time = '2026-11-24T01:30:00Z';
  for (const id of ['dai-phuoc', 'tan-khai']) {
    const { page, close } = await open(browser, 'about:blank', { allow: [portal.url] });
    await page.clock.setFixedTime(time);
    await page.goto(barePage(portal.url, id));
    await ready(page);
    const { text } = await snapshot(page);
    const inside = JSON.parse(/id="sauro-data">([^<]*)</.exec(text)[1]);
    await close();
    // A portal that gives our own formats has its documents as they are; another's are what was read.
    const documents = id === 'dai-phuoc' ? await ownDocuments(id) : inside;
    const files = { plan: join(folder, `${id}-plan.json`), observations: join(folder, `${id}-observations.json`) };
    for (const [name, path] of Object.entries(files)) await writeFile(path, JSON.stringify(documents[name], null, 1));
    // Sentences on rows that a mapping could not read belong to the portal's answers, not to the plan.
    const expected = text.replace(JSON.stringify(inside.problems), '[]');
    const { stdout } = await sauro([
      '--plan', files.plan, '--observations', files.observations, '--as-of', commune(id).asOf,
      '--source', new URL(portal.url).host, '--taken', time, '--made', time,
    ]);
    assert.ok(stdout === expected, `${id}: ${differ(stdout, expected)}`);
  }
});

async function ownDocuments(id) {
  const read = async (path) => (await fetch(portal.url + path)).json();
  const { src, observations } = commune(id);
  return { plan: await read(src), observations: await read(observations) };
}

/** Where two texts part. */
function differ(a, b) {
  const at = [...a].findIndex((sign, index) => sign !== b[index]);
  return `at ${at} of ${a.length} and ${b.length}: ${a.slice(at - 40, at + 60)} | ${b.slice(at - 40, at + 60)}`;
}

function sauro(options) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const template = join(process.env.SAURO_PKG ?? join(root, 'pkg'), 'sauro-snapshot.html');
  const program = ['run', '--quiet', '--package', 'sauro-cli', '--', 'snapshot', '--template', template];
  return promisify(execFile)('cargo', [...program, ...options], { cwd: root, maxBuffer: 1e8 });
}
