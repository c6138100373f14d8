// The pieces that views are made of: elements, buttons, dialogs.

import { say } from './words.js';

/** An element with attributes (functions are listeners, `undefined` and `false` are left out) and
 *  children; texts stay texts. */
export function part(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === null) continue;
    if (typeof value === 'function') element.addEventListener(key, value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

/** A button that does one thing, which its `data-act` names. */
export function button(act, label, click, more = {}) {
  return part('button', { type: 'button', 'data-act': act, click, ...more }, label);
}

/** A button that hands over files; its field is out of sight but keeps the keyboard's place. */
export function fileButton(act, label, accept, take, more = {}) {
  const field = part('input', {
    type: 'file', class: 'unseen', accept, 'data-act': act, ...more,
    change: () => {
      const files = [...field.files];
      field.value = '';
      if (files.length > 0) take(files);
    },
  });
  return part('label', { class: 'file button' }, field, part('span', {}, label));
}

/** Opens a dialog and takes it away once it is closed; yields the dialog. */
export function dialog(name, title, ...children) {
  const before = document.activeElement;
  const heading = part('h2', { id: `${name}-title`, tabindex: '-1' }, title);
  const box = part(
    'dialog',
    { 'data-part': name, 'aria-labelledby': `${name}-title` },
    part('div', { class: 'dialog-head' }, heading, button('close', '×', () => box.close(), { 'aria-label': say('close'), class: 'quiet close' })),
    ...children,
  );
  box.addEventListener('close', () => {
    box.remove();
    if (before?.isConnected) before.focus();
  });
  document.body.append(box);
  box.showModal();
  heading.focus();
  return box;
}

/** Asks before something is lost; yields whether the reader agreed. */
export function sure(name, question, means, act) {
  return new Promise((done) => {
    let agreed = false;
    const box = dialog(
      name,
      question,
      part('p', {}, means),
      part(
        'div',
        { class: 'buttons' },
        button('cancel', say('cancel'), () => box.close()),
        button('confirm', act, () => {
          agreed = true;
          box.close();
        }, { class: 'danger' }),
      ),
    );
    box.addEventListener('close', () => done(agreed));
  });
}
