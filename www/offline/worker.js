// The service worker of a page that opens without a network: keeps exactly the files of its list,
// each by its hash, so that files of two versions are never mixed.
//
// The page's own sw.js imports the list, then this.

import texts from 'sauro-offline-texts';

const { name, version, files } = self.sauroFiles;
const OURS = `sauro-${name}-`;
const CACHE = OURS + version;
/** The hash of each file by its address. */
const HASHES = new Map(Object.entries(files).map(([path, hash]) => [new URL(path, self.location).href, hash]));
/** How long after a page was opened its files are looked over, in milliseconds. */
const REST = 5000;

self.addEventListener('install', (event) => event.waitUntil(fill()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = plain(request.url);
  if (request.method !== 'GET' || !HASHES.has(address)) return;
  event.respondWith(answer(address, request));
  if (request.mode === 'navigate') event.waitUntil(lookOver());
});

self.addEventListener('message', ({ data, ports }) => {
  if (data === 'version') ports[0].postMessage(version);
  // Only the reader's word replaces a version that is in use.
  if (data === 'take-over') self.skipWaiting();
});

/** Puts every file into this version's cache; one that an older version has is not fetched again. */
async function fill() {
  const cache = await caches.open(CACHE);
  const older = (await caches.keys()).filter((key) => key.startsWith(OURS) && key !== CACHE);
  const stores = [cache, ...(await Promise.all(older.map((key) => caches.open(key))))];
  await Promise.all([...HASHES].map(([address, hash]) => fillOne(cache, stores, address, hash)));
}

async function fillOne(cache, stores, address, hash) {
  for (const store of stores) {
    const kept = await store.match(address);
    if (kept && (await digest(kept.clone())) === hash) {
      if (store !== cache) await cache.put(address, kept);
      return;
    }
  }
  await cache.put(address, await get(address, hash));
}

/** A file from the server, which must be the one of this version. */
async function get(address, hash) {
  const response = await fetch(address, { cache: 'no-cache', integrity: `sha256-${hash}` });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // A page must not be answered with what came by way of a redirect.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function takeOver() {
  const old = (await caches.keys()).filter((key) => key.startsWith(OURS) && key !== CACHE);
  await Promise.all(old.map((key) => caches.delete(key)));
  await self.clients.claim();
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address);
  if (kept) return kept;
  try {
    const fetched = await get(address, HASHES.get(address));
    cache.put(address, fetched.clone()).catch(() => {});
    return fetched;
  } catch {
    return replace(request);
  }
}

/** A file is lost and the server does not have this version any more: this version steps back, so
 *  that all files come from the server. */
async function replace(request) {
  try {
    const response = await fetch(request);
    await caches.delete(CACHE);
    await self.registration.unregister();
    return response;
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const words = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sáu Rõ</title><p>${texts.vi['offline.lost']}<p lang="en">${texts.en['offline.lost']}`;
    return new Response(words, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}

/** Puts back what was lost or damaged; without a network that waits for the next time. */
async function lookOver() {
  await new Promise((done) => setTimeout(done, REST));
  await fill().catch(() => {});
}

/** An address as the list has it. */
function plain(address) {
  const url = new URL(address);
  url.hash = '';
  url.search = '';
  url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  return url.href;
}

async function digest(response) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return btoa(String.fromCharCode(...bytes));
}
