// How portals write what a plan says: names of agencies, dates, numbers.

/** The names of agencies, one text, separated as the mapping expects. */
export function agencyNames(plan, ids, separator = '; ') {
  return ids.map((id) => agencyName(plan, id)).join(separator);
}

/** An agency's name; its id where the plan does not list it. */
export function agencyName(plan, id) {
  return plan.agencies.find((agency) => agency.id === id)?.name ?? id;
}

/** The group of a row, or null. */
export function groupOf(plan, row) {
  return plan.groups.find((group) => group.id === row.group) ?? null;
}

/** The target of a milestone as printed, or null. */
export function targetText(indicator, year) {
  return indicator.targets.find((target) => target.by?.startsWith(String(year)))?.text ?? null;
}

/** "2026-06-30" as "30/06/2026". */
export function vietnameseDate(date) {
  return date === null ? null : date.split('-').reverse().join('/');
}

/** 62.5 as "62,5". */
export function vietnameseNumber(value) {
  return value === null ? null : String(value).replace('.', ',');
}

/** A state of a task in the words of a commune's report. */
export function stateWords(state) {
  return state === null ? null : STATES[state];
}

const STATES = {
  'not-started': 'Chưa thực hiện',
  'in-progress': 'Đang thực hiện',
  'partly-done': 'Hoàn thành một phần',
  done: 'Hoàn thành',
};

/** What a mapping has to say because the portal's answer does not. */
export function constants(plan) {
  const { area, title, issuer, period, legalBases, agencies, reportingDuties } = plan;
  return { area, title, issuer, period, legalBases, agencies, reportingDuties };
}

export const JSON_TYPE = 'application/json; charset=utf-8';

/** An answer that is JSON. */
export function json(value, headers) {
  return { type: JSON_TYPE, body: JSON.stringify(value), headers };
}
