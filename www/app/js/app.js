// The offline app: which view is shown, and what the reader can do.

import '../../offline/page.js';

import { addDialog } from './add-dialog.js';
import { pack, unpack } from './backup.js';
import { keepingView } from './keeping-view.js';
import { addressesIn } from './link.js';
import { listView, nameOf } from './list-view.js';
import { forget, isPersisted, note, notes, persist, room } from './memory.js';
import { button, dialog, part, sure } from './parts.js';
import { loadElement, PlanView } from './plan-view.js';
import { canRefresh, refreshAll, refreshPlan } from './refresh.js';
import { onceOnline, schedule } from './schedule.js';
import { shareDialog } from './share-dialog.js';
import { figuresFromFiles, fromAddress, fromFiles, records, told } from './source.js';
import { describe, Store } from './store.js';
import { explain, lang, say } from './words.js';

/** A plan that was asked for within this time is not asked for again by itself. */
const SOON = 10 * 60e3;
/** Sentences on what was just done. */
const NEWS = /^(added|refreshed|removed|restored|figures-added|without-figures|erased|nothing)/;
/** How often ages on the page are counted anew. */
const TICK = 60e3;

const main = document.querySelector('main');
const noticed = document.querySelector('[data-part=notices]');
const store = new Store({ changed: () => reread(), outdated: () => tell('storage.newer', [reload()]) });

const busy = new Set();
const unfolded = new Set();
let plans = [];
let progress = null;
let view;
let viewed;
let shownTaken;
let background = false;
let installer;

// ---- Words around the views.

function reload() {
  return button('reload', say('reload'), () => location.reload());
}

/** Tells the reader something; one sentence of a kind at a time. */
function tell(code, acts = [], text = say(code), failure = /^(storage|stopped|erase\.failed|backup\.un|gone)/.test(code)) {
  noticed.querySelector(`[data-code="${code}"]`)?.remove();
  // What was done last takes the place of what was done before.
  if (NEWS.test(code)) [...noticed.children].filter((one) => NEWS.test(one.dataset.code)).forEach((one) => one.remove());
  const notice = part(
    'div',
    { class: `notice${failure ? ' failure' : ''}`, 'data-code': code },
    part('p', {}, text),
    acts,
    button('dismiss', '×', () => notice.remove(), { class: 'quiet close', 'aria-label': say('dismiss') }),
  );
  noticed.append(notice);
  while (noticed.childElementCount > 3) noticed.firstElementChild.remove();
}

/** Does something that may fail; a fault is a sentence. */
async function attempt(act) {
  try {
    return await act();
  } catch (error) {
    if (!error?.code) console.error(error);
    tell('stopped', [], explain(told(error ?? {})), true);
    return undefined;
  }
}

function dress() {
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = say(place.dataset.text);
  document.querySelector('[data-part=network]').hidden = navigator.onLine;
}

// ---- Views.

/** What the address asks for: `#plan=KEY&view=VIEW`, `#add=ADDRESS`, or the list. */
function route() {
  const query = new URLSearchParams(location.hash.slice(1));
  return { key: query.get('plan'), shown: query.get('view'), add: query.has('add') };
}

async function show({ focus = false } = {}) {
  const { key, add } = route();
  if (key !== viewed) {
    for (const notice of noticed.querySelectorAll('.notice:not(.failure)')) notice.remove();
    view = undefined;
    viewed = key;
    shownTaken = undefined;
    focus = true;
  }
  if (key) await showPlan(key);
  else showList();
  if (focus) main.querySelector('h1')?.focus();
  if (add) openLink();
}

function showList() {
  document.title = `${say('list')} | ${say('app')}`;
  const active = document.activeElement;
  const at = main.contains(active) && active.dataset.act
    ? `${active.closest('[data-plan]') ? `[data-plan="${active.closest('[data-plan]').dataset.plan}"] ` : ''}[data-act="${active.dataset.act}"]`
    : null;
  const state = { busy, unfolded, progress, now: Date.now() };
  const keeping = part('div', { 'data-part': 'keeping-place' });
  main.replaceChildren(...listView(plans, app, state).filter(Boolean), keeping);
  showKeeping(keeping);
  if (at) main.querySelector(at)?.focus();
}

