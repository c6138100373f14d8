// <sauro-checker>: the custom element around the views. It takes files in, has the engine check
// them in its Worker, and hands everything else to the views.

import css from 'sauro-checker-style';
import { failure } from 'sauro-failure';
import { Fault, sentence } from 'sauro-fault';
import { save } from 'sauro-save';
import { Engine, EngineFault } from './engine.js';
import { load } from './module.js';
import { LIMIT, Queue } from './queue.js';

let sheet;

/** The element's style sheet, made once and shared by every instance. */
function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/** Today in Viet Nam, which is seven hours ahead of UTC all year. */
function today() {
  return new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The files that the engine makes of a report: their endings and media types. */
const EXPORTS = {
  csv: ['csv', 'text/csv;charset=utf-8'],
  sarif: ['sarif', 'application/sarif+json'],
  annotate: ['docx', DOCX],
};

// In Node the module may be imported for its types; there is no element there.
const Base = globalThis.HTMLElement ?? class {};

export class SauroChecker extends Base {
  static observedAttributes = ['as-of', 'parent-plan', 'lang'];

  #checker;
  #engine;
  #queue;
  #asOf;
  #parent;
  #parentWanted;
  #shell;
  #mount;
  /** The key of the report that was shown last. */
  #shown;
  /** Files that came before the views were there. */
  #early = [];

  /** The report of the document that was checked last; undefined before the first. */
  report;

  /** Checks documents: files, or objects with `name` and `text`. */
  check(documents) {
    const sources = [...documents].map((one) => ({ name: one.name, source: typeof one.text === 'string' ? one.text : one }));
    if (!this.#checker) {
      this.#early.push(...sources);
      return;
    }
    if (sources.length === 0) return;
    const entries = this.#queue.add(sources);
    this.#checker.add(Uint32Array.from(entries, (entry) => entry.key), entries.map((entry) => entry.name));
    this.#queue.run();
  }

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    this.#asOf ??= this.getAttribute('as-of') || today();
    if (!this.#checker) this.#open();
  }

  disconnectedCallback() {
    this.#queue?.cancel();
    this.#engine?.stop();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'as-of') this.#changeDay(now || today());
    else if (name === 'parent-plan') this.#fetchParent();
    else this.#guard(() => this.#checker?.configure(this.#asOf, this.#lang));
  }

  get #lang() {
    return /^en/i.test(this.getAttribute('lang') ?? 'vi') ? 'en' : 'vi';
  }

  #build() {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles()];
    this.#shell = document.createElement('div');
    this.#shell.className = 'shell';
    this.#mount = document.createElement('div');
    root.append(this.#shell, this.#mount);
    this.#mount.addEventListener('change', (event) => this.#choose(event));
    for (const name of ['dragenter', 'dragover']) this.addEventListener(name, (event) => this.#drag(event));
    this.addEventListener('dragleave', (event) => {
      if (!this.contains(event.relatedTarget)) this.removeAttribute('data-dragging');
    });
    this.addEventListener('drop', (event) => this.#drop(event));
  }

  async #open() {
    // The engine's files come while the views' do.
    const worker = this.getAttribute('worker');
    this.#engine = new Engine(worker ? new URL(worker, document.baseURI) : new URL('sauro-worker.js', import.meta.url));
    this.#engine.warm();
    try {
      const { Checker } = await load();
      if (this.#checker) return;
      this.#checker = new Checker(this.#mount, (event) => this.#hear(event), this.#asOf, this.#lang);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#shell.hidden = true;
    this.#queue = new Queue(this.#engine, () => this.#options(), {
      begin: ({ key }) => this.#guard(() => this.#checker.begin(key)),
      settle: (entry, quiet) => this.#guard(() => this.#settle(entry, quiet)),
      fail: (entry, fault, quiet) => this.#guard(() => this.#refuse(entry, fault, quiet)),
    });
    this.#fetchParent();
    this.check(this.#early.splice(0));
  }

  #options() {
    const options = { asOf: this.#asOf, lang: this.#lang };
    if (this.#parent) options.parentPlan = this.#parent;
    return options;
  }

  #settle({ key, name, answer, plan }, quiet) {
    const { report, ...detail } = answer;
    if (quiet) this.#checker.recheck(key, JSON.stringify(detail), JSON.stringify(report), Boolean(plan));
    else if (!this.#checker.settle(key, JSON.stringify(report))) return;
    this.report = report;
    this.#emit('sauro-checked', { file: name, report, plan: answer.plan, mended: Boolean(plan) });
  }

  #refuse(entry, { code, detail, message }, quiet) {
    const { key, name } = entry;
    const own = code.startsWith('wasm.') ? sentence(this.#lang, code, 'sauro-engine.wasm') : message;
    // What is shown of a document stays when only another look at it failed.
    const told = quiet ? this.#checker.tell(code, detail, own) : this.#checker.fail(key, code, detail, own);
    if (!quiet) entry.fault = { code, message: told };
    this.#emit('sauro-error', { code, message: told, file: name });
  }

  /** What the reader wants of the page. */
  #hear({ kind, ...wish }) {
    const act = {
      open: () => this.#show(wish.key),
      cancel: () => this.#cancel(),
      retry: () => this.#again(wish.key),
      forget: () => this.#queue.forget(wish.key),
      mended: () => this.#queue.mend(wish.key, wish.plan && JSON.parse(wish.plan)),
      'as-of': () => this.#changeDay(wish.day),
      text: () => this.check([{ name: this.#checker.nameOfText(), text: wish.text }]),
      'remove-parent': () => this.#setParent(undefined, undefined),
      copy: () => this.#copy(wish.text),
      save: () => this.#save(wish),
      export: () => this.#export(wish),
      'export-all': () => this.#exportAll(wish.accepted),
      print: () => globalThis.print(),
    };
    // The views are in the middle of a draw; what changes them comes after it.
    queueMicrotask(() => this.#guard(act[kind]));
  }

  #show(key) {
    this.#shown = key;
    const answer = this.#queue.get(key)?.answer;
    if (!answer) return;
    const { report, ...detail } = answer;
    this.#checker.open(key, JSON.stringify(detail), JSON.stringify(report));
  }

  #cancel() {
    this.#queue.cancel();
    this.#checker.stop();
  }

  #again(key) {
    this.#checker.again(key);
    this.#queue.again(key);
  }

  #restart() {
    this.#checker.restart();
    this.#queue.restart();
  }

  #changeDay(day) {
    if (day === this.#asOf) return;
    this.#asOf = day;
    if (!this.#checker) return;
    this.#guard(() => {
      this.#checker.configure(day, this.#lang);
      this.#restart();
    });
  }

  async #copy(text) {
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      done = copyByHand(text, this.shadowRoot);
    }
    this.#guard(() => this.#checker.copied(done));
  }

  #save(file) {
    save(file);
    this.#checker.saved();
  }

  async #export({ key, export: kind, accepted }) {
    const entry = this.#queue.get(key);
    if (!entry?.answer) return;
    // Comments stand in the file as it is, whatever was mended on the page.
    const found = kind === 'annotate' ? entry.reportOnFile : entry.answer.report;
    const report = without(found, JSON.parse(accepted).accepted);
    if (kind === 'report') {
      const text = JSON.stringify(report, null, 1);
      this.#save({ name: `${stem(entry.name)}.bao-cao.json`, type: 'application/json', text });
      return;
    }
    await this.#make(kind, stem(entry.name), () => this.#work(kind, entry, report));
  }

  /** One list of the findings of all documents, and of those that could not be read. */
  async #exportAll(accepted) {
    const list = JSON.parse(accepted).accepted;
    const settled = this.#queue.all().filter(({ answer, fault }) => answer || fault);
    const outcomes = settled.map(({ name, answer, fault }) =>
      answer ? { file: name, report: without(answer.report, list) } : { file: name, error: fault },
    );
    await this.#make('csv', 'sauro-phat-hien', () => ({ kind: 'csv', outcomes, lang: this.#lang }));
  }

  async #make(kind, name, request) {
    const [ending, type] = EXPORTS[kind];
    try {
      const text = await this.#engine.ask(await request(), LIMIT);
      this.#guard(() => this.#save({ name: `${name}.${ending}`, type, text }));
    } catch (error) {
      const { code, detail, message } = error instanceof EngineFault ? error : new EngineFault('checker.export');
      const own = code.startsWith('wasm.') ? sentence(this.#lang, code, 'sauro-export.wasm') : message;
      this.#guard(() => this.#checker.tell(code, detail, own));
    }
  }

  /** The request for a file that the engine makes of a report. */
  async #work(kind, entry, report) {
    const lang = this.#lang;
    if (kind !== 'annotate') return { kind, outcomes: [{ file: entry.name, report }], lang };
    return { kind, bytes: await entry.bytes(), report, options: { asOf: report.asOf, lang } };
  }

  /** A file was chosen in one of the views' fields, which say what it is for. */
  #choose({ target }) {
    const intake = target.dataset?.intake;
    if (!intake) return;
    const files = [...target.files];
    target.value = '';
    this.#take(files, intake, Number(target.dataset.key));
  }

  #take(files, intake = 'documents', key = undefined) {
    const [first] = files;
    if (!first) return;
    if (intake === 'parent') this.#readParent(first);
    else if (intake === 'accepted') this.#readAccepted(first);
    else if (intake === 'previous') this.#readPrevious(first, key);
    else this.#sort(files);
  }

  /** Among what is dropped there may be a list of accepted findings, or a report on an earlier draft. */
  async #sort(files) {
    const documents = [];
    for (const file of files) {
      const format = /\.json$/i.test(file.name) ? await formatOf(file) : '';
      if (format === 'accepted') await this.#readAccepted(file);
      else if (format === 'report') await this.#readPrevious(file, this.#shown);
      else documents.push(file);
    }
    this.check(documents);
  }

  /** Compares a document with the report on an earlier draft of it. */
  async #readPrevious(file, key) {
    const entry = this.#queue.get(key);
    const report = entry && reportIn(await file.text().catch(() => ''), entry.name);
    this.#guard(() => {
      if (report) this.#queue.compare(key, report);
      else this.#checker.tell(entry ? 'checker.previous' : 'checker.previous-first', file.name, '');
    });
  }

  async #readAccepted(file) {
    const text = await file.text().catch(() => '');
    this.#guard(() => this.#checker.accepted(text));
  }

  async #readParent(file) {
    try {
      this.#setParent(file.name, new Uint8Array(await file.arrayBuffer()));
    } catch {
      this.#guard(() => this.#checker.tell('checker.unreadable', '', ''));
    }
  }

  async #fetchParent() {
    const address = this.getAttribute('parent-plan');
    if (!this.#checker || address === this.#parentWanted) return;
    this.#parentWanted = address;
    if (!address) return this.#setParent(undefined, undefined);
    try {
      const response = await fetch(new URL(address, document.baseURI), { credentials: 'same-origin' });
      if (!response.ok) throw new Error(String(response.status));
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (this.#parentWanted === address) this.#setParent(nameOf(address), bytes);
    } catch {
      this.#guard(() => {
        const message = this.#checker.tell('checker.parent', address, '');
        this.#emit('sauro-error', { code: 'checker.parent', message, file: null });
      });
    }
  }

  #setParent(name, bytes) {
    const before = this.#parent;
    this.#parent = bytes;
    this.#guard(() => {
      this.#checker.parent(name);
      if (before !== bytes) this.#restart();
    });
  }

  #drag(event) {
    if (![...(event.dataTransfer?.types ?? [])].includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.setAttribute('data-dragging', '');
  }

  #drop(event) {
    this.removeAttribute('data-dragging');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#take(files);
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

  /** The views cannot be shown: a sentence in their place. */
  #fail(error) {
    const fault = error instanceof Fault ? error : new Fault('wasm.stopped', '', error);
    const told = fault.sentence(this.#lang);
    const retry = sentence(this.#lang, 'retry');
    this.#shell.hidden = false;
    this.#shell.replaceChildren(...failure(told, retry, () => location.reload()));
    this.#emit('sauro-error', { code: fault.code, message: told, file: null });
  }
}

