// Keeps the page's own files for when there is no network, and tells the reader of a new version.
//
// The build puts the version in the place of SAURO_VERSION.

import texts from 'sauro-offline-texts';

const VERSION = 'SAURO_VERSION';
/** How often a page that stays open asks for a new version, in milliseconds. */
const PAUSE = 6 * 3600e3;

const container = navigator.serviceWorker;
/** What the reader is told, and what the button beside it does. */
let told;

/** The sentence of a code in the page's language. */
function words(code) {
  const lang = /^en/i.test(document.documentElement.lang) ? 'en' : 'vi';
  return texts[lang][code];
}

/** Shows a sentence at the foot of the window; one about a new version stays. */
function tell(code, act) {
  if (told?.code === 'offline.new') return;
  told = { code, act };
  draw();
}

function draw() {
  const bar = document.querySelector('[data-part=offline]');
  if (!bar || !told) return;
  const { code, act } = told;
  const sentence = document.createElement('p');
  sentence.textContent = words(code);
  bar.replaceChildren(sentence);
  bar.dataset.state = code.slice('offline.'.length);
  if (!act) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.act = 'reload';
  button.textContent = words('offline.reload');
  button.addEventListener('click', act);
  bar.append(button);
}

/** The version of a worker; undefined where it does not answer. */
function versionOf(worker) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, 3000);
    worker.postMessage('version', [port2]);
  });
}

/** Replaces the version in use, in every window of the page. */
function take(registration) {
  if (registration.waiting) registration.waiting.postMessage('take-over');
  else location.reload();
}

/** Whether the worker in charge is of another version than this page. */
async function differs() {
  const version = container.controller && (await versionOf(container.controller));
  return Boolean(version) && version !== VERSION;
}

async function start() {
  if (!container) return tell('offline.unsupported');
  const kept = Boolean(container.controller);
  container.addEventListener('controllerchange', async () => {
    // Files of the new version must not meet a page of the old one.
    if (await differs()) location.reload();
  });
  // What keeps pages from having workers may refuse or say nothing.
  const registration = await container.register('sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  if (!registration) {
    // Without a network the worker cannot be asked for; where one is in charge, all is well.
    if (!kept) tell(navigator.onLine ? 'offline.unsupported' : 'offline.failed');
    return;
  }
  const offer = () => tell('offline.new', () => take(registration));
  const follow = (worker) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller) offer();
      else if (worker.state === 'activated' && !kept) tell('offline.ready');
      else if (worker.state === 'redundant' && !container.controller) tell('offline.failed');
    });
  };
  if (registration.waiting && container.controller) offer();
  else if (await differs()) offer();
  if (registration.installing) follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  const ask = () => registration.update().catch(() => {});
  addEventListener('online', ask);
  setInterval(ask, PAUSE);
}

// The reader may change the page's language.
new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['lang'] });
start();