async function showKeeping(place) {
  const [estimate, persisted] = await Promise.all([room(), isPersisted()]);
  if (!place.isConnected) return;
  place.replaceChildren(keepingView(app, { count: plans.length, room: estimate, persisted, background, install: Boolean(installer) }));
}

async function showPlan(key) {
  // Three things that need not wait for each other.
  const loading = loadElement().catch(() => {});
  const [plan, figures] = await Promise.all([store.plan(key), view && shownTaken ? undefined : store.figures(key)]);
  if (viewed !== key) return;
  if (!plan) {
    main.replaceChildren(part('h1', { tabindex: '-1' }, say('list')), part('a', { class: 'button', href: '#', 'data-act': 'back' }, `‹ ${say('back')}`));
    tell('gone');
    return;
  }
  document.title = `${nameOf(plan)} | ${say('app')}`;
  if (!view) {
    view = new PlanView(app, route().shown);
    main.replaceChildren(view.root);
  }
  view.tell(plan, { busy: busy.has(key), now: Date.now() });
  if (shownTaken === plan.taken) return;
  const fresh = figures ?? (await store.figures(key));
  if (viewed !== key) return;
  shownTaken = plan.taken;
  if (!fresh) {
    view.fail('damaged');
    return;
  }
  await view.show(fresh, plan);
  await loading;
  // The head has a button more once the element is there.
  if (viewed === key) view.tell(plan, { busy: busy.has(key), now: Date.now() });
}

/** Reads the list again, whoever has changed it. */
async function reread() {
  plans = await store.list();
  await show();
}

/** Reads the list again after a change here, and notes which plans there are. */
async function changed() {
  await reread();
  note({ plans: plans.filter((plan) => !plan.unsaved).map((plan) => ({ name: nameOf(plan), source: plan.source })) });
}

// ---- What the reader can do.

const app = {
  add: () => addDialog(app),

  async addAddress(source) {
    const same = plans.find(({ source: one }) => one.src === source.src && (one.mapping ?? null) === source.mapping);
    return keep(await fromAddress(source, lang()), { kind: 'address', ...source }, same);
  },

  async addFiles(files) {
    const found = await fromFiles(files, lang());
    if (found.backup) return takeBackup(found.backup);
    if (found.figures) return attachFigures(files);
    return keep(found, { kind: 'file', files: files.map((file) => file.name) });
  },

  /** Leads the keyboard to a plan that has just come. */
  arrive: (key) => main.querySelector(key ? `[data-plan="${key}"] a` : 'h1')?.focus(),

  async refresh(plan) {
    busy.add(plan.key);
    await show();
    const fault = await refreshPlan(store, plan, lang());
    busy.delete(plan.key);
    if (fault?.code === 'feed.network') onceOnline();
    if (fault?.code.startsWith('storage.')) tell(fault.code);
    await changed();
  },

  refreshAll: () => refreshMany(plans),

  rename(plan) {
    const field = part('input', { id: 'rename', type: 'text', maxlength: '200', value: plan.name ?? '', 'aria-describedby': 'rename-hint' });
    const form = part(
      'form',
      {
        submit: (event) => {
          event.preventDefault();
          box.close();
          attempt(async () => {
            await store.change(plan.key, { name: field.value.trim() || null });
            await changed();
          });
        },
      },
      part('div', { class: 'field' }, part('label', { for: 'rename' }, say('rename.label')), field, part('p', { id: 'rename-hint', class: 'muted' }, say('rename.hint'))),
      part('div', { class: 'buttons' }, part('button', { type: 'submit', class: 'primary', 'data-act': 'save' }, say('save'))),
    );
    const box = dialog('rename-dialog', say('rename'), form);
    field.focus();
  },

  share: (plan) => shareDialog(plan),

  loadFigures: (plan, files) => attempt(() => loadFigures(plan, files)),

  async remove(plan) {
    const name = nameOf(plan);
    if (!(await sure('remove-dialog', say('remove.sure', name), say('remove.means'), say('remove')))) return;
    await attempt(async () => {
      await store.remove(plan.key);
      unfolded.delete(plan.key);
      await changed();
      tell('removed', [], say('removed', name));
      main.querySelector('h1')?.focus();
    });
  },

  backup: () =>
    attempt(async () => {
      const now = Date.now();
      const text = JSON.stringify(await pack(store, now));
      const { save } = await import('./sauro-save.js');
      const day = new Date(now + 7 * 3600e3).toISOString().slice(0, 10);
      save({ name: `${say('backup.name')}-${day}.json`, type: 'application/json', text });
    }),

  restore: (file) => attempt(async () => takeBackup(await read(file))),

  async persist() {
    const granted = await persist();
    tell(granted ? 'persist.yes' : 'persist.no');
    await show();
  },

  async install() {
    await installer?.prompt();
    installer = undefined;
    await show();
  },

  async erase() {
    if (!(await sure('erase-dialog', say('erase.sure'), say('erase.means', plans.length), say('erase')))) return;
    try {
      await store.erase();
      forget();
      // What widgets of this site have kept is saved data too.
      await (await loadElement()).SauroProgress.forget?.();
      tell('erased');
    } catch {
      tell('erase.failed');
    }
    await reread();
    main.querySelector('h1')?.focus();
  },
};

