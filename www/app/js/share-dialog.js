// Hands a plan's address on: as a QR code for another device, and as text.

import { linkOf } from './link.js';
import { nameOf } from './list-view.js';
import { button, dialog, part } from './parts.js';
import { say } from './words.js';

export async function shareDialog(plan) {
  const link = linkOf(plan.source);
  const status = part('p', { role: 'status' });
  const field = part('input', { type: 'text', readonly: true, value: link, 'aria-label': say('address'), 'data-field': 'link' });
  const picture = part('div', { class: 'qr', role: 'img', 'aria-label': say('share.picture'), 'data-part': 'qr' });
  dialog(
    'share-dialog',
    say('share'),
    part('p', {}, part('strong', {}, nameOf(plan))),
    picture,
    part('p', {}, say('share.how')),
    field,
    part('div', { class: 'buttons' }, button('copy', say('share.copy'), copy)),
    status,
  );
  try {
    const { draw } = await import('./sauro-qr.js');
    picture.append(draw(link));
  } catch {
    picture.remove();
    status.textContent = say('share.too-long');
  }

  async function copy() {
    field.select();
    try {
      await navigator.clipboard.writeText(link);
      status.textContent = say('copied');
    } catch {
      status.textContent = say('not-copied');
    }
  }
}
