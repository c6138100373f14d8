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
    /** Why there is none: code and sentence. */
    this.fault = undefined;
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
      this.#leaveEarlier(entry.name);
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

  /** Checks all documents again. */
  restart() {
    this.#waiting = [...this.#entries.keys()];
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
    this.#hear.begin(entry);
    try {
      const { name } = entry;
      const bytes = await entry.bytes();
      const answer = await this.#engine.ask({ kind: 'check', bytes, options: { ...this.#options(), name } }, LIMIT);
      if (this.#entries.get(key) !== entry) return;
      entry.answer = answer;
      entry.fault = undefined;
      this.#hear.settle(entry);
    } catch (error) {
      const fault = error instanceof EngineFault ? error : new EngineFault('checker.stopped');
      if (this.#entries.get(key) !== entry) return;
      if (fault.code === 'checker.cancelled') return;
      entry.answer = undefined;
      this.#hear.fail(entry, fault);
    }
  }

  /** A later draft of the same name takes the place of the earlier one. */
  #leaveEarlier(name) {
    for (const [key, entry] of this.#entries) if (entry.name === name) this.forget(key);
  }
}
