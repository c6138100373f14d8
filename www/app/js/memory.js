// What the browser promises about stored data: persistence, room, and whether it was all deleted.

const NAME = 'sauro-app';

/** The app's few notes in localStorage: the language, and which plans there were. */
export function notes() {
  try {
    return JSON.parse(localStorage.getItem(NAME)) ?? {};
  } catch {
    return {};
  }
}

export function note(fields) {
  try {
    localStorage.setItem(NAME, JSON.stringify({ ...notes(), ...fields }));
  } catch {
    // Without it only a loss is not noticed.
  }
}

export function forget() {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // There was nothing to be had.
  }
}

/** Whether the browser keeps the data until the reader deletes them; null where it does not say. */
export async function isPersisted() {
  return (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
}

/** Asks the browser to keep the data; some ask the reader. */
export async function persist() {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

/** `{usage, quota}` in bytes; null where the browser does not say. */
export async function room() {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return Number.isFinite(estimate?.usage) && Number.isFinite(estimate?.quota) ? estimate : null;
}
