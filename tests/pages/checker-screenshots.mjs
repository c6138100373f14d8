// Pictures of the checker for people to look at: node tests/pages/checker-screenshots.mjs [folder]
//
// They go to target/screenshots/ unless a folder is named. Nothing is compared. The real plans are
// taken where the machine has them, a made-up one otherwise.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch, open, startPortal } from './browser.mjs';
import { choose, MADE_UP, openChecker, REAL, realFile, settled } from './checker.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
await mkdir(folder, { recursive: true });
const portal = await startPortal();
const browser = await launch();
const one = REAL.includes('phu-rieng') ? await realFile('phu-rieng') : MADE_UP;

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 768, 360]) await tour(width, colorScheme);
}
await browser.close();
await portal.close();

async function tour(width, colorScheme) {
  const options = { viewport: { width, height: 900 }, colorScheme };
  const { page, close } = await openChecker(open, browser, portal, options);
  const name = (view) => `check-${view}-${colorScheme}-${width}`;
  await save(page, name('empty'));
  await choose(page, one);
  await settled(page);
  await page.locator('sauro-checker .paper').waitFor();
  await save(page, name('report'), false);
  await save(page, name('report-whole'));
  const link = page.locator('sauro-checker a.place').nth(2);
  if (await link.count()) {
    await link.click();
    await page.waitForTimeout(150);
    await save(page, name('place'), false);
  }
  const accept = page.locator('sauro-checker [data-act=accept]').first();
  if (await accept.count()) {
    await accept.click();
    await save(page, name('accept'), false);
  }
  await page.locator('sauro-checker [role=tab][data-pane=plan]').click();
  await page.waitForTimeout(150);
  await save(page, name('plan'), false);
  if (width === 1280 && colorScheme === 'light') await print(page);
  await drafts(page, name);
  if (REAL.length > 1) {
    const files = await Promise.all(REAL.map(realFile));
    const broken = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
    await choose(page, ...files, broken);
    await page.waitForFunction((wanted) => window.checkerEvents.length >= wanted, files.length + 5);
    await page.waitForTimeout(200);
    await save(page, name('batch'), false);
  }
  await close();
}

/** A later draft beside the report on the earlier one, then with its plan mended on the page. */
async function drafts(page, name) {
  const words = String(MADE_UP.buffer).replace('90%', 'Ứng dụng được triển khai');
  await choose(page, { ...MADE_UP, buffer: Buffer.from(words) });
  await settled(page, 2);
  await choose(page, { ...MADE_UP, buffer: Buffer.from(words.replace('100%;', '140%;Công an xã')) });
  await settled(page, 3);
  await page.locator('sauro-checker .back').click();
  await page.locator('sauro-checker tr[data-file="xa-minh-hoa.csv"] button.open').click();
  await page.locator('sauro-checker [data-part=solved] summary').click();
  await save(page, name('compared'));
  await page.locator('sauro-checker [role=tab][data-pane=plan]').click();
  const cell = page.locator('sauro-checker tr[data-doubtful] .c-targets textarea').first();
  await cell.fill('≥ 75%');
  await cell.blur();
  await settled(page, 4);
  await page.locator('sauro-checker [role=tab][data-pane=findings]').click();
  await save(page, name('mended'));
}

async function print(page) {
  await page.locator('sauro-checker [role=tab][data-pane=findings]').click();
  await page.emulateMedia({ media: 'print' });
  await page.pdf({ path: join(folder, 'check-print.pdf'), format: 'A4' });
  await page.emulateMedia({ media: 'screen' });
}

async function save(page, name, fullPage = true) {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
  console.log(`${name}.png`);
}
