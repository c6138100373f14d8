// Pictures of the offline app for people to look at: node tests/pages/app-screenshots.mjs [folder]
//
// They go to target/screenshots/ unless a folder is named. Nothing is compared.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { addCommune, isKept, more, openApp } from './app.mjs';
import { launch, ready, startPortal } from './browser.mjs';
import { COMMUNES } from './plans.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
await mkdir(folder, { recursive: true });
const portal = await startPortal({ plain: true });
const browser = await launch();

for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of [[1280, 900], [768, 1024], [1024, 768], [360, 780]]) await tour(width, height, colorScheme);
}
await browser.close();
await portal.close();

async function tour(width, height, colorScheme) {
  const { page, close } = await openApp(browser, portal, { viewport: { width, height }, colorScheme });
  const save = async (view, fullPage = true) => {
    const name = `app-${view}-${colorScheme}-${width}.png`;
    await page.screenshot({ path: join(folder, name), fullPage });
    console.log(name);
  };
  await page.waitForTimeout(300);
  await save('empty');
  await page.locator('main [data-act=add]').click();
  await save('add', false);
  await page.keyboard.press('Escape');
  for (const commune of COMMUNES.slice(0, 4)) await addCommune(page, portal, commune);
  await isKept(page);
  portal.faults.set(COMMUNES[1].src.split('?')[0], '500');
  portal.faults.set(COMMUNES[2].src.split('?')[0], 'html');
  await page.locator('[data-act=refresh-all]').click();
  await page.locator('[data-code=refreshed]').waitFor();
  portal.faults.clear();
  await page.locator('[data-plan] summary').first().click();
  await save('list');
  await more(page, 'share');
  await page.locator('[data-part=qr] svg').waitFor();
  await save('share', false);
  await page.keyboard.press('Escape');
  await more(page, 'rename');
  await save('rename', false);
  await page.keyboard.press('Escape');
  await more(page, 'remove');
  await save('remove', false);
  await page.keyboard.press('Escape');
  if (colorScheme === 'light' && width === 1280) {
    await page.emulateMedia({ media: 'print' });
    await page.pdf({ path: join(folder, 'app-print-list.pdf'), format: 'A4' });
    await page.emulateMedia({ media: 'screen', colorScheme });
  }
  await page.locator('[data-plan] a').nth(1).click();
  await ready(page);
  await page.waitForTimeout(200);
  await save('plan', false);
  if (colorScheme === 'light' && width === 1280) {
    await page.emulateMedia({ media: 'print' });
    await page.pdf({ path: join(folder, 'app-print-plan.pdf'), format: 'A4' });
  }
  await close();
}
