// The plans as committed, and what the pages are held against.

import { COMMUNES, planOf } from '../../www/server/communes.mjs';

export { COMMUNES, planOf };

/** A commune of the demo by its id. */
export function commune(id) {
  return COMMUNES.find((one) => one.id === id);
}

/** The address of the bare test page with a commune's attributes; `more` overrides them. */
export function barePage(url, id, more = {}) {
  const { src, mapping, observations, asOf } = commune(id);
  const attributes = { src, mapping, observations, 'as-of': asOf, lang: 'vi', ...more };
  const query = new URLSearchParams(Object.entries(attributes).filter(([, value]) => value !== null));
  return `${url}/thu/?${query}`;
}

/** An agency's name in a plan. */
export function agencyName(plan, id) {
  return plan.agencies.find((agency) => agency.id === id)?.name ?? id;
}

/** The years of a plan's milestones, each once. */
export function milestones(plan) {
  const dates = plan.indicators.flatMap((indicator) => indicator.targets.map((target) => target.by));
  return [...new Set(dates.filter(Boolean))].sort();
}

/** Text as a search sees it: lower case, without tone marks, đ as d. */
export function folded(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** The indicators that a search finds: each word in the number, the name or a spelling of an agency. */
export function found(plan, words) {
  const wanted = folded(words).split(/\s+/);
  return plan.indicators.filter((indicator) => {
    const roles = [indicator.lead, indicator.support, indicator.monitor, indicator.ownerAbove].flat();
    const agencies = plan.agencies.filter((agency) => roles.includes(agency.id));
    const names = agencies.flatMap((agency) => [agency.name, ...agency.variants]);
    const text = folded([indicator.no, indicator.name, ...names].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

/** Text with its white space made plain, as a page shows it. */
export function shown(text) {
  return text.replace(/\s+/g, ' ').trim();
}
