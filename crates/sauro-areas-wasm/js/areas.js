// <sauro-areas>: the custom element around the module for many communes.

import css from 'sauro-areas-style';
import { failure } from 'sauro-failure';
import { Fault, sentence } from 'sauro-fault';
import { skeleton } from 'sauro-skeleton';
import { load } from './module.js';

let sheet;

/** The element's style sheet, made once and shared by every instance. */
function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    // A strict CSP forbids style attributes: every whole percentage of a bar is a class.
    let bars = '';
    for (let share = 0; share <= 100; share++) bars += `.v${share}{--v:${share}%}.e${share}{--e:${share}%}`;
    sheet.replaceSync(css + bars);
  }
  return sheet;
}

/** For how many milliseconds bytes are read before the page may do something else. */
const SLICE = 12;
/** How many bytes are read at once. */
const PIECE = 65_536;

const SOURCES = ['src', 'as-of'];
const SETTINGS = ['lang', 'view'];

// In Node the module may be imported for its types; there is no element there.
const Base = globalThis.HTMLElement ?? class {};

export class SauroAreas extends Base {
  static observedAttributes = [...SOURCES, ...SETTINGS];

  #shell;
  #mount;
  #overview;
  #abort;
  #queued = false;
  #cache = 'default';

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    this.#shell.hidden = false;
    this.#shell.replaceChildren(skeleton(Promise.resolve(this.#text('loading'))));
    addEventListener('popstate', this.#followAddress);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
    this.#queue();
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#followAddress);
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.#abort?.abort();
    this.#release();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (SOURCES.includes(name)) this.#queue();
    else this.#guard(() => this.#overview?.configure(this.#lang, this.#place));
  }

  /** Fetches the data again now. */
  reload() {
    // The page's own load may use what the browser has cached or preloaded; a second asks anew.
    this.#cache = 'no-cache';
    this.#queue();
  }

  #build() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    this.#shell = document.createElement('div');
    this.#shell.className = 'shell';
    root.append(this.#shell);
  }

