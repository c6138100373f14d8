// A page driven by WebDriver, with that part of Playwright's API that the paths use, so that a path
// is written once and runs in every engine.

import { setTimeout as pause } from 'node:timers/promises';

import { Key } from 'selenium-webdriver';

/** How long anything may take, in milliseconds; the first start of an engine is the slowest. */
export const PATIENCE = 30_000;

export class DriverPage {
  #driver;

  /** @param {import('selenium-webdriver').WebDriver} driver */
  constructor(driver) {
    this.#driver = driver;
    this.keyboard = { press: (key) => this.#press(key) };
  }

  goto(address) {
    return this.#driver.get(address);
  }

  reload() {
    return this.#driver.navigate().refresh();
  }

  url() {
    return this.#driver.getCurrentUrl();
  }

  /** Runs a function in the page with one argument and waits for its promise. */
  async evaluate(body, argument = null) {
    const answer = await this.#driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       Promise.resolve().then(() => (${body})(arguments[0])).then(
         (value) => done({ value: value ?? null }),
         (error) => done({ error: String(error) }),
       );`,
      argument,
    );
    if (answer.error) throw new Error(`${answer.error} in ${body}`);
    return answer.value;
  }

  /** Waits until a function in the page yields something true. */
  async waitForFunction(body, argument = null, { timeout = PATIENCE } = {}) {
    await this.#until(() => this.evaluate(`(argument) => Boolean((${body})(argument))`, argument), timeout, String(body));
  }

  locator(selector, options) {
    return new DriverLocator(this, selector, options);
  }

  /** Sets the size of what the page sees. */
  async setViewportSize({ width, height }) {
    const outer = await this.#driver.manage().window().getRect();
    const inner = await this.evaluate(() => [innerWidth, innerHeight]);
    const room = { width: width + outer.width - inner[0], height: height + outer.height - inner[1] };
    await this.#driver.manage().window().setRect({ x: 0, y: 0, ...room });
    await this.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height]);
  }

  /** What the page looks like now, as PNG. */
  async screenshot() {
    return Buffer.from(await this.#driver.takeScreenshot(), 'base64');
  }

  /** Elements of the page by a selector that looks into shadow roots; `within` says which of them. */
  async elements(selector, within) {
    return this.#driver.executeScript(`return (${findAll})(arguments[0], arguments[1])`, selector, within);
  }

  /** The only element that a locator means, waited for. */
  async element(selector, within) {
    let found = [];
    await this.#until(async () => {
      found = await this.elements(selector, within);
      return found.length > 0;
    }, PATIENCE, `${selector} ${JSON.stringify(within)}`);
    return found[0];
  }

  /** Tries until it goes through: an element may be drawn anew between finding and using it. */
  async act(selector, within, use) {
    let last;
    const ended = Date.now() + PATIENCE;
    while (Date.now() < ended) {
      try {
        return await use(await this.element(selector, within));
      } catch (error) {
        if (!/stale|intercepted|not interactable/i.test(`${error.name} ${error.message}`)) throw error;
        last = error;
        await pause(50);
      }
    }
    throw last;
  }

  async #press(key) {
    const keys = key.split('+').map((one) => KEYS[one] ?? one);
    const actions = this.#driver.actions();
    for (const one of keys) actions.keyDown(one);
    for (const one of keys.reverse()) actions.keyUp(one);
    await actions.perform();
  }

  async #until(question, timeout, what) {
    const ended = Date.now() + timeout;
    for (;;) {
      if (await question()) return;
      if (Date.now() > ended) throw new Error(`waited ${timeout} ms for ${what}`);
      await pause(40);
    }
  }
}

const KEYS = {
  ArrowDown: Key.ARROW_DOWN, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT, ArrowUp: Key.ARROW_UP,
  Control: Key.CONTROL, End: Key.END, Enter: Key.ENTER, Escape: Key.ESCAPE, Home: Key.HOME, Tab: Key.TAB,
};

/** Some elements of a page: those of a selector, one of them, or those with a text. */
class DriverLocator {
  #page;
  #selector;
  #within;

  constructor(page, selector, within = {}) {
    this.#page = page;
    this.#selector = selector;
    this.#within = within;
  }

  first() {
    return new DriverLocator(this.#page, this.#selector, { ...this.#within, at: 0 });
  }

  nth(at) {
    return new DriverLocator(this.#page, this.#selector, { ...this.#within, at });
  }

  async count() {
    return (await this.#page.elements(this.#selector, this.#within)).length;
  }

  click() {
    return this.#act((element) => element.click());
  }

  /** Types a text in place of what is there; WebDriver's own clearing would not tell the page. */
  async fill(text) {
    await this.#run((element) => {
      element.focus();
      element.select();
    });
    await this.#act((element) => element.sendKeys(text || Key.BACK_SPACE));
  }

  focus() {
    return this.#run((element) => element.focus());
  }

  press(key) {
    return this.focus().then(() => this.#page.keyboard.press(key));
  }

  /** Chooses by a value, or by `{ index }`, and tells the page as a hand would. */
  selectOption(wanted) {
    return this.#run((element, choice) => {
      element.focus();
      if (typeof choice === 'string') element.value = choice;
      else element.selectedIndex = choice.index;
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }, wanted);
  }

  /** Hands files to a field as somebody who chooses them does. */
  setInputFiles(paths) {
    return this.#act((element) => element.sendKeys([paths].flat().join('\n')));
  }

  textContent() {
    return this.#run((element) => element.textContent);
  }

  innerText() {
    return this.#run((element) => element.innerText);
  }

  inputValue() {
    return this.#run((element) => element.value);
  }

  getAttribute(name) {
    return this.#run((element, one) => element.getAttribute(one), name);
  }

  /** Runs a function in the page with all of the elements. */
  evaluateAll(body, argument = null) {
    return this.#page.evaluate(
      `({ selector, within, argument }) => (${body})((${findAll})(selector, within), argument)`,
      { selector: this.#selector, within: this.#within, argument },
    );
  }

  async isVisible() {
    return (await this.#page.elements(this.#selector, { ...this.#within, visible: true })).length > 0;
  }

  /** Waits until there is one that is seen; `attached`, `hidden` and `detached` wait for that. */
  async waitFor({ state = 'visible' } = {}) {
    if (state === 'attached') return void (await this.#page.element(this.#selector, this.#within));
    const within = { ...this.#within, visible: true };
    if (state === 'visible') return void (await this.#page.element(this.#selector, within));
    const gone = state === 'detached' ? this.#within : within;
    const ended = Date.now() + PATIENCE;
    while ((await this.#page.elements(this.#selector, gone)).length > 0) {
      if (Date.now() > ended) throw new Error(`${this.#selector} is still there`);
      await pause(40);
    }
  }

