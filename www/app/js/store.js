// Where plans are kept: IndexedDB, and the page's memory for what could not be put there.
//
// A plan is two records of one key: `plans` has what the list shows, `figures` has what the view
// needs, so that a long list need not read every figure.

import { deleteDB, openDB } from 'idb';

export const NAME = 'sauro-app';
export const VERSION = 2;

/** Steps from each version of the schema to the next. A step that throws leaves all as it was. */
const MIGRATIONS = [
  (db) => db.createObjectStore('plans', { keyPath: 'src' }),
  splitFigures,
];

/** Version 1 kept a plan with its figures in one record, by its address. */
async function splitFigures(db, transaction) {
  const old = await transaction.objectStore('plans').getAll();
  db.deleteObjectStore('plans');
  const plans = db.createObjectStore('plans', { keyPath: 'key' });
  const figures = db.createObjectStore('figures', { keyPath: 'key' });
  for (const record of old) {
    const { src, mapping = null, observations = null, name = null, plan, data, taken } = record;
    const key = crypto.randomUUID();
    const time = Date.parse(taken);
    const source = { kind: 'address', src, mapping, observations };
    await plans.add({ key, name, source, added: time || 0, taken: time || 0, tried: null, fault: null, ...describe(plan, data) });
    await figures.add({ key, plan, observations: data ?? null, problems: [] });
  }
}

/** What the list tells of a plan, as far as the plan says it. */
export function describe(plan, observations) {
  const text = (value) => (typeof value === 'string' && value.trim() ? value.trim().slice(0, 300) : null);
  const iso = (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? value : null);
  const list = Array.isArray(observations?.observations) ? observations.observations : [];
  const days = list.map((one) => iso(one?.asOf)).filter(Boolean).sort();
  return {
    title: text(plan?.title),
    area: text(plan?.area?.name),
    parent: text(plan?.area?.parent?.name),
    from: iso(plan?.period?.from),
    to: iso(plan?.period?.to),
    latest: days.at(-1) ?? null,
    illustrative: observations?.illustrative === true || plan?.illustrative === true,
  };
}

/** Whether a plan has anything to show. */
export function isPlan(plan) {
  const some = (list) => Array.isArray(list) && list.length > 0;
  return typeof plan === 'object' && plan !== null && (some(plan.indicators) || some(plan.tasks));
}

export class Store {
  #db;
  /** Records that are only here: `[plan, figures]` by key. */
  #memory = new Map();
  #changed;
  #outdated;

  /** Why nothing can be kept: a code of the app's texts, or undefined. */
  trouble;

  /**
   * @param {object} [hear]
   * @param {() => void} [hear.changed] another window has changed something
   * @param {() => void} [hear.outdated] another window needs a newer schema
   */
  constructor({ changed, outdated } = {}) {
    this.#outdated = outdated;
    if (globalThis.BroadcastChannel) {
      this.#changed = new BroadcastChannel(NAME);
      if (changed) this.#changed.onmessage = changed;
    }
  }

