// One stored plan, shown by <sauro-progress> with the figures that are on this device.

import { faultOf, nameOf, originOf, takenOf } from './list-view.js';
import { button, part } from './parts.js';
import { canRefresh } from './refresh.js';
import { lang, say } from './words.js';

/** How long a browser may take to leave the whole screen, in milliseconds. */
const AFTER_MEETING = 500;

/** Loads the element; a failed attempt is forgotten. */
export function loadElement() {
  return import('./sauro.js');
}

export class PlanView {
  #app;
  #head = part('div', { class: 'head' });
  #told = part('div', { class: 'told', 'data-part': 'told' });
  #place = part('div', { class: 'place', 'data-part': 'view' });
  #element;
  #view;

  /** What is in the page. */
  root = part('section', { class: 'plan', 'data-part': 'plan' }, this.#head, this.#told, this.#place);

  /** `view` is the element's view to begin with, or null. */
  constructor(app, view) {
    this.#app = app;
    this.#view = view;
    this.#place.append(part('p', { role: 'status' }, say('opening')));
  }

  /** The line above the view: whose plan, how old its figures are, what can be done. */
  tell(plan, { busy, now }) {
    const before = document.activeElement?.dataset?.act;
    this.#head.replaceChildren(
      part('a', { class: 'button back', href: '#', 'data-act': 'back' }, `‹ ${say('back')}`),
      part(
        'div',
        { class: 'title' },
        part('h1', { tabindex: '-1', 'data-field': 'name' }, nameOf(plan)),
        part('p', { 'data-field': 'taken' }, takenOf(plan, now)),
      ),
      part(
        'div',
        { class: 'buttons' },
        canRefresh(plan) && button('refresh', busy ? say('state.busy') : say('refresh'), () => this.#app.refresh(plan), { disabled: busy }),
        this.#canPresent() && button('present', say('present'), () => this.#element.setAttribute('meeting', '')),
      ),
    );
    if (before) this.#head.querySelector(`[data-act=${before}]`)?.focus();
    this.#told.replaceChildren(...(plan.fault && !busy ? [part('p', { class: 'fault', 'data-field': 'fault' }, faultOf(plan))] : []));
  }

  /** Shows the figures; newer ones take the place of those that are shown, and the reader's place
   *  in them stays. */
  async show(figures, stored) {
    try {
      await loadElement();
    } catch {
      this.fail('view-missing', button('reload', say('reload'), () => location.reload()));
      return;
    }
    if (!this.#element) {
      this.#element = part('sauro-progress', { theme: 'auto', lang: lang(), view: this.#view });
      this.#place.replaceChildren(this.#element);
      new MutationObserver(() => this.#leaveMeeting()).observe(this.#element, { attributeFilter: ['meeting'] });
    }
    const { plan, observations, problems } = figures;
    this.#element.plan = { plan, observations, problems, taken: stored.taken, source: originOf(stored) };
  }

  /** After a meeting the keyboard is where it began, once the large screen is gone. */
  #leaveMeeting() {
    if (this.#element?.hasAttribute('meeting')) return;
    // The browser takes the place away once more when it has left the whole screen.
    setTimeout(() => {
      if (document.activeElement === document.body) this.#head.querySelector('[data-act=present]')?.focus();
    }, AFTER_MEETING);
  }

  /** A sentence where the view would be. */
  fail(code, ...acts) {
    this.#element = undefined;
    this.#place.replaceChildren(part('div', { role: 'alert', class: 'notice failure', 'data-code': code }, part('p', {}, say(code)), ...acts));
  }

  /** Whether the element has the large screen for meetings. */
  #canPresent() {
    return Boolean(this.#element?.constructor.observedAttributes?.includes('meeting'));
  }
}