  #act(use) {
    return this.#page.act(this.#selector, this.#within, use);
  }

  /** Runs a function in the page with the element, once it is there, and one argument. */
  async #run(body, argument = null) {
    await this.#page.element(this.#selector, this.#within);
    const { selector, within } = { selector: this.#selector, within: this.#within };
    // Not every driver takes an element that lies within an argument, so the page finds it again.
    return this.#page.evaluate(
      `({ selector, within, argument }) => (${body})((${findAll})(selector, within)[0], argument)`,
      { selector, within, argument },
    );
  }
}

/** Runs in the page: the elements of a selector whose first part may be a host of a shadow root. */
function findAll(selector, { hasText, at, visible } = {}) {
  const [host, ...rest] = selector.split(' ');
  let found = [...document.querySelectorAll(selector)];
  if (rest.length) {
    const roots = [...document.querySelectorAll(host)].map((element) => element.shadowRoot).filter(Boolean);
    found = roots.flatMap((root) => [...root.querySelectorAll(rest.join(' '))]).concat(found);
  }
  const flat = (text) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  if (hasText) found = found.filter((element) => flat(element.textContent).includes(flat(hasText)));
  if (visible) found = found.filter((element) => element.checkVisibility({ visibilityProperty: true }));
  return at === undefined ? found : found.slice(at, at + 1);
}
