// <sauro-progress>: the custom element around the module. It fetches, keeps the last good data,
// and hands everything else to the module.

import css from 'sauro-style';
import { clock, dated, inVietNam } from './clock.js';
import { learn, words } from './english.js';
import { failure } from './failure.js';
import { apart, Fault, sentence } from './fault.js';
import { gather } from './gather.js';
import { load } from './module.js';
import { skeleton } from './skeleton.js';
import { leaveStage, takeStage } from './stage.js';

let sheet;

/** The element's style sheet, made once and shared by every instance. */
function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/** Attributes that say where the data come from; the others only say how to show them. */
const SOURCES = ['src', 'mapping', 'observations', 'offline'];
const SETTINGS = ['as-of', 'lang', 'view', 'agency', 'group', 'theme'];
/** How long an element waits for a script to set its plan before it says that none is set. */
const PATIENCE_FOR_A_SOURCE = 3000;
/** A portal is not asked more often than this, in seconds. */
const SHORTEST_REFRESH = 30;

// In Node the module may be imported for its types and functions; there is no element there.
const Base = globalThis.HTMLElement ?? class {};

export class SauroProgress extends Base {
  static observedAttributes = [...SOURCES, ...SETTINGS, 'refresh', 'meeting'];

  /** Deletes everything that elements with the attribute `offline` have kept. */
  static async forget() {
    const keep = await apart('sauro-keep.js', import('./sauro-keep.js'));
    await keep.forget();
  }

  #stage;
  #plan;
  #observations;
  #fetcher;
  #abort;
  #timer;
  #queued = false;
  #sourceless;
  #shown;
  #late = false;
  #group;
  #shell;

  /** Plan data set by script instead of `src`. */
  get plan() {
    return this.#plan;
  }

  set plan(plan) {
    this.#plan = plan;
    this.#queue();
  }

  /** Observations set by script instead of the attribute `observations`. */
  get observations() {
    return this.#observations;
  }

  set observations(observations) {
    this.#observations = observations;
    this.#queue();
  }

  /** A function with fetch's signature, for a portal that needs a token. */
  get fetcher() {
    return this.#fetcher;
  }

  set fetcher(fetcher) {
    this.#fetcher = fetcher;
    this.#queue();
  }

