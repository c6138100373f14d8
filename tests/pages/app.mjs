// What the tests of the offline app share.

import { open } from './browser.mjs';

/** Opens the app; with `kept`, once it works without a network. */
export async function openApp(browser, portal, { hash = '', kept = false, before, ...options } = {}) {
  const opened = await open(browser, 'about:blank', { allow: [portal.url], ...options });
  await before?.(opened.page);
  await opened.page.goto(`${portal.url}/app/${hash}`);
  await opened.page.locator('main h1').waitFor();
  if (kept) await isKept(opened.page);
  return opened;
}

/** Waits until the page's worker has all of its files and is in charge. */
export async function isKept(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, { timeout: 60_000 });
}

/** Adds a plan by its address and waits until it is in the list. */
export async function addPlan(page, src, { mapping, observations } = {}) {
  await page.locator('main [data-act=add]').click();
  await page.locator('#add-src').fill(src);
  if (mapping || observations) await page.locator('dialog summary').first().click();
  if (mapping) await page.locator('#add-mapping').fill(mapping);
  if (observations) await page.locator('#add-observations').fill(observations);
  await page.locator('dialog [data-act=fetch]').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Adds a commune of the demo. */
export async function addCommune(page, portal, { src, mapping, observations }) {
  const [plan, map, figures] = [src, mapping, observations].map((path) => path && portal.url + path);
  await addPlan(page, plan, { mapping: map, observations: figures });
}

/** What the list says of each plan. */
export function listed(page) {
  return page.locator('[data-plan]').evaluateAll((items) =>
    items.map((item) => {
      const text = (field) => item.querySelector(`[data-field=${field}]`)?.textContent ?? null;
      return { key: item.dataset.plan, state: item.dataset.state, name: text('name'), area: text('area'), taken: text('taken'), fault: text('fault'), old: text('old') };
    }),
  );
}

/** Presses a button of the list's first plan that is folded away. */
export async function more(page, act, at = 0) {
  const item = page.locator('[data-plan]').nth(at);
  if (!(await item.locator('details').evaluate((fold) => fold.open))) await item.locator('summary').click();
  await item.locator(`[data-act=${act}]`).click();
}

/** The sentences that the app has for the reader. */
export function notices(page) {
  return page.locator('[data-part=notices] .notice').evaluateAll((all) => all.map((one) => [one.dataset.code, one.querySelector('p').textContent]));
}
