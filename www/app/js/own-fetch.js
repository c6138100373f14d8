// What the build puts in the place of `fetch` in the background's script. A worker's own requests do
// not pass through it: the modules that read portals' data come from its cache all the same, lest
// they be of another version than the script.

async function fetchOwn(address, options) {
  const url = new URL(address.url ?? address, self.location);
  const kept = url.pathname.endsWith('.wasm') && (await caches.match(url.href));
  return kept || self.fetch(address, options);
}

export { fetchOwn as fetch };
