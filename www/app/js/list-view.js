// The list of the stored plans.

import { webAddress } from './link.js';
import { button, fileButton, part } from './parts.js';
import { canRefresh } from './refresh.js';
import { age, day, explain, isOld, moment, say } from './words.js';

export const FIGURES = '.json,.csv,.xlsx,.html,application/json,text/csv';

/** How a plan is called on this device. */
export function nameOf(plan) {
  return plan.name ?? plan.title ?? plan.source.src ?? plan.source.files?.join(', ') ?? say('untitled');
}

/** Where a plan comes from, in a word: its server, or its files. */
export function originOf({ source }) {
  return webAddress(source.src) ? new URL(source.src).host : (source.files ?? []).join(', ');
}

/**
 * @param {object[]} plans
 * @param {object} app what the reader can ask for
 * @param {{busy: Set<string>, unfolded: Set<string>, progress: object|null, now: number}} state
 */
export function listView(plans, app, state) {
  const head = part(
    'div',
    { class: 'head' },
    part('h1', { tabindex: '-1' }, say('list')),
    part(
      'div',
      { class: 'buttons' },
      button('add', say('add'), () => app.add(), { class: 'primary' }),
      plans.length > 0 && button('refresh-all', say('refresh-all'), () => app.refreshAll(), { disabled: Boolean(state.progress) }),
    ),
  );
  return [head, progress(state.progress), plans.length > 0 ? list(plans, app, state) : empty()];
}

function progress(state) {
  if (!state) return null;
  const label = say('refreshing', state.done, state.total);
  return part(
    'div',
    { class: 'progress', 'data-part': 'progress' },
    part('label', { for: 'progress' }, label),
    part('progress', { id: 'progress', max: state.total, value: state.done }),
  );
}

function empty() {
  return part(
    'section',
    { class: 'empty', 'data-part': 'empty' },
    part('h2', {}, say('empty')),
    part('p', {}, say('empty.how')),
    part('ul', {}, ['address', 'scan', 'file'].map((way) => part('li', {}, say(`empty.${way}`)))),
  );
}

function list(plans, app, state) {
  return part('ul', { class: 'plans', 'data-part': 'plans' }, plans.map((plan) => part('li', {}, item(plan, app, state))));
}

function item(plan, app, state) {
  const name = nameOf(plan);
  const busy = state.busy.has(plan.key);
  const area = [plan.area, plan.parent].filter(Boolean).join(', ');
  return part(
    'article',
    { 'data-plan': plan.key, 'data-state': stateOf(plan, busy), 'aria-labelledby': `name-${plan.key}` },
    part(
      'div',
      { class: 'what' },
      part('h2', { id: `name-${plan.key}`, 'data-field': 'name' }, part('a', { href: `#plan=${plan.key}`, 'data-act': 'open' }, name)),
      area && part('p', { 'data-field': 'area' }, area),
      plan.from && plan.to && part('p', { class: 'muted', 'data-field': 'period' }, say('period', `${day(plan.from)} – ${day(plan.to)}`)),
    ),
    part('p', { class: 'badge', 'data-field': 'state' }, say(`state.${stateOf(plan, busy)}`)),
    part(
      'div',
      {},
      part('p', { 'data-field': 'taken' }, takenOf(plan, state.now)),
      part('p', { class: 'muted', 'data-field': 'figures' }, figuresOf(plan)),
    ),
    plan.fault && !busy && part('p', { class: 'fault', 'data-field': 'fault' }, faultOf(plan)),
    part(
      'div',
      { class: 'buttons' },
      canRefresh(plan) && button('refresh', say('refresh'), () => app.refresh(plan), { disabled: busy, 'aria-describedby': `name-${plan.key}` }),
      more(plan, app, state),
    ),
  );
}

function more(plan, app, state) {
  const fold = part(
    'details',
    {
      open: state.unfolded.has(plan.key),
      toggle: () => (fold.open ? state.unfolded.add(plan.key) : state.unfolded.delete(plan.key)),
    },
    part('summary', { 'data-act': 'more' }, say('more')),
    part(
      'div',
      { class: 'buttons' },
      button('rename', say('rename'), () => app.rename(plan)),
      canRefresh(plan) && button('share', say('share'), () => app.share(plan)),
      fileButton('figures', say('figures'), FIGURES, (files) => app.loadFigures(plan, files)),
      button('remove', say('remove'), () => app.remove(plan), { class: 'danger' }),
    ),
  );
  return fold;
}

/** One word for how a plan stands. */
export function stateOf(plan, busy) {
  if (busy) return 'busy';
  if (plan.damaged) return 'damaged';
  if (plan.unsaved) return 'unsaved';
  if (plan.fault) return 'failed';
  return plan.source.kind === 'file' ? 'file' : 'fresh';
}

/** When the figures were taken, and how long ago that is. */
export function takenOf(plan, now) {
  const code = plan.source.kind === 'file' ? 'taken-file' : 'taken';
  const text = say(code, moment(plan.taken), age(plan.taken, now));
  return isOld(plan.taken, now) ? [text, ' ', part('strong', { class: 'old', 'data-field': 'old' }, say('old'))] : [text];
}

export function faultOf(plan) {
  const told = explain(plan.fault);
  return plan.tried ? say('failed-at', moment(plan.tried), told) : told;
}

/** Whose figures they are, and of when the latest is. */
function figuresOf(plan) {
  const latest = plan.latest ? say('latest', day(plan.latest)) : say('no-figures');
  return [latest, originOf(plan), plan.illustrative && say('illustrative')].filter(Boolean).join(' · ');
}