/** Stores what was got, and yields its key; where that is refused it is here until the page is closed. */
async function keep(gathered, source, same) {
  const first = plans.length === 0;
  const [plan, figures] = records(gathered, source, gathered.taken ?? Date.now());
  const known = same ? { key: same.key, name: same.name, added: same.added } : {};
  const record = { ...plan, ...known };
  const name = nameOf(record);
  try {
    await store.add(record, figures);
    if (record.fault) tell('without-figures', [], say('without-figures', name, explain(record.fault)));
    else if (same) tell('added-again', [], say('added-again', name));
    else tell('added', [], say('added', name));
  } catch (fault) {
    tell(fault.code, fault.code === 'storage.newer' ? [reload()] : []);
    tell('added-session', [], say('added-session', name));
  }
  location.hash = '';
  await changed();
  // Firefox asks the reader, who may take their time: the plan is there already.
  if (first && !store.hasUnsaved) attempt(askToPersist);
  return record.key;
}

/** With the first plan, the browser is asked to keep it; the reader is told what that means. One
 *  that cannot be asked promises nothing. */
async function askToPersist() {
  if (await isPersisted()) return;
  tell('persist.ask');
  const granted = await persist();
  noticed.querySelector('[data-code="persist.ask"]')?.remove();
  tell(granted ? 'persist.yes' : 'persist.no');
  await show();
}

async function loadFigures(plan, files) {
  const stored = await store.figures(plan.key);
  if (!stored) throw Object.assign(new Error('damaged'), { code: 'damaged' });
  const { observations, problems, taken } = await figuresFromFiles(files, stored.plan, lang());
  const fields = { taken: taken ?? Date.now(), fault: null, ...describe(stored.plan, observations) };
  await store.change(plan.key, fields, { plan: stored.plan, observations, problems });
  await changed();
  tell('figures-added', [], say('figures-added', nameOf(plan)));
}

/** Results without a plan belong to the only plan of their area, where there is one. */
async function attachFigures(files) {
  const body = await read(files[0]);
  const area = String(body?.area?.name ?? body?.area ?? '');
  const fitting = plans.filter((plan) => plan.area && plan.area === area);
  if (fitting.length !== 1) throw Object.assign(new Error('whose'), { code: 'file.figures-alone' });
  await loadFigures(fitting[0], files);
}

/** The JSON of a file; null where it is none. */
async function read(file) {
  try {
    return JSON.parse(await file.text());
  } catch {
    return null;
  }
}

async function takeBackup(backup) {
  const outcome = await unpack(store, backup);
  if (!outcome) throw Object.assign(new Error('backup'), { code: 'backup.unreadable' });
  const { loaded, left } = outcome;
  tell('restored', [], left > 0 ? say('restored-some', loaded, left) : say('restored', loaded));
  await changed();
}

