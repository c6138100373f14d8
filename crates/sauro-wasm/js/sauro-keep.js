// Keeps the last good data of each address in the browser, for when its portal cannot be reached.
// A file of its own, which an element with the attribute `offline` loads; no other stores anything.

import { deleteDB, openDB } from 'idb';
import css from 'sauro-keep-style';
import texts from 'sauro-keep-texts';

import { dated } from './clock.js';

const DATABASE = 'sauro-kept';
/** The schema of the database. A later one takes over what an earlier one has stored, in `open`. */
const VERSION = 1;
/** The form of an entry's body. One of another form is not read. */
const FORM = 1;
/** How many answers are kept, and how many bytes of them in all; the oldest give way. */
const MOST = 40;
const MOST_BYTES = 20e6;
/** How long a database may let us wait, in milliseconds: a page must not hang on it. */
const PATIENCE = 2000;

/** Whether the reader has had everything deleted: then this page keeps nothing more. */
let forgotten = false;

/** Deletes everything that any element of this origin has kept. */
export async function forget() {
  forgotten = true;
  await deleteDB(DATABASE);
}

/** What is kept of the addresses of one element. */
export class Keeper {
  #key;
  #lang;
  #kept;

  constructor({ src, mapping, observationsSrc, lang }) {
    const whole = (address) => address && new URL(address, document.baseURI).href;
    this.#key = JSON.stringify([src, mapping, observationsSrc].map(whole));
    this.#lang = lang;
  }

  /** The last good data, unless there are none or `fresh` ones, whole, come before they are read. */
  async recall(fresh) {
    const kept = this.#read().catch(() => undefined);
    const first = fresh.then(({ missing }) => missing && kept, () => kept);
    return Promise.race([first, kept]);
  }

  /** What the reader is told while kept data are shown and new ones are on their way. */
  telling({ taken }) {
    return texts[this.#lang].first.replace('{}', dated(taken, this.#lang));
  }

  /** Deletes data that turned out to be unreadable. */
  async drop() {
    await within((database) => database.delete('answers', this.#key)).catch(() => {});
  }

  /** Keeps fresh data, and says below the widget what became of that. */
  async keep({ plan, observations, problems, taken, missing }, root) {
    // A plan without its figures must not take the place of one with them.
    if (missing || forgotten) return;
    const body = new TextEncoder().encode(JSON.stringify({ plan, observations, problems }));
    const entry = { key: this.#key, form: FORM, taken, size: body.length, body };
    const kept = await put(entry).then(() => true, () => false);
    if (!forgotten) this.say(root, kept ? 'kept' : 'unkept');
  }

  /** Says below the widget that data are kept, with a button that deletes all of them. */
  say(root, code) {
    const words = texts[this.#lang];
    let line = root.querySelector('.kept');
    if (!line) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets.push(sheet);
      line = document.createElement('p');
      line.className = 'shell kept';
      line.setAttribute('role', 'status');
    }
    const told = document.createElement('span');
    told.textContent = words[code];
    line.replaceChildren(told);
    // Below the widget, which may have come since.
    root.append(line);
    if (code !== 'kept') return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.forget;
    button.addEventListener('click', async () => {
      await forget();
      this.say(root, 'forgotten');
    });
    line.append(' ', button);
  }

  async #read() {
    const entry = await within((database) => database.get('answers', this.#key));
    if (!entry) return undefined;
    try {
      if (entry.form !== FORM) throw new Error('another form');
      const { plan, observations, problems } = JSON.parse(new TextDecoder().decode(entry.body));
      const taken = Number(entry.taken);
      if (!plan || !(taken > 0)) throw new Error('no plan');
      return { plan, observations, problems, taken };
    } catch {
      await this.drop();
      return undefined;
    }
  }
}

/** Writes an entry and lets the oldest give way. */
async function put(entry) {
  if (entry.size > MOST_BYTES) throw new Error('too large');
  await within(async (database) => {
    const change = database.transaction('answers', 'readwrite');
    const { store } = change;
    const before = await store.get(entry.key);
    // Another tab may have had newer data; not one whose clock was ahead.
    const isOutrun = before?.taken > entry.taken && before.taken <= Date.now();
    if (!isOutrun) await store.put(entry);
    let [left, room] = [MOST, MOST_BYTES];
    // Latest first, by the keys alone: bodies are not read for this.
    let cursor = await store.index('age').openKeyCursor(null, 'prev');
    for (; cursor; cursor = await cursor.continue()) {
      left -= 1;
      room -= cursor.key[1];
      if (left < 0 || room < 0) await store.delete(cursor.primaryKey);
    }
    await change.done;
  });
}

/** Does something with the database, which is open only so long. */
async function within(work) {
  let late;
  const limit = new Promise((_, fail) => {
    late = setTimeout(() => fail(new Error('the database does not answer')), PATIENCE);
  });
  const opened = open();
  try {
    return await Promise.race([opened.then(work), limit]);
  } finally {
    clearTimeout(late);
    opened.then((database) => database.close(), () => {});
  }
}

function open() {
  return openDB(DATABASE, VERSION, {
    upgrade(database, version) {
      if (version >= 1) return;
      const store = database.createObjectStore('answers', { keyPath: 'key' });
      store.createIndex('age', ['taken', 'size']);
    },
    // Another tab deletes the database, or brings a later version of it.
    blocking: (now, wanted, event) => event.target.close(),
  });
}
