// Brings stored plans up to date; runs in the page, and in the service worker while it is closed.

import { describe } from './store.js';
import { fromAddress, told } from './source.js';

/** How many plans are fetched at a time. */
const LANES = 3;

/** Whether a plan comes from an address that can be asked again. */
export function canRefresh(plan) {
  return plan.source.kind === 'address';
}

/**
 * Fetches one plan again. What is stored stays where that fails; the failure is kept beside it.
 *
 * @returns {Promise<object|null>} the fault, or null
 */
export async function refreshPlan(store, plan, lang) {
  const now = Date.now();
  let gathered;
  try {
    gathered = await fromAddress(plan.source, lang);
    if (gathered.missing) throw gathered.missing;
  } catch (error) {
    const fault = told(error);
    await store.change(plan.key, { tried: now, fault }).catch(() => {});
    return fault;
  }
  const { plan: fresh, observations, problems } = gathered;
  const fields = { taken: now, tried: now, fault: null, ...describe(fresh, observations) };
  try {
    await store.change(plan.key, fields, { plan: fresh, observations, problems });
    return null;
  } catch (error) {
    return told(error);
  }
}

/**
 * Fetches plans again, a few at a time; one that fails does not stop the rest. Of several windows
 * only one asks the portals.
 *
 * @param {object[]} plans records of the list
 * @param {(plan: object, fault: object|null) => void} done hears each plan's end
 * @returns {Promise<boolean>} whether it was this window that asked
 */
export async function refreshAll(store, plans, lang, { begun = () => {}, done = () => {} } = {}) {
  const work = async () => {
    const queue = plans.filter(canRefresh);
    const lane = async () => {
      for (let plan = queue.shift(); plan; plan = queue.shift()) {
        begun(plan);
        done(plan, await refreshPlan(store, plan, lang));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return true;
  };
  if (!navigator.locks) return work();
  return navigator.locks.request('sauro-refresh', { ifAvailable: true }, (lock) => (lock ? work() : false));
}
