// The addresses by which plans travel: typed, scanned, or as a link to this app.

/** The link that opens this app with a plan's addresses filled in. */
export function linkOf({ src, mapping, observations }) {
  const link = new URL('./', location.href);
  const query = new URLSearchParams({ add: src });
  if (mapping) query.set('mapping', mapping);
  if (observations) query.set('observations', observations);
  link.hash = query;
  return link.href;
}

/** The addresses in a scanned or pasted text: a link to such an app, wherever it is, or an address
 *  of data. Null where it is neither. */
export function addressesIn(text) {
  const url = webAddress(text);
  if (!url) return null;
  const query = new URLSearchParams(new URL(url).hash.slice(1));
  if (!query.has('add')) return { src: url, mapping: null, observations: null };
  const [src, mapping, observations] = ['add', 'mapping', 'observations'].map((name) => webAddress(query.get(name)));
  return src ? { src, mapping, observations } : null;
}

/** A name of a server at the beginning, as people write addresses. */
const BARE = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?(\/|$)/i;

/** A whole web address; null for anything else. */
export function webAddress(text) {
  const typed = String(text ?? '').trim();
  try {
    const url = new URL(BARE.test(typed) ? `https:${typed}` : typed);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
