// The dialog that adds a plan: by an address, a QR code or files.

import { addressesIn, webAddress } from './link.js';
import { button, dialog, fileButton, part } from './parts.js';
import { readCamera, readPicture } from './scan.js';
import { explain, say } from './words.js';

const FILES = '.json,.csv,.xlsx,.html,application/json,text/csv,text/html';

/**
 * @param {object} app
 * @param {{src: string, mapping: string|null, observations: string|null}} [given] addresses to begin with
 */
export function addDialog(app, given) {
  const told = part('p', { role: 'alert', class: 'fault', 'data-part': 'add-fault' });
  const status = part('p', { role: 'status', 'data-part': 'add-status' });
  const fields = {};
  const field = (name, code, hint) => {
    fields[name] = part('input', { id: `add-${name}`, type: 'url', inputmode: 'url', autocomplete: 'off', spellcheck: 'false', maxlength: '2000', 'aria-describedby': hint && `hint-${name}` });
    return part('div', { class: 'field' }, part('label', { for: `add-${name}` }, say(code)), fields[name], hint && part('p', { id: `hint-${name}`, class: 'muted' }, say(hint)));
  };
  const fetching = part('button', { type: 'submit', class: 'primary', 'data-act': 'fetch' }, say('fetch'));
  const further = part('details', {}, part('summary', {}, say('more-addresses')), field('mapping', 'mapping'), field('observations', 'observations'));
  const form = part(
    'form',
    { novalidate: true, submit: (event) => { event.preventDefault(); send(); } },
    field('src', 'address', 'address.hint'), further, part('div', { class: 'buttons' }, fetching),
  );
  const scanning = scanPart(take, (code) => refuse({ code }));
  const box = dialog(
    'add-dialog',
    say('add'),
    told,
    status,
    part('section', { 'aria-labelledby': 'by-address' }, part('h3', { id: 'by-address' }, say('by-address')), form),
    part('section', { 'aria-labelledby': 'by-scan' }, part('h3', { id: 'by-scan' }, say('by-scan')), scanning.root),
    part(
      'section',
      { 'aria-labelledby': 'by-file' },
      part('h3', { id: 'by-file' }, say('by-file')),
      fileButton('choose', say('choose'), FILES, (files) => work(() => app.addFiles(files)), { multiple: true }),
      part('p', { class: 'muted' }, say('file.hint')),
    ),
  );
  box.addEventListener('close', scanning.stop);
  if (given) fill(given);

  function fill(addresses) {
    for (const [name, value] of Object.entries(addresses)) fields[name].value = value ?? '';
    further.open = Boolean(addresses.mapping || addresses.observations);
    fetching.focus();
  }

  /** What a QR code says goes into the fields: the reader looks at it before anything is fetched. */
  function take(text) {
    const addresses = addressesIn(text);
    if (!addresses) return refuse({ code: 'scan.other', detail: text.slice(0, 200) });
    told.textContent = '';
    status.textContent = say('scan.found');
    fill(addresses);
  }

  function refuse(fault) {
    status.textContent = '';
    told.textContent = explain(fault);
    told.scrollIntoView({ block: 'nearest' });
  }

  function send() {
    const [src, mapping, observations] = ['src', 'mapping', 'observations'].map((name) => {
      const text = fields[name].value.trim();
      return text && (webAddress(text) ?? false);
    });
    // A link of this app, pasted, holds all of its addresses.
    const linked = src && !mapping && addressesIn(src);
    const wrong = Object.entries({ src: src || false, mapping, observations }).find(([, value]) => value === false);
    for (const [name, input] of Object.entries(fields)) input.setAttribute('aria-invalid', String(wrong?.[0] === name));
    if (wrong) {
      refuse({ code: 'address.wrong' });
      fields[wrong[0]].focus();
      return;
    }
    work(() => app.addAddress({ src: linked.src ?? src, mapping: mapping || linked.mapping || null, observations: observations || linked.observations || null }));
  }

  /** Does what takes time; the dialog goes once it is done, and says what failed. */
  async function work(act) {
    scanning.stop();
    told.textContent = '';
    status.textContent = say('fetching');
    const controls = [...box.querySelectorAll('button:not(.close), input')];
    for (const control of controls) control.disabled = true;
    try {
      const key = await act();
      // While the dialog is open nothing else can have the keyboard's place.
      box.addEventListener('close', () => app.arrive(key));
      box.close();
    } catch (error) {
      refuse(error);
    } finally {
      for (const control of controls) control.disabled = false;
    }
  }
}

function scanPart(take, refuse) {
  const video = part('video', { muted: true, playsinline: true, hidden: true, 'aria-label': say('scan.aim') });
  const aim = part('p', { class: 'muted', hidden: true }, say('scan.aim'));
  let scan;
  const stop = () => scan?.abort();
  const start = button('scan', say('scan'), async () => {
    if (scan) return stop();
    scan = new AbortController();
    show(true);
    try {
      const text = await readCamera(video, scan.signal);
      if (text) take(text);
    } catch (error) {
      refuse(error.code ?? 'scan.no-camera');
    } finally {
      scan = undefined;
      show(false);
    }
  });
  function show(on) {
    video.hidden = !on;
    aim.hidden = !on;
    start.textContent = say(on ? 'scan.stop' : 'scan');
  }
  const photo = fileButton('scan-photo', say('scan.photo'), 'image/*', async ([file]) => {
    try {
      take(await readPicture(file));
    } catch (error) {
      refuse(error.code);
    }
  });
  return { root: part('div', {}, part('div', { class: 'buttons' }, start, photo), aim, video), stop };
}
