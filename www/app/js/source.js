// Gets plans from where they come from: an address, by the loader that the element has, or files.

import { Fault } from 'sauro-fault';
import { gather } from 'sauro-gather';
import { describe, isPlan } from './store.js';

/**
 * The plan, its figures and what could not be read, from addresses:
 * `{plan, observations, problems, missing}`.
 *
 * @param {{src: string, mapping?: string|null, observations?: string|null}} source
 */
export async function fromAddress({ src, mapping, observations }, lang, signal = new AbortController().signal) {
  const sources = { src, mapping, observationsSrc: observations, lang };
  return checked(await gather(sources, { signal }));
}

function checked(gathered) {
  if (!isPlan(gathered.plan)) throw new Fault('feed.no-plan');
  return { ...gathered, observations: gathered.observations ?? null };
}

/** The records of a new plan. */
export function records({ plan, observations, problems, missing }, source, time) {
  const fault = missing ? told(missing) : null;
  return [
    {
      key: crypto.randomUUID(), name: null, source, added: time, taken: time, tried: time, fault,
      ...describe(plan, observations),
    },
    { plan, observations, problems },
  ];
}

/** A fault as it is kept: never more than its code and the words for the reader. */
export function told({ code = 'stopped', detail = '', message = '' }) {
  return { code: String(code), detail: String(detail).slice(0, 500), message: String(message).slice(0, 1000) };
}

/**
 * What files hold, whatever their order: `{backup}`, or `{plan, …}` as from an address, or
 * `{figures}`, the files of results without a plan.
 */
export async function fromFiles(files, lang) {
  const parts = { plan: null, mapping: null, observations: null };
  for (const file of files) {
    const { kind, body, bytes } = await look(file);
    if (kind === 'backup') return { backup: body };
    if (kind === 'copy') return checked(body);
    parts[kind] ??= { name: file.name, bytes };
  }
  if (!parts.plan) {
    if (!parts.observations) throw new Fault('file.unreadable', files[0].name);
    return { figures: parts.observations };
  }
  return checked(await gatherFiles(parts, undefined, lang));
}

/** A stored plan together with results from files. */
export async function figuresFromFiles(files, plan, lang) {
  const [file] = files;
  const { kind, body, bytes } = await look(file);
  if (kind === 'copy') return checked({ ...body, plan });
  return checked(await gatherFiles({ observations: { name: file.name, bytes } }, plan, lang));
}

/** The element's loader over files: it asks for addresses and is handed the files. */
async function gatherFiles(parts, plan, lang) {
  const served = new Map();
  const address = (part) => {
    if (!part) return undefined;
    const url = new URL(`tep-${served.size}/${encodeURIComponent(part.name)}`, document.baseURI).href;
    served.set(url, part.bytes);
    return url;
  };
  const sources = {
    plan, src: address(parts.plan), mapping: address(parts.mapping), observationsSrc: address(parts.observations), lang,
  };
  const fetcher = async (url) => {
    const bytes = served.get(url);
    return bytes ? new Response(bytes) : new Response('', { status: 404 });
  };
  const gathered = await gather(sources, { fetcher, signal: new AbortController().signal });
  // Of files nothing may be missing: what cannot be read is told.
  if (gathered.missing) throw gathered.missing;
  return gathered;
}

/** What a file is, by what is in it. */
async function look(file) {
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new Fault('file.unreadable', file.name, error);
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 300));
  if (/^\s*</.test(start)) return { kind: 'copy', body: readCopy(new TextDecoder().decode(bytes), file.name) };
  if (!/^\uFEFF?\s*\{/.test(start)) return { kind: 'plan', bytes };
  let body;
  try {
    body = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Fault('feed.garbage', file.name, error);
  }
  const format = String(body.format ?? '');
  if (format.startsWith('sauro-backup/')) return { kind: 'backup', body };
  if (format.startsWith('sauro-mapping/')) return { kind: 'mapping', bytes };
  if (format.startsWith('sauro-observations/')) return { kind: 'observations', bytes };
  return { kind: 'plan', bytes };
}

/** The plan and figures inside a single-file copy of the widget. It is read as text, not as a page:
 *  the copy has no `<` in its data. */
function readCopy(html, name) {
  for (const [, text] of html.matchAll(/<script type="application\/json"[^>]*>([^<]*)<\/script>/g)) {
    try {
      const body = JSON.parse(text);
      const plan = body.plan ?? body;
      if (String(plan.format).startsWith('sauro-plan/')) {
        return { plan, observations: body.observations ?? null, problems: body.problems ?? [], taken: Date.parse(body.taken) || undefined };
      }
    } catch {
      // Another script of the page.
    }
  }
  throw new Fault('file.no-copy', name);
}
