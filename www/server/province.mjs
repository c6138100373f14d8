// A made-up province and a made-up nation: the indicators are those of a published plan, the
// communes and every figure are made up from a seed, and labelled so.

import { planOf } from './communes.mjs';

const SEED = 20261124;
const MONTHS = Array.from({ length: 10 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`);
const FIRST = 'Tân|Đại|Bình|Long|Phước|Hòa|An|Xuân|Phú|Vĩnh|Thạnh|Mỹ|Định|Gia|Bảo|Lộc|Thanh|Nghĩa|Đức|Kim|Yên|Đông'.split('|');
const SECOND = 'Khai|Phước|Hưng|Lộc|Thành|Hòa|Lập|An|Điền|Sơn|Bình|Thạnh|Thọ|Mỹ|Ninh|Giang|Hải|Lâm|Phong|Tiến|Quang|Thịnh|Minh|Khánh|Vinh|Tâm|Hiệp|Hà|Nhơn'.split('|');

/** The tables by their addresses. */
export const TABLES = {
  '/api/tinh-mau/so-lieu.json': { provinces: 1, communes: 95, title: 'Kế hoạch chuyển đổi số năm 2026 của 95 xã, phường tỉnh Mẫu' },
  '/api/ca-nuoc/so-lieu.json': { provinces: 34, communes: 3321, title: 'Kế hoạch chuyển đổi số năm 2026 của 3.321 xã, phường, đặc khu' },
};

const made = new Map();

/** The text of a table, in the format sauro-areas/1. */
export function tableAt(path) {
  if (!made.has(path)) made.set(path, JSON.stringify(tableOf(TABLES[path])));
  return made.get(path);
}

function tableOf({ provinces, communes: count, title }) {
  const random = generator(SEED + count);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const plan = planOf('tan-khai');
  const rows = plan.indicators.map((indicator) => ({ ...indicator, target: indicator.targets[0] }));
  const lists = new Map(plan.agencies.map((agency, index) => [agency.id, index]));
  const indices = (ids) => ids.map((id) => lists.get(id)).filter((index) => index !== undefined);
  const communes = [];
  const names = new Set();
  while (communes.length < count) {
    const province = Math.floor((communes.length * provinces) / count);
    const name = `${random() < 0.2 ? 'Phường' : 'Xã'} ${pick(FIRST)} ${pick(SECOND)}${random() < 0.1 ? ` ${pick(['1', '2', 'Đông', 'Tây'])}` : ''}`;
    if (names.has(`${province} ${name}`)) continue;
    names.add(`${province} ${name}`);
    communes.push([name, province]);
  }
  const table = communes.flatMap((_, commune) => {
    const skill = 0.6 + 0.5 * random();
    // Some communes report late or not at all.
    const diligence = 0.5 + 0.5 * random();
    return rows.map(({ target, lead, support, monitor }, indicator) => {
      const silent = random() < 0.04 || target.value === null;
      const start = target.unit === '%' ? round(target.value * 0.5 * random()) : 0;
      const end = 0.35 + skill * (0.25 + 0.75 * random());
      const values = MONTHS.map((_, month) => {
        if (silent || random() > diligence) return null;
        const share = end * ((month + 1) / 12) * (0.95 + 0.1 * random());
        const value = start + (target.value - start) * share;
        return target.unit === '%' ? round(Math.min(100, value)) : Math.round(value);
      });
      return [commune, indicator, target.text, target.value, target.value === null ? null : start,
        values, indices(lead), indices(support), indices(monitor), target.by];
    });
  });
  return {
    format: 'sauro-areas/1',
    meta: { title, start: '2026-01-01', asOf: '2026-11-24', months: MONTHS, rows: table.length, illustrative: true },
    provinces: Array.from({ length: provinces }, (_, index) => (provinces === 1 ? 'Tỉnh Mẫu' : `Tỉnh Mẫu ${index + 1}`)),
    agencies: plan.agencies.map((agency) => agency.name),
    communes,
    indicators: rows.map(({ no, group, name, target }) => ({
      no,
      group: plan.groups.find((one) => one.id === group)?.name ?? null,
      name,
      unit: target.unit,
      comparison: target.comparison,
    })),
    fields: ['commune', 'indicator', 'targetText', 'target', 'baseline', 'values', 'lead', 'support', 'monitor', 'due'],
    rows: table,
  };
}

function round(value) {
  return Math.round(value * 10) / 10;
}

/** A generator of numbers from 0 to 1, the same on every run (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
