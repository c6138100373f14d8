// Starts an engine: Firefox by geckodriver, WebKit by WebKitWebDriver on a screen of its own,
// Chromium by Playwright.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { Builder, Capabilities } from 'selenium-webdriver';

import { launch } from '../pages/browser.mjs';
import { DriverPage, PATIENCE } from './page.mjs';

/** Where Debian puts the browser that WebKitWebDriver drives. */
const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** The engines by name. */
const STARTERS = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };

export const ENGINES = Object.keys(STARTERS);

/**
 * Starts an engine with one page.
 *
 * @param {string} name one of `ENGINES`
 * @returns {Promise<{name: string, page: object, save: Function, close: () => Promise<void>}>} the
 *   page has the part of Playwright's API that `page.mjs` has; `save` does something that saves a
 *   file, and yields its name and bytes
 */
export async function startEngine(name) {
  const folder = await mkdtemp(join(tmpdir(), `sauro-${name}-`));
  const ends = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    return { name, ...(await STARTERS[name](folder, ends)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startChromium(_, ends) {
  const browser = await launch();
  ends.push(() => browser.close());
  const context = await browser.newContext({ locale: 'vi-VN' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const save = async (act) => {
    const waiting = page.waitForEvent('download');
    await act();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  return { page, save };
}

async function startFirefox(folder, ends) {
  const port = await freePort();
  const driver = process.env.GECKODRIVER ?? 'geckodriver';
  await startDriver(driver, ['--port', String(port), '--log', 'error'], port, { HOME: folder }, ends);
  const capabilities = Capabilities.firefox().set('moz:firefoxOptions', {
    binary: process.env.FIREFOX ?? onPath('firefox-esr', 'firefox'),
    args: ['-headless'],
    prefs: {
      'browser.download.dir': folder,
      'browser.download.folderList': 2,
      'browser.download.always_ask_before_handling_new_types': false,
      'intl.accept_languages': 'vi-VN, vi',
      // A browser under test asks nothing of its maker.
      'app.normandy.enabled': false,
      'browser.safebrowsing.downloads.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  return connect(port, capabilities, folder, ends);
}

async function startWebKit(folder, ends) {
  const display = await startScreen(ends);
  const port = await freePort();
  const driver = process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver';
  // Its browser saves downloads in the user's folder for them.
  const environment = { HOME: folder, XDG_DOWNLOAD_DIR: folder, DISPLAY: display, GDK_BACKEND: 'x11' };
  await startDriver(driver, [`--port=${port}`], port, environment, ends);
  const capabilities = new Capabilities()
    .setBrowserName('MiniBrowser')
    .set('webkitgtk:browserOptions', { binary: process.env.MINI_BROWSER ?? MINI_BROWSER, args: ['--automation'] });
  return connect(port, capabilities, folder, ends);
}

async function connect(port, capabilities, folder, ends) {
  const session = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  ends.push(() => session.quit());
  return { page: new DriverPage(session), save: (act) => saveInto(folder, act) };
}

/** Does something that saves a file into a folder, and returns its name and bytes. */
async function saveInto(folder, act) {
  const before = new Set(await readdir(folder));
  await act();
  let size = -1;
  for (const started = Date.now(); Date.now() - started < PATIENCE; await pause(100)) {
    const name = (await readdir(folder)).find((one) => !before.has(one) && !/^\.|\.(part|wkdownload)$/.test(one));
    const bytes = name ? await readFile(join(folder, name)) : null;
    // Whole once it has stopped growing.
    if (bytes?.length && bytes.length === size) {
      await rm(join(folder, name));
      return { name, bytes };
    }
    size = bytes?.length ?? -1;
  }
  throw new Error(`nothing was saved in ${PATIENCE} ms`);
}

/** Starts a driver and waits until it answers. */
async function startDriver(program, options, port, environment, ends) {
  const said = [];
  const child = await start(program, options, { env: { ...process.env, ...environment } }, ends);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
  for (const started = Date.now(); Date.now() - started < PATIENCE; await pause(50)) {
    const status = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    if (status) return;
    if (child.exitCode !== null) break;
  }
  throw new Error(`${program} does not answer: ${Buffer.concat(said)}`);
}

/** Starts a screen that nobody sees and returns its name. */
async function startScreen(ends) {
  const options = ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'];
  const child = await start(process.env.XVFB ?? 'Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }, ends);
  const number = await Promise.race([
    new Promise((done) => child.stdio[3].once('data', done)),
    pause(PATIENCE, null, { ref: false }),
  ]);
  if (!number) throw new Error('Xvfb gives no screen');
  return `:${String(number).trim()}`;
}

/** Starts a program that is ended with the engine. */
async function start(program, options, settings, ends) {
  const child = spawn(program, options, settings);
  await new Promise((done, fail) => child.once('spawn', done).once('error', fail));
  const kill = () => child.kill();
  // A run that is cut short leaves no browser behind.
  process.once('exit', kill);
  const ended = new Promise((done) => child.once('exit', done));
  ends.push(async () => {
    process.off('exit', kill);
    kill();
    await ended;
  });
  return child;
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