/** Updates many plans; the reader sees how far it is unless it happens by itself. */
async function refreshMany(wanted, { quiet = false } = {}) {
  const due = wanted.filter(canRefresh);
  if (due.length === 0) {
    if (!quiet) tell('nothing-to-refresh');
    return;
  }
  if (progress) return;
  if (!quiet) progress = { done: 0, total: due.length };
  const faults = [];
  let done = 0;
  const asked = await refreshAll(store, due, lang(), {
    begun: (plan) => {
      busy.add(plan.key);
      show();
    },
    done: (plan, fault) => {
      busy.delete(plan.key);
      done += 1;
      if (fault) faults.push(fault);
      if (progress) progress = { done, total: due.length };
      reread();
    },
  });
  progress = null;
  if (faults.some((fault) => fault.code === 'feed.network')) onceOnline();
  const storage = faults.find((fault) => fault.code.startsWith('storage.'));
  if (storage) tell(storage.code);
  await changed();
  if (quiet || !asked) return;
  const good = due.length - faults.length;
  tell('refreshed', [], faults.length > 0 ? say('refreshed-some', good, faults.length) : say('refreshed', good));
}

/** Updates what was not asked for lately, where there is a network. */
function refreshDue() {
  if (!navigator.onLine) return undefined;
  const now = Date.now();
  return refreshMany(plans.filter((plan) => !plan.unsaved && Math.abs(now - (plan.tried ?? 0)) > SOON), { quiet: true });
}

/** A link from another device: its addresses are shown, and fetched once the reader says so. */
function openLink() {
  const addresses = addressesIn(location.href);
  history.replaceState(null, '', location.pathname);
  if (addresses) addDialog(app, addresses);
  else tell('address.wrong', [], say('address.wrong'), true);
}

/** Plans that were here and are not: the browser has deleted them. */
function missEvicted() {
  const before = notes().plans ?? [];
  if (store.trouble || plans.length > 0 || before.length === 0) return;
  const addresses = before.map(({ source }) => source).filter((source) => source?.kind === 'address');
  const again = button('again', say('storage.again'), async () => {
    for (const { src, mapping = null, observations = null } of addresses) {
      await attempt(() => app.addAddress({ src, mapping, observations }));
    }
  });
  tell('storage.evicted', addresses.length > 0 ? [again] : [], say('storage.evicted', before.length));
}

// ---- The start.

function listen() {
  addEventListener('hashchange', () => show({ focus: true }));
  addEventListener('online', () => {
    dress();
    refreshMany(plans, { quiet: true });
  });
  addEventListener('offline', dress);
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installer = event;
    if (!viewed) show();
  });
  // The address keeps the view that the reader has chosen, for when the page is loaded again.
  main.addEventListener('sauro-select', ({ detail }) => {
    if (viewed && detail.view) history.replaceState(null, '', `#${new URLSearchParams({ plan: viewed, view: detail.view })}`);
  });
  document.querySelector('.skip').addEventListener('click', (event) => {
    // The part of the address after # says which plan is shown.
    event.preventDefault();
    main.querySelector('h1')?.focus();
  });
  document.querySelector('[data-act=language]').addEventListener('click', () => speak(lang() === 'vi' ? 'en' : 'vi'));
  // Ages are counted on; a page that nobody looks at waits until it is seen.
  setInterval(() => document.hidden || document.querySelector('dialog') || show(), TICK);
  document.addEventListener('visibilitychange', () => document.hidden || document.querySelector('dialog') || show());
}

async function speak(language) {
  note({ lang: language });
  document.documentElement.lang = language;
  dress();
  noticed.replaceChildren();
  viewed = undefined;
  await show();
}

async function start() {
  document.documentElement.lang = notes().lang === 'en' ? 'en' : 'vi';
  dress();
  listen();
  await store.open();
  if (store.trouble) tell(store.trouble, store.trouble === 'storage.newer' ? [reload()] : []);
  // A plan that the address names comes first; the list can wait.
  const first = route().key ? show() : undefined;
  plans = await store.list();
  await first;
  if (!first) await show();
  missEvicted();
  // The first time, the worker that does it is still on its way.
  schedule().then((does) => {
    background = does;
    return viewed ? undefined : show();
  });
  await refreshDue();
}

attempt(start);
