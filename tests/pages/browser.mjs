// One browser and helpers that every test of pages shares.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { chromium } from 'playwright-core';

import { start } from '../../www/server/main.mjs';

const require = createRequire(import.meta.url);

/** Debian's Chromium; the flags are those that it needs as root and without a network. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--no-first-run',
    ],
  });
}

/** Starts a demo portal on a free port; `SAURO_PKG` names another folder than `pkg/`. */
export function startPortal(options = {}) {
  return start({ port: 0, packageFolder: process.env.SAURO_PKG, ...options });
}

/**
 * Opens a page that records what must not happen: CSP violations, requests to other origins,
 * errors of scripts.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {object} [options] options of the browser context, and `allow`: further origins
 */
export async function open(browser, address, { allow = [], ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const origins = [new URL(address).origin, ...allow];
  const faults = { violations: [], foreign: [], errors: [] };
  await context.exposeBinding('reportViolation', (_, text) => faults.violations.push(text));
  if (options.javaScriptEnabled !== false) {
    await page.addInitScript(recordEvents);
  }
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !origins.includes(new URL(url).origin)) faults.foreign.push(url);
  });
  page.on('pageerror', (error) => faults.errors.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.violations.push(message.text());
  });
  await page.goto(address);
  return { page, faults, close: () => context.close() };
}

/** Runs in the page before anything else: events of widgets are kept, CSP violations reported. */
export function recordEvents() {
  window.sauroEvents = [];
  for (const type of ['sauro-ready', 'sauro-error', 'sauro-select']) {
    document.addEventListener(
      type,
      (event) => window.sauroEvents.push({ type, detail: event.detail ?? null, id: event.target.id }),
      true,
    );
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    window.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`),
  );
}

/** Waits until `count` widgets of the page have shown their data; a failure ends the wait. */
export async function ready(page, count = 1) {
  await page.waitForFunction((wanted) => {
    const events = window.sauroEvents;
    return events.some((one) => one.type === 'sauro-error') || events.filter((one) => one.type === 'sauro-ready').length >= wanted;
  }, count);
  const error = await page.evaluate(() => window.sauroEvents.find((event) => event.type === 'sauro-error'));
  if (error) throw new Error(`the widget failed: ${JSON.stringify(error.detail)} ${await messages(page)}`);
}

/** Waits for a widget's failure and returns its code. */
export async function failed(page, timeout = 30_000) {
  await page.waitForFunction(() => window.sauroEvents.some((event) => event.type === 'sauro-error'), null, { timeout });
  return page.evaluate(() => window.sauroEvents.find((event) => event.type === 'sauro-error').detail.code);
}

/** Chooses a view by its tab. */
export async function showView(page, view) {
  const tab = page.locator(`sauro-progress [role=tab][data-view="${view}"]`).first();
  await tab.click();
  await page.waitForFunction(
    (name) =>
      document.querySelector('sauro-progress').shadowRoot.querySelector(`[data-view="${name}"]`).getAttribute('aria-selected') === 'true',
    view,
  );
}

/** What each view says, and which rows it has. */
export async function everyView(page) {
  const views = {};
  for (const view of ['overview', 'indicators', 'agencies', 'tasks', 'reporting']) {
    await showView(page, view);
    views[view] = await page.evaluate(() => {
      const root = document.querySelector('sauro-progress').shadowRoot;
      const hidden = root.querySelectorAll('[part=snapshot]');
      const text = root.querySelector('[role=tabpanel]').textContent;
      const rows = [...root.querySelectorAll('[data-indicator], [data-task], [data-agency], [data-duty]')];
      return { text, rows: rows.map((row) => ({ ...row.dataset })), exports: hidden.length };
    });
  }
  return views;
}

/** The rows of indicators that are shown, in order, with what they say. */
export function indicatorRows(page) {
  return page.evaluate(() => {
    const text = (row, selector) => row.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? null;
    const root = document.querySelector('sauro-progress').shadowRoot;
    return [...root.querySelectorAll('[data-indicator]')].map((row) => ({
      id: row.dataset.indicator,
      status: row.dataset.status ?? row.querySelector('[data-status]')?.dataset.status ?? null,
      target: text(row, '[data-field="target"]'),
      value: text(row, '[data-field="value"]'),
      lead: text(row, '[data-field="lead"]'),
      all: row.textContent.replace(/\s+/g, ' ').trim(),
    }));
  });
}

/** The first number in the text that counts what is shown. */
export async function shownCount(page) {
  const text = await page.locator('sauro-progress [data-field="count"]').first().textContent();
  return Number(/\d+/.exec(text)?.[0]);
}

/** What the widget says to people in its places for messages. */
export function messages(page) {
  return page.evaluate(() => {
    const root = document.querySelector('sauro-progress').shadowRoot;
    return [...(root?.querySelectorAll('[role=status], [role=alert]') ?? [])]
      .map((element) => element.textContent.trim())
      .filter(Boolean)
      .join('\n');
  });
}

/** By how many pixels the page can be scrolled sideways. */
export function sidewaysScroll(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What axe finds against WCAG 2.2 A and AA, as lines to read; empty where nothing is wrong. */
export async function axe(page, selector) {
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (only) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const result = await window.axe.run(only ?? document, { runOnly: { type: 'tag', values: tags } });
    return result.violations.flatMap((violation) =>
      violation.nodes.map((node) => `${violation.id}: ${node.target.flat().join(' ')} ${node.failureSummary.replace(/\s+/g, ' ')}`),
    );
  }, selector);
}
