// Backup, room and promises of the browser, and deleting everything.

import { button, fileButton, part } from './parts.js';
import { say, size } from './words.js';

/**
 * @param {object} app
 * @param {{count: number, room: object|null, persisted: boolean|null, background: boolean, install: boolean}} state
 */
export function keepingView(app, { count, room, persisted, background, install }) {
  const { usage = 0, quota = 0 } = room ?? {};
  return part(
    'section',
    { class: 'keeping', 'data-part': 'keeping', 'aria-labelledby': 'keeping' },
    part('h2', { id: 'keeping' }, say('keeping')),
    part(
      'div',
      { class: 'buttons' },
      count > 0 && button('backup', say('backup'), () => app.backup()),
      fileButton('restore', say('restore'), '.json,application/json', ([file]) => app.restore(file)),
      install && button('install', say('install'), () => app.install()),
    ),
    part('p', { class: 'muted' }, say('backup.hint')),
    part(
      'ul',
      {},
      part('li', { 'data-field': 'room' }, room ? say('used', size(usage), size(quota)) : say('used-unknown')),
      count > 0 && part('li', { 'data-field': 'persisted' }, say(persisted ? 'persist.yes' : 'persist.no')),
      part('li', { 'data-field': 'background' }, say(background ? 'background.yes' : 'background.no')),
    ),
    part(
      'div',
      { class: 'buttons' },
      persisted === false && count > 0 && button('persist', say('persist.request'), () => app.persist()),
      button('erase', say('erase'), () => app.erase(), { class: 'danger' }),
    ),
  );
}
