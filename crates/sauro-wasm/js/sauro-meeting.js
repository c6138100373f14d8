// A meeting's screen: large type and one group of indicators at a time, turned by buttons, keys or a
// swipe. A file of its own, which an element with the attribute `meeting` loads.

import css from 'sauro-meeting-style';
import texts from 'sauro-meeting-texts';

/** The screen of each element that has one. */
const screens = new WeakMap();

/** How far a finger goes sideways for a turn, in pixels. */
const SWIPE = 60;

/** Where each key leads from a position among so many. */
const TURNS = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (at, count) => count - 1,
};

/**
 * Begins, refreshes or ends an element's screen, as its attribute says.
 *
 * @param {HTMLElement} host the element
 * @param {object} plan the plan on the screen
 * @param {'vi' | 'en'} lang
 * @param {(group: string | undefined) => void} show shows the rows of a group
 */
export function meet(host, plan, lang, show) {
  const screen = screens.get(host);
  if (!host.hasAttribute('meeting')) return screen?.end();
  if (screen) return screen.take(plan, lang);
  screens.set(host, new Screen(host, plan, lang, show));
}

class Screen {
  #host;
  #show;
  #bar;
  #sheet = new CSSStyleSheet();
  #groups;
  #at = 0;
  #words;
  #touch;
  #scrolled = scrollY;

  constructor(host, plan, lang, show) {
    this.#host = host;
    this.#show = show;
    this.#sheet.replaceSync(css);
    host.shadowRoot.adoptedStyleSheets.push(this.#sheet);
    this.#bar = document.createElement('div');
    this.#bar.className = 'meeting shell';
    host.shadowRoot.prepend(this.#bar);
    this.take(plan, lang);
    document.addEventListener('keydown', this);
    for (const type of ['pointerdown', 'pointerup', 'pointercancel']) host.addEventListener(type, this);
    // A screen of its own where the browser allows it; otherwise the whole window.
    if (navigator.userActivation?.isActive) host.requestFullscreen?.().catch(() => {});
    document.addEventListener('fullscreenchange', this);
    this.#bar.querySelector('[name=next]').focus();
  }

  /** Takes up a plan, such as one that was just fetched anew; the place among the groups stays. */
  take(plan, lang) {
    this.#words = texts[lang];
    this.#groups = groupsOf(plan, this.#words);
    this.#build();
    this.#turn(this.#at);
  }

  end() {
    screens.delete(this.#host);
    document.removeEventListener('keydown', this);
    document.removeEventListener('fullscreenchange', this);
    for (const type of ['pointerdown', 'pointerup', 'pointercancel']) this.#host.removeEventListener(type, this);
    if (document.fullscreenElement === this.#host) document.exitFullscreen().catch(() => {});
    const root = this.#host.shadowRoot;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#bar.remove();
    this.#show(undefined);
    scrollTo(scrollX, this.#scrolled);
    root.querySelector('[part=meeting]')?.focus({ preventScroll: true });
  }

  handleEvent(event) {
    const { type, key } = event;
    if (!this.#host.isConnected) return this.end();
    if (type === 'fullscreenchange') {
      if (!document.fullscreenElement) this.#leave();
    } else if (type === 'keydown') {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const open = event.composedPath().some((one) => one.classList?.contains('detail'));
      // Escape in a detail closes that first.
      if (key === 'Escape' && !open) this.#leave();
      if (!Object.hasOwn(TURNS, key)) return;
      event.preventDefault();
      this.#turn(TURNS[key](this.#at, this.#groups.length));
    } else if (type === 'pointerdown') {
      this.#touch = event.pointerType === 'mouse' || !event.isPrimary ? undefined : event;
    } else {
      this.#swipe(event);
    }
  }

  /** A finger that went sideways turns; one that scrolls or zooms is the browser's. */
  #swipe(event) {
    const start = this.#touch;
    this.#touch = undefined;
    if (!start || event.type === 'pointercancel') return;
    const [across, down] = [event.clientX - start.clientX, event.clientY - start.clientY];
    if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return;
    this.#turn(this.#at + (across < 0 ? 1 : -1));
  }

  #leave() {
    this.#host.removeAttribute('meeting');
  }

  #build() {
    const focused = this.#host.shadowRoot.activeElement?.name;
    const button = (name, label, act) => {
      const made = document.createElement('button');
      Object.assign(made, { type: 'button', name, textContent: label, className: 'button' });
      made.addEventListener('click', act);
      return made;
    };
    const heading = document.createElement('div');
    heading.className = 'what';
    heading.setAttribute('aria-live', 'polite');
    heading.append(document.createElement('p'), document.createElement('h2'));
    const words = this.#words;
    this.#bar.setAttribute('role', 'region');
    this.#bar.setAttribute('aria-label', words.screen);
    this.#bar.replaceChildren(
      heading,
      button('previous', words.previous, () => this.#turn(this.#at - 1)),
      button('next', words.next, () => this.#turn(this.#at + 1)),
      button('leave', words.leave, () => this.#leave()),
    );
    if (focused) this.#bar.querySelector(`[name="${focused}"]`)?.focus();
  }

  #turn(to) {
    const last = this.#groups.length - 1;
    const moved = to !== this.#at;
    this.#at = Math.max(0, Math.min(to, last));
    const { id, name } = this.#groups[this.#at];
    const find = (selector) => this.#bar.querySelector(selector);
    find('p').textContent = this.#words.position.replace('{}', `${this.#at + 1}/${last + 1}`);
    find('h2').textContent = name;
    // Not `disabled`, which would take the keyboard's place away.
    find('[name=previous]').setAttribute('aria-disabled', this.#at === 0);
    find('[name=next]').setAttribute('aria-disabled', this.#at === last);
    this.#show(id);
    if (moved) this.#host.scrollTop = 0;
  }
}

/** The groups that have rows, in the rows' order; rows without one are the last. */
function groupsOf(plan, words) {
  const list = (value) => (Array.isArray(value) ? value.filter(Boolean) : []);
  const ids = [...new Set(list(plan?.indicators).map(({ group }) => String(group ?? '')))];
  const named = ids.filter(Boolean).map((id) => {
    const group = list(plan.groups).find((one) => String(one.id) === id);
    return { id, name: [group?.no, group?.name ?? id].filter(Boolean).join('. ') };
  });
  if (ids.length === named.length && named.length) return named;
  return [...named, { id: '', name: named.length ? words.others : words.all }];
}