  get #lang() {
    return /^en/i.test(this.getAttribute('lang') ?? 'vi') ? 'en' : 'vi';
  }

  /** What is chosen to begin with, names and values by turns: the attribute `view`, and over it
   *  what the page's address says, where the attribute `address` lets the element use it. */
  get #place() {
    const view = this.getAttribute('view');
    const place = new URLSearchParams(this.#usesAddress ? location.hash.slice(1) : '');
    return [...(view ? [['view', view]] : []), ...place].flat();
  }

  get #usesAddress() {
    return this.hasAttribute('address');
  }

  #text(code, detail) {
    return sentence(this.#lang, code, detail);
  }

  /** Loads once, however many attributes were set in the same turn. */
  #queue() {
    if (this.#queued || !this.isConnected) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      if (this.isConnected && this.getAttribute('src')) this.#load();
    });
    load().catch(() => {});
  }

  async #load() {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    try {
      // The module and the first bytes come at the same time.
      const module = load();
      module.catch(() => {});
      let address = new URL(this.getAttribute('src'), document.baseURI).href;
      let answer = request(address, { signal, cache: this.#cache });
      answer.catch(() => {});
      const { Intake, Overview } = await module;
      const intake = new Intake(this.getAttribute('as-of') ?? '', this.#lang);
      while (answer) {
        await this.#take(intake, await answer);
        const next = intake.nextPage();
        address = next && new URL(next, address).href;
        answer = next && request(address, { signal, cache: this.#cache });
      }
      if (!signal.aborted) this.#show(Overview, intake);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** Feeds an answer as it arrives, and lets the page do its own things in between. */
  async #take(intake, response) {
    let since = performance.now();
    for await (const piece of pieces(response)) {
      intake.feed(piece);
      if (performance.now() - since > SLICE) {
        await pause();
        since = performance.now();
      }
    }
  }

  #show(Overview, intake) {
    if (!this.#overview) {
      this.#mount = document.createElement('div');
      this.#overview = new Overview(this.#mount, (event) => this.#hear(event));
      this.shadowRoot.append(this.#mount);
    }
    this.#overview.show(intake, this.#lang, this.#place);
    this.#shell.replaceChildren();
    this.#shell.hidden = true;
  }

  #hear({ kind, ...detail }) {
    if (kind === 'ready') this.#emit('sauro-ready', detail);
    else if (kind === 'drawn') this.#finish();
    else if (kind === 'navigate') this.#navigate(detail.place);
  }

  /** The address bar keeps what is chosen, so that a link can be sent and Back leads back. */
  #navigate(place) {
    this.#emit('sauro-select', place);
    if (!this.#usesAddress) return;
    const hash = `#${new URLSearchParams(place)}`;
    const moved = place.view !== new URLSearchParams(location.hash.slice(1)).get('view');
    history[moved ? 'pushState' : 'replaceState'](history.state, '', hash);
  }

  #print = ({ type }) => this.#guard(() => this.#overview?.print(type === 'beforeprint'));

  #followAddress = () => {
    if (this.#usesAddress) this.#guard(() => this.#overview?.go(this.#place));
  };

  /** Has the rest drawn once what is drawn has been painted; a hidden page paints nothing. */
  #finish() {
    const overview = this.#overview;
    const painted = document.hidden ? setTimeout : requestAnimationFrame;
    painted(() => setTimeout(() => this.#guard(() => overview?.finish())));
  }

  #fail(error) {
    const fault = error.code ? error : new Fault('wasm.stopped', '', error);
    const message = fault instanceof Fault ? fault.sentence(this.#lang) : fault.message;
    this.#emit('sauro-error', { code: fault.code, message });
    if (fault.code === 'wasm.stopped') this.#release();
    this.#shell.hidden = false;
    this.#shell.replaceChildren(...failure(message, this.#text('retry'), () => this.reload()));
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #guard(call) {
    try {
      call();
    } catch (error) {
      this.#fail(new Fault('wasm.stopped', '', error));
    }
  }

  #release() {
    this.#mount?.remove();
    try {
      this.#overview?.free();
    } catch {
      // A module that has stopped cannot be taken down.
    }
    this.#overview = undefined;
  }
}

/**
 * The bytes of an answer, piece by piece. Where the browser can, each piece lies in the same memory
 * as the one before: a nation's table would leave 8 MB behind otherwise.
 */
async function* pieces(response) {
  const { body } = response;
  let reader;
  let buffer;
  try {
    reader = body.getReader({ mode: 'byob' });
    buffer = new ArrayBuffer(PIECE);
  } catch {
    reader = body.getReader();
  }
  for (;;) {
    const { done, value } = await reader.read(...(buffer ? [new Uint8Array(buffer)] : []));
    if (done) return;
    yield value;
    if (buffer) buffer = value.buffer;
  }
}

/** Ends the browser's current task; what waits, such as a click, comes first. */
function pause() {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage(0);
  });
}

/** Rolls up a table as the command `sauro areas` does: JSON text. */
export async function rollUpAreas(bytes, { asOf = '', lang = 'vi' } = {}) {
  const { Intake } = await load();
  const intake = new Intake(asOf, lang);
  try {
    intake.feed(bytes);
    return intake.rollUp();
  } finally {
    intake.free();
  }
}

/** Asks for a table; its bytes are read as they come. */
async function request(address, { signal, cache }) {
  let response;
  try {
    response = await fetch(address, { signal, cache, credentials: 'same-origin' });
  } catch (error) {
    throw signal.aborted ? error : new Fault('feed.network', '', error);
  }
  const { status } = response;
  if (response.ok) return response;
  if (status === 401 || status === 403) throw new Fault('feed.denied', String(status));
  if (status === 404 || status === 410) throw new Fault('feed.not-found', address);
  throw new Fault('feed.status', String(status));
}

if (globalThis.customElements && !customElements.get('sauro-areas')) {
  customElements.define('sauro-areas', SauroAreas);
}
