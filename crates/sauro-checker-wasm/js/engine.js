// The engine in its Worker: one request at a time, each with a time limit. An engine that hangs or
// breaks is ended, and another one started for the next request.

/** How long the engine's own files may take, in milliseconds. */
const FIRST_LOAD = 60_000;

/** What may stand in the way of an answer. */
export class EngineFault extends Error {
  constructor(code, detail = '', message = '') {
    super(message);
    this.code = code;
    this.detail = detail;
  }
}

export class Engine {
  #address;
  #worker;
  #loading;
  #id = 0;
  /** The request before the next one; it has always settled well. */
  #last = Promise.resolve();
  /** Gives up the request under way; undefined while there is none. */
  #giveUp;

  constructor(address) {
    this.#address = address;
  }

  /** Fetches the engine's files, so that the first document need not wait for them. */
  warm() {
    this.#queue(() => this.#load()).catch(() => {});
  }

  /**
   * Asks the engine.
   *
   * @param {object} request `kind` and what belongs to it
   * @param {number} limit how long an answer may take, in milliseconds
   */
  ask(request, limit) {
    return this.#queue(async () => {
      await this.#load();
      return this.#send(request, limit);
    });
  }

  /** Gives up the request under way. */
  cancel() {
    this.#giveUp?.();
  }

  /** Ends the worker. */
  stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#loading = undefined;
  }

  #queue(work) {
    const result = this.#last.then(work);
    this.#last = result.catch(() => {});
    return result;
  }

  /** The engine's own files are no part of a document's time. */
  #load() {
    this.#loading ??= this.#send({ kind: 'load' }, FIRST_LOAD).catch((fault) => {
      this.stop();
      const known = /^wasm\.|cancelled/.test(fault.code);
      throw known ? fault : new EngineFault('checker.no-engine');
    });
    return this.#loading;
  }

  #send(request, limit) {
    this.#worker ??= new Worker(this.#address, { type: 'module', name: 'sauro-engine' });
    const worker = this.#worker;
    const id = (this.#id += 1);
    return new Promise((done, fail) => {
      const end = () => {
        clearTimeout(timer);
        worker.onmessage = worker.onerror = worker.onmessageerror = null;
        this.#giveUp = undefined;
      };
      const stop = (code, detail) => {
        end();
        this.stop();
        fail(new EngineFault(code, detail));
      };
      const timer = setTimeout(() => stop('checker.timeout', String(limit / 1000)), limit);
      this.#giveUp = () => stop('checker.cancelled');
      worker.onmessageerror = () => stop('checker.stopped');
      worker.onerror = (event) => {
        event.preventDefault();
        stop('checker.stopped');
      };
      worker.onmessage = ({ data }) => {
        if (data?.id !== id) return;
        end();
        if (!data.error) return done(data.result);
        const { code, message } = data.error;
        // The worker's own codes are for programs; only a document's have a sentence for readers.
        const internal = code.startsWith('engine.') && code !== 'engine.broken';
        fail(internal ? new EngineFault('checker.stopped') : new EngineFault(code, '', message));
      };
      worker.postMessage({ ...request, id });
    });
  }
}