  /** Opens the database; where that is refused, everything is kept in memory. */
  async open() {
    try {
      this.#db = await openDB(NAME, VERSION, {
        upgrade: async (db, from, to, transaction) => {
          for (const step of MIGRATIONS.slice(from, to)) await step(db, transaction);
        },
        // A newer version of the app waits: this page lets go and asks to be reloaded.
        blocking: () => {
          this.#db?.close();
          this.#db = undefined;
          this.trouble = 'storage.newer';
          this.#outdated?.();
        },
        // The browser has cut the connection; the next question opens another.
        terminated: () => {
          this.#db = undefined;
        },
      });
      this.trouble = undefined;
    } catch (error) {
      this.trouble = error?.name === 'VersionError' ? 'storage.newer' : 'storage.none';
    }
    return this;
  }

  /** Every plan's record for the list, in the order in which they were added. */
  async list() {
    const kept = (await this.#read((db) => db.getAll('plans'))) ?? [];
    const here = [...this.#memory.values()].map(([plan]) => ({ ...plan, unsaved: true }));
    const others = kept.filter((plan) => !this.#memory.has(plan.key));
    return [...others, ...here].map(mended).sort((a, b) => a.added - b.added || (a.key < b.key ? -1 : 1));
  }

  /** One plan's record for the list; undefined where there is none. */
  async plan(key) {
    const here = this.#memory.get(key);
    const plan = here ? { ...here[0], unsaved: true } : await this.#read((db) => db.get('plans', key));
    return plan && mended(plan);
  }

  /** What the view of a plan needs; undefined where it is lost or damaged. */
  async figures(key) {
    const figures = this.#memory.get(key)?.[1] ?? (await this.#read((db) => db.get('figures', key)));
    return isPlan(figures?.plan) ? figures : undefined;
  }

  /** Adds a plan, or replaces the one with its key. Throws where it could only be kept in memory. */
  async add(plan, figures) {
    await this.#write(plan.key, async (transaction) => {
      await transaction.objectStore('plans').put(plan);
      await transaction.objectStore('figures').put({ ...figures, key: plan.key });
    }, [plan, figures]);
  }

  /** Changes some fields of a plan, and its figures where there are new ones. A plan that was
   *  removed meanwhile stays removed. */
  async change(key, fields, figures) {
    const here = this.#memory.get(key);
    const known = here?.[0] ?? (await this.#read((db) => db.get('plans', key)));
    if (!known) return;
    const latest = [{ ...known, ...fields }, figures ?? here?.[1] ?? (await this.figures(key))];
    await this.#write(key, async (transaction) => {
      const plan = await transaction.objectStore('plans').get(key);
      if (!plan && !here) return;
      await transaction.objectStore('plans').put({ ...(plan ?? known), ...fields });
      if (figures ?? here) await transaction.objectStore('figures').put({ ...(figures ?? here[1]), key });
    }, figures ? latest : undefined);
  }

  async remove(key) {
    this.#memory.delete(key);
    await this.#write(key, async (transaction) => {
      await transaction.objectStore('plans').delete(key);
      await transaction.objectStore('figures').delete(key);
    });
  }

  /** Empties everything; a database that cannot be opened is deleted whole. */
  async erase() {
    this.#memory.clear();
    if (!(await this.#database())) {
      await deleteDB(NAME);
      await this.open();
      if (this.trouble) throw new StoreFault(this.trouble);
    }
    await this.#write(undefined, async (transaction) => {
      await transaction.objectStore('plans').clear();
      await transaction.objectStore('figures').clear();
    });
  }

  /** Whether anything is kept in the page's memory alone. */
  get hasUnsaved() {
    return this.#memory.size > 0;
  }

  /** The database; undefined where there is trouble. */
  async #database() {
    if (!this.#db && !this.trouble) await this.open();
    return this.#db;
  }

  /** What the database answers; undefined where it cannot. A record that cannot be read costs no
   *  other. */
  async #read(ask) {
    const db = await this.#database();
    return db && ask(db).catch(() => undefined);
  }

  /** Writes both records or none. What cannot be written is kept in memory, and the fault thrown. */
  async #write(key, work, records) {
    const db = await this.#database();
    if (!db) {
      if (!records) return;
      this.#memory.set(key, records);
      throw new StoreFault(this.trouble);
    }
    let transaction;
    try {
      transaction = db.transaction(['plans', 'figures'], 'readwrite');
      const { done } = transaction;
      done.catch(() => {});
      await work(transaction);
      await done;
    } catch (error) {
      try {
        transaction?.abort();
      } catch {
        // It has ended by itself.
      }
      if (records) this.#memory.set(key, records);
      const full = [error, transaction?.error].some((one) => one?.name === 'QuotaExceededError');
      throw new StoreFault(full ? 'storage.full' : 'storage.failed', error);
    }
    this.#memory.delete(key);
    this.#changed?.postMessage('changed');
  }
}

/** Something could not be kept; the code is one of the app's texts. */
export class StoreFault extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

/** A record as the app expects it, whatever was stored: a damaged one is said to be so. */
function mended(plan) {
  const source = plan.source ?? {};
  const address = source.kind === 'address' && typeof source.src === 'string';
  const file = source.kind === 'file' && Array.isArray(source.files);
  const time = (value) => (Number.isFinite(value) ? value : 0);
  const text = (value) => (typeof value === 'string' ? value : null);
  return {
    ...plan,
    name: text(plan.name), title: text(plan.title), area: text(plan.area), parent: text(plan.parent),
    from: text(plan.from), to: text(plan.to), latest: text(plan.latest),
    source: address || file ? source : { kind: 'lost' },
    added: time(plan.added), taken: time(plan.taken),
    tried: Number.isFinite(plan.tried) ? plan.tried : null,
    fault: plan.fault && typeof plan.fault === 'object' ? plan.fault : null,
    damaged: !(address || file) || !Number.isFinite(plan.taken),
  };
}
