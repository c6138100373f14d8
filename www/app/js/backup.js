// One file with everything, for another device or for after a loss.

import { describe, isPlan } from './store.js';

const FORMAT = 'sauro-backup/1';

/** All plans with their figures, as a backup. */
export async function pack(store, time) {
  const plans = [];
  for (const { unsaved, damaged, ...plan } of await store.list()) {
    const figures = await store.figures(plan.key);
    if (figures) plans.push({ ...plan, figures: { plan: figures.plan, observations: figures.observations, problems: figures.problems } });
  }
  return { format: FORMAT, made: new Date(time).toISOString(), plans };
}

/**
 * Puts the plans of a backup beside those that are here. Of two with one address, or one key, the
 * one with the newer figures stays.
 *
 * @returns {Promise<{loaded: number, left: number}|null>} null for a file that is no backup
 */
export async function unpack(store, backup) {
  if (backup?.format !== FORMAT || !Array.isArray(backup.plans)) return null;
  const here = await store.list();
  let left = 0;
  let loaded = 0;
  for (const entry of backup.plans) {
    const records = recordsOf(entry);
    if (!records) {
      left += 1;
      continue;
    }
    const [plan, figures] = records;
    const same = here.find((one) => one.key === plan.key || (one.source.kind === 'address' && one.source.src === plan.source.src));
    if (!same || same.taken < plan.taken || same.damaged) {
      await store.add({ ...plan, key: same?.key ?? plan.key, name: same?.name ?? plan.name }, figures);
    }
    loaded += 1;
  }
  return { loaded, left };
}

/** The two records of an entry, taken field by field: a file may come from anywhere. */
function recordsOf(entry) {
  const { key, name, source, added, taken, figures } = entry ?? {};
  const address = source?.kind === 'address' && /^https?:/.test(source.src);
  const file = source?.kind === 'file' && Array.isArray(source.files);
  const whole = /^[\w-]{8,64}$/.test(key) && Number.isFinite(taken) && isPlan(figures?.plan);
  if (!whole || !(address || file)) return null;
  const text = (value) => (typeof value === 'string' ? value.slice(0, 2000) : null);
  const from = address
    ? { kind: 'address', src: text(source.src), mapping: text(source.mapping), observations: text(source.observations) }
    : { kind: 'file', files: source.files.map(text).filter(Boolean) };
  const { plan, observations = null, problems } = figures;
  return [
    {
      key, name: text(name), source: from, added: Number.isFinite(added) ? added : taken, taken, tried: null, fault: null,
      ...describe(plan, observations),
    },
    { plan, observations, problems: Array.isArray(problems) ? problems.filter((one) => typeof one === 'string') : [] },
  ];
}