  connectedCallback() {
    ['plan', 'observations', 'fetcher'].forEach((name) => this.#takeUp(name));
    if (!this.shadowRoot) this.#build();
    this.#shell.hidden = false;
    this.#shell.replaceChildren(skeleton(this.#learn().then(() => this.#text('loading'))));
    this.#queue();
    document.addEventListener('visibilitychange', this.#whenVisible);
    addEventListener('online', this.#whenOnline);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#whenVisible);
    removeEventListener('online', this.#whenOnline);
    this.#abort?.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#sourceless);
    this.#release();
    this.#shown = undefined;
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (SOURCES.includes(name)) this.#queue();
    else if (name === 'refresh') this.#wait();
    else if (name === 'meeting') this.#meet();
    else this.#configure();
  }

  /** Fetches the data again now. */
  reload() {
    this.#queue();
  }

  /** One .html file with the widget and the data it shows inside, which opens without a network. */
  async snapshot() {
    if (!this.#shown) throw new Fault('feed.no-source');
    const { plan, observations, problems, taken } = this.#shown;
    const { asOf, lang } = this.#settings();
    const shown = { plan, observations, problems, taken, asOf, lang, source: this.#source };
    const { make } = await apart('sauro-snapshot.js', import('./sauro-snapshot.js'));
    return apart('sauro-snapshot.html', make(shown));
  }

  /** Takes up a property that a page has set before this script was there: it hides our own. */
  #takeUp(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  #build() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    this.#shell = document.createElement('div');
    this.#shell.className = 'shell';
    root.append(this.#shell);
  }

  get #lang() {
    const lang = this.getAttribute('lang') ?? 'vi';
    return /^en/i.test(lang) ? 'en' : 'vi';
  }

  /** Gets the texts of the element's language; without them it speaks Vietnamese, and says why. */
  #learn() {
    return learn(this.#lang).catch((fault) => this.#tell(fault));
  }

  #text(code, detail) {
    return sentence(this.#lang, code, detail);
  }

  #settings() {
    const asOf = this.getAttribute('as-of') || inVietNam(Date.now()).slice(0, 10);
    const settings = { asOf, words, meeting: this.#group };
    for (const name of ['lang', 'view', 'agency', 'group', 'theme']) {
      settings[name] = this.getAttribute(name);
    }
    return settings;
  }

  /** Where the data come from, in a word for the reader; empty where a script does not say. */
  get #source() {
    if (this.#plan) return this.#plan.source ?? '';
    return new URL(this.getAttribute('src'), document.baseURI).host;
  }

  async #configure() {
    await this.#learn();
    this.#guard(() => this.#stage?.monitor.configure(this.#settings()));
  }

  /** Loads once, however many attributes and properties were set in the same turn. */
  #queue() {
    if (this.#queued || !this.isConnected) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      clearTimeout(this.#sourceless);
      if (!this.isConnected) return;
      if (this.#plan || this.getAttribute('src')) this.#load();
      // A script may still be about to set the plan; until then the module is fetched already.
      else this.#sourceless = setTimeout(() => this.#load(), PATIENCE_FOR_A_SOURCE);
    });
    load().catch(() => {});
  }

  async #load() {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const { signal } = abort;
    const learnt = this.#learn();
    try {
      // The module and the first answers come at the same time.
      const module = load();
      module.catch(() => {});
      const sources = {
        plan: this.#plan,
        observations: this.#observations,
        src: this.getAttribute('src'),
        mapping: this.getAttribute('mapping'),
        observationsSrc: this.getAttribute('observations'),
        lang: this.#lang,
      };
      const gathering = gather(sources, { fetcher: this.#fetcher, signal });
      gathering.catch(() => {});
      const keeper = await this.#keeper(sources);
      const Monitor = await module;
      await learnt;
      // What was kept is shown until new data come, and told to be what it is.
      const kept = !this.#shown && (await keeper?.recall(gathering));
      if (kept && !signal.aborted) {
        try {
          this.#show(Monitor, kept);
          this.#stage.monitor.stale(keeper.telling(kept));
        } catch {
          keeper.drop();
        }
      }
      const gathered = await gathering;
      if (signal.aborted) return;
      this.#show(Monitor, gathered);
      keeper?.keep(gathered, this.shadowRoot);
    } catch (error) {
      await learnt;
      if (!signal.aborted) this.#fail(error);
    }
    if (!signal.aborted) this.#wait();
  }

  /** What keeps data for when the portal is down, where the page wants that. */
  async #keeper(sources) {
    if (!this.hasAttribute('offline') || sources.plan || sources.observations) return undefined;
    try {
      const { Keeper } = await apart('sauro-keep.js', import('./sauro-keep.js'));
      return new Keeper(sources);
    } catch (fault) {
      this.#tell(fault);
    }
  }

  #show(Monitor, shown) {
    const { plan, observations, problems, missing } = shown;
    if (missing && this.#shown) throw missing;
    if (!this.#stage) {
      this.#stage = takeStage(Monitor, (event) => this.#hear(event));
      this.shadowRoot.append(this.#stage.mount);
    }
    shown.taken ??= +this.#plan?.taken || Date.now();
    const taken = [clock(shown.taken, this.#lang), this.#source].filter(Boolean).join(', ');
    this.#stage.monitor.show(plan, observations ?? null, problems, this.#settings(), taken);
    this.#shown = shown;
    this.#late = false;
    if (this.hasAttribute('meeting')) this.#meet();
    this.#shell.replaceChildren();
    this.#shell.hidden = true;
    // The plan alone is worth more than nothing; its figures are told to be missing.
    if (missing) this.#fail(missing);
  }

  #fail(error) {
    this.#late = true;
    // A fault has a code, the module's own faults with their sentence; anything else is a defect.
    const fault = error.code ? error : new Fault('wasm.stopped', '', error);
    const told = this.#tell(fault);
    if (this.#shown && this.#stage && fault.code !== 'wasm.stopped') {
      // The last good data stay, with their date where newer ones were to come.
      const since = () => dated(this.#shown.taken, this.#lang);
      const age = /^feed/.test(fault.code) ? this.#text('feed.stale', since()) : '';
      this.#guard(() => this.#stage.monitor.stale(`${told} ${age}`));
    } else {
      if (fault.code === 'wasm.stopped') this.#release();
      this.#alert(told);
    }
  }

  /** Tells the page of a fault; yields the sentence for the reader. */
  #tell(fault) {
    const message = fault instanceof Fault ? fault.sentence(this.#lang) : fault.message;
    this.#emit('sauro-error', { code: fault.code, message });
    return message;
  }

  #alert(told) {
    this.#shell.hidden = false;
    this.#shell.replaceChildren(...failure(told, this.#text('retry'), () => this.reload()));
  }

  /** What the reader does in the views. */
  #hear({ kind, ...detail }) {
    if (kind === 'drawn') this.#finish();
    else if (kind === 'ready') this.#emit('sauro-ready', detail);
    else if (kind === 'select') this.#emit('sauro-select', detail);
    else if (kind === 'print') globalThis.print();
    else if (kind === 'reload') this.reload();
    else if (kind === 'meeting') this.toggleAttribute(kind);
    else this.#save(kind, detail);
  }

  /** Hands the reader a file; what makes files is loaded only here. */
  async #save(kind, detail) {
    try {
      const files = await apart('sauro-save.js', import('./sauro-save.js'));
      files[kind]?.(detail);
      if (kind === 'snapshot') files.download(await this.snapshot());
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Begins, refreshes or ends a meeting's screen. */
  async #meet() {
    if (!this.#shown) return;
    try {
      const { meet } = await apart('sauro-meeting.js', import('./sauro-meeting.js'));
      meet(this, this.#shown.plan, this.#lang, (group) => {
        this.#group = group;
        this.#configure();
      });
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The first rows are there: they are painted before the others are drawn. */
  #finish() {
    const stage = this.#stage;
    // A page that nobody looks at paints nothing.
    const painted = document.hidden ? setTimeout : requestAnimationFrame;
    painted(() => setTimeout(() => this.#guard(() => stage.monitor.finish())));
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
    if (this.#stage) leaveStage(this.#stage);
    this.#stage = undefined;
  }

  /** Waits for the next refresh; a page that nobody looks at waits until it is seen. */
  #wait() {
    clearTimeout(this.#timer);
    const seconds = Number(this.getAttribute('refresh'));
    if (!(seconds > 0)) return;
    const pause = Math.max(seconds, SHORTEST_REFRESH) * 1000;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!document.hidden) this.reload();
    }, pause);
  }

  #whenVisible = () => {
    const due = this.getAttribute('refresh') && this.#timer === undefined;
    if (!document.hidden && due) this.reload();
  };

  /** The network is back: what failed without it is tried again. */
  #whenOnline = () => {
    if (this.#late) this.reload();
  };
}

if (globalThis.customElements && !customElements.get('sauro-progress')) {
  customElements.define('sauro-progress', SauroProgress);
}
