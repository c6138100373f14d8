// Pictures of every page and view for people to look at: node tests/pages/screenshots.mjs [folder]
//
// They go to target/screenshots/ unless a folder is named. Nothing is compared.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch, open, startPortal } from './browser.mjs';
import { barePage, COMMUNES } from './plans.mjs';

const VIEWS = ['overview', 'indicators', 'agencies', 'tasks', 'reporting'];
const WIDTHS = [1280, 768, 360];

const folder = process.argv[2] ?? fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
await mkdir(folder, { recursive: true });
const portal = await startPortal();
const browser = await launch();

for (const width of WIDTHS) {
  for (const path of ['/', '/english/', '/khung/', '/hai-widget/', '/excel/', '/phu-rieng/bang-chi-tieu/']) {
    await take({ path, width, name: path.replaceAll('/', ' ').trim().replaceAll(' ', '-') || 'index' });
  }
}
for (const { id } of COMMUNES) {
  for (const width of WIDTHS) await take({ path: `/${id}/`, width, name: id, views: true });
}
for (const id of ['phu-rieng', 'dai-phuoc']) {
  for (const width of [1280, 360]) await take({ path: `/${id}/`, width, name: `${id}-dark`, views: true, colorScheme: 'dark' });
  await take({ path: `/${id}/`, width: 794, name: `${id}-print`, views: true, media: 'print' });
}
for (const fault of ['500', 'html', 'other', 'timeout']) {
  const src = `${COMMUNES[0].src}?fault=${fault}`;
  await take({ path: barePage('', 'dai-phuoc', { src }), width: 768, name: `fault-${fault}` });
}

await browser.close();
await portal.close();

/** One page, or each view of its widget and the detail of its first row, as far down as it goes. */
async function take({ path, width, name, views = false, colorScheme = 'light', media = 'screen' }) {
  const { page, close } = await open(browser, portal.url + path, { viewport: { width, height: 900 }, colorScheme });
  await page.emulateMedia({ media, colorScheme });
  await page.waitForFunction(() => window.sauroEvents.length > 0, null, { timeout: 5000 }).catch(() => {});
  if (colorScheme === 'dark') {
    await page.evaluate(() => document.querySelector('sauro-progress')?.setAttribute('theme', 'dark'));
  }
  await page.waitForTimeout(200);
  if (!views) await save(page, `${name}-${width}`);
  for (const view of views ? VIEWS : []) {
    const tab = page.locator(`sauro-progress [role=tab][data-view="${view}"]`);
    // Tabs are not shown in print, so it is not clicked as a visitor would.
    await tab.evaluate((element) => element.click(), null, { timeout: 3000 }).catch(() => {});
    await page.waitForTimeout(150);
    await save(page, `${name}-${view}-${width}`);
    if (view === 'indicators') await detail(page, `${name}-detail-${width}`);
  }
  await close();
}

async function detail(page, name) {
  const row = page.locator('sauro-progress [data-indicator]').first();
  if (!(await row.count())) return;
  const button = row.locator('button').first();
  await ((await button.count()) ? button : row).evaluate((element) => element.click());
  await page.waitForTimeout(200);
  await save(page, name);
  await page.keyboard.press('Escape');
}

async function save(page, name) {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  console.log(`${name}.png`);
}
