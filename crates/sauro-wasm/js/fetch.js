// Fetches one answer of a portal and says in which form it is, or with which fault it failed.

import { Fault } from './fault.js';

/** How long an answer may take, in milliseconds. */
export const PATIENCE = 20_000;

/**
 * Fetches an address.
 *
 * The browser's own cache revalidates by ETag and Last-Modified, without a header of ours that
 * would make a cross-origin request need a preflight.
 *
 * @returns {Promise<{form: 'json'|'csv'|'xlsx', body: unknown, link: string|null, url: string}>}
 */
export async function fetchAnswer(address, { fetcher, signal, patience = PATIENCE }) {
  const url = new URL(address, document.baseURI).href;
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, patience);
  signal.addEventListener('abort', stop);
  try {
    const response = await (fetcher ?? fetch)(url, {
      cache: 'no-cache',
      credentials: 'same-origin',
      headers: { accept: 'application/json, text/csv;q=0.9, */*;q=0.1' },
      signal: limit.signal,
    });
    if (!response.ok) throw faultOfStatus(response, address);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const type = response.headers?.get('content-type') ?? '';
    const link = response.headers?.get('link') ?? null;
    return { ...read(bytes, type, url, address), link, url };
  } catch (error) {
    if (error instanceof Fault || signal.aborted) throw error;
    if (limit.signal.aborted) throw new Fault('feed.timeout', String(patience / 1000), error);
    const foreign = new URL(url).origin !== location.origin;
    if (foreign && navigator.onLine) throw new Fault('feed.cross-origin', url, error);
    throw new Fault('feed.network', '', error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function faultOfStatus(response, address) {
  const { status } = response;
  if (status === 401 || status === 403) return new Fault('feed.denied', String(status));
  if (status === 404 || status === 410) return new Fault('feed.not-found', address);
  return new Fault('feed.status', String(status));
}

function read(bytes, type, url, address) {
  // A workbook is a zip, whatever the server calls it; an old or a protected one is an OLE file,
  // and the reader of workbooks says what to do about that.
  const [a, b] = bytes;
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) return { form: 'xlsx', body: bytes };
  const text = decode(bytes);
  if (/^\s*</.test(text)) throw new Fault('feed.html', address);
  if (/csv/i.test(type) || /\.csv($|\?)/i.test(url)) return { form: 'csv', body: text };
  try {
    return { form: 'json', body: JSON.parse(text) };
  } catch (error) {
    throw new Fault('feed.garbage', address, error);
  }
}

/** The text of an answer: UTF-8 or UTF-16, else the code page of Vietnamese Windows. */
function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}
