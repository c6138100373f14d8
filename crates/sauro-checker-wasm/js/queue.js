// The documents that were handed in, checked one after the other, and what the engine answered.

import { EngineFault } from './engine.js';

/** How long one document may take, in milliseconds. */
export const LIMIT = 10_000;
/** A document larger than this is not read, in bytes. */
export const LARGEST = 64 * 2 ** 20;

/** One document: the file or text it came from, and what came of it. */
class Entry {
  constructor(key, name, source) {
    this.key = key;
    this.name = name;
    this.source = source;
    this.answer = undefined;
    /** The report on an earlier draft, to compare with. */
    this.before = undefined;
    /** The plan as the reader has mended it. */
    this.plan = undefined;
    /** The report on the file itself, where a plan was mended. */
    this.own = undefined;
    /** Whether the next check leaves what is shown on the screen until it is done. */
    this.quiet = false;
    /** Why there is none: code and sentence. */
    this.fault = undefined;
  }

  /** What was found in the file itself, whatever was mended on the page. */
  get reportOnFile() {
    return this.plan ? this.own : this.answer?.report;
  }

  /** Its bytes, read anew each time: many documents are not all kept in memory. */
  async bytes() {
    if (typeof this.source === 'string') return new TextEncoder().encode(this.source);
    if (this.source.size > LARGEST) throw new EngineFault('checker.too-large', String(LARGEST / 2 ** 20));
    try {
      return new Uint8Array(await this.source.arrayBuffer());
    } catch {
      throw new EngineFault('checker.unreadable');
    }
  }
}

export class Queue {
  #entries = new Map();
  #waiting = [];
  #key = 0;
  #running = false;
  #engine;
  #options;
  #hear;

  /**
   * @param {import('./engine.js').Engine} engine
   * @param {() => object} options what each request carries beside its document
   * @param {{begin: Function, settle: Function, fail: Function}} hear told of each document
   */
  constructor(engine, options, hear) {
    this.#engine = engine;
    this.#options = options;
    this.#hear = hear;
  }

  /** Takes documents in and returns their entries; `run` then checks them. */
  add(sources) {
    const entries = sources.map(({ name, source }) => new Entry((this.#key += 1), name, source));
    for (const entry of entries) {
      entry.before = this.#leaveEarlier(entry.name);
      this.#entries.set(entry.key, entry);
      this.#waiting.push(entry.key);
    }
    return entries;
  }

  get(key) {
    return this.#entries.get(key);
  }

  /** All documents, in the order in which they came. */
  all() {
    return [...this.#entries.values()];
  }

  /** Checks a document again. */
  again(key) {
    if (this.#entries.has(key) && !this.#waiting.includes(key)) this.#waiting.push(key);
    this.run();
  }

  /** Checks a document's plan as the reader has mended it; without one, as it was read. */
  mend(key, plan) {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.own = entry.reportOnFile;
    entry.plan = plan;
    this.recheck(key);
  }

  /** Compares a document with the report on an earlier draft of it. */
  compare(key, report) {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.before = report;
    this.recheck(key);
  }

  /** Checks a document again while its findings stay on the screen. */
  recheck(key) {
    const entry = this.#entries.get(key);
    if (entry) entry.quiet = Boolean(entry.answer);
    this.again(key);
  }

  /** Checks all documents again. */
  restart() {
    this.#waiting = [...this.#entries.keys()];
    for (const entry of this.all()) entry.quiet = false;
    this.#engine.cancel();
    this.run();
  }

  /** Leaves all documents that still wait. */
  cancel() {
    this.#waiting = [];
    this.#engine.cancel();
  }

  forget(key) {
    this.#entries.delete(key);
    this.#waiting = this.#waiting.filter((other) => other !== key);
  }

  /** Checks what waits, one document after the other. */
  async run() {
    if (this.#running) return;
    this.#running = true;
    while (this.#waiting.length > 0) await this.#check(this.#waiting.shift());
    this.#running = false;
  }

  async #check(key) {
    const entry = this.#entries.get(key);
    if (!entry) return;
    const { quiet } = entry;
    entry.quiet = false;
    if (!quiet) this.#hear.begin(entry);
    try {
      const { name, before: previous, plan } = entry;
      const bytes = await entry.bytes();
      const options = { ...this.#options(), name, previous, plan };
      const answer = await this.#engine.ask({ kind: 'check', bytes, options }, LIMIT);
      if (this.#entries.get(key) !== entry) return;
      entry.answer = answer;
      entry.fault = undefined;
      this.#hear.settle(entry, quiet);
    } catch (error) {
      const fault = error instanceof EngineFault ? error : new EngineFault('checker.stopped');
      if (this.#entries.get(key) !== entry) return;
      if (fault.code === 'checker.cancelled') return;
      if (!quiet) entry.answer = undefined;
      this.#hear.fail(entry, fault, quiet);
    }
  }

  /** A later draft of the same name takes the place of the earlier one, whose report it is compared with. */
  #leaveEarlier(name) {
    let before;
    for (const [key, entry] of this.#entries) {
      if (entry.name !== name) continue;
      before = entry.reportOnFile ?? entry.before;
      this.forget(key);
    }
    return before;
  }
}
