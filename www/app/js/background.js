// In the app's service worker: updates the stored plans when the browser says that the network is
// back, or from time to time, also while the app is closed.

import { refreshAll } from './refresh.js';
import { Store } from './store.js';

async function refresh() {
  const store = await new Store().open();
  if (store.trouble) return;
  let failed = 0;
  await refreshAll(store, await store.list(), 'vi', { done: (_, fault) => (failed += fault ? 1 : 0) });
  // The browser tries again later.
  if (failed > 0) throw new Error(`${failed} plans could not be updated`);
}

for (const kind of ['sync', 'periodicsync']) {
  self.addEventListener(kind, (event) => {
    if (event.tag === 'sauro-refresh') event.waitUntil(refresh());
  });
}