/** A report without the findings that were accepted; they are listed apart. */
function without(report, accepted) {
  const prints = new Set(accepted.map((one) => one.fingerprint));
  const left = ({ fingerprints }) => fingerprints.length === 0 || !fingerprints.every((print) => prints.has(print));
  const found = new Set(report.findings.flatMap(({ fingerprints }) => fingerprints));
  const findings = report.findings.filter(left);
  const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const changed = (change) => findings.filter((finding) => finding.change === change).length;
  return {
    ...report,
    findings,
    counts: { ...report.counts, error: count('error'), warning: count('warning'), note: count('note') },
    previous: report.previous && { ...report.previous, new: changed('new'), still: changed('still') },
    accepted: accepted.map(({ fingerprint, rule, reason }) => ({ fingerprint, rule, reason, used: found.has(fingerprint) })),
  };
}

/** Which of our formats a file is of: "accepted", "report", "plan"; empty for any other. */
async function formatOf(file) {
  // The format stands at the beginning, whoever wrote the file.
  const start = await file.slice(0, 4096).text().catch(() => '');
  return /"format"\s*:\s*"sauro-(\w+)\//.exec(start)?.[1] ?? '';
}

/** The report in a file: one, or among those that the command line writes that of the document. */
function reportIn(text, name) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const called = ({ file }) => String(file).split(/[\\/]/).pop() === name;
  const entry = Array.isArray(value) ? (value.find(called) ?? (value.length === 1 ? value[0] : undefined)) : { report: value };
  return entry?.report?.format === 'sauro-report/1' ? entry.report : undefined;
}

function stem(name) {
  return name.replace(/\.[^.]+$/, '') || 'sauro';
}

function nameOf(address) {
  return decodeURIComponent(new URL(address, document.baseURI).pathname.split('/').pop()) || address;
}

/** Copies where the page may not use the clipboard, as on http. */
function copyByHand(text, root) {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'hidden';
  const before = root.activeElement;
  root.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus();
  return done;
}

if (globalThis.customElements && !customElements.get('sauro-checker')) {
  customElements.define('sauro-checker', SauroChecker);
}
