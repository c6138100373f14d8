// The formats as a script writes and sets them.

import type { Mapping, Observations, Plan, PlanWithObservations, Target } from 'sauro';

declare const element: HTMLElementTagNameMap['sauro-progress'];

const plan: Plan = {
  format: 'sauro-plan/1',
  area: { name: 'xã Ví Dụ', parent: { level: 'province', name: 'tỉnh Ví Dụ' } },
  period: { from: '2026-01-01', to: '2030-12-31' },
  agencies: [{ id: 'vhxh', name: 'Phòng Văn hóa – Xã hội', variants: ['Phòng VH-XH'] }],
  groups: [{ id: '2', no: '2', name: 'Nhân lực số' }],
  indicators: [
    {
      id: '2.2',
      group: '2',
      name: 'Công chức được bồi dưỡng kỹ năng số',
      kind: 'rate',
      baseline: { value: 8, date: '2025-12-31' },
      targets: [
        { by: '2026-12-31', text: '≥ 60%', comparison: 'at-least', value: 60, unit: '%' },
      ],
      lead: ['vhxh'],
      weight: null,
    },
  ],
  tasks: [{ id: '1', name: 'Tập huấn', due: { kind: 'by', to: '2026-06-30', text: 'Quý II/2026' } }],
  reportingDuties: [{ who: 'Phòng Văn hóa – Xã hội', cadence: 'monthly', days: ['15'] }],
};
const observations: Observations = {
  format: 'sauro-observations/1',
  illustrative: true,
  observations: [
    { indicator: '2.2', asOf: '2026-06-30', value: 41.5 },
    { indicator: '2.2', asOf: '2026-09-30', value: null, numerator: 27, denominator: 54 },
  ],
  taskUpdates: [{ task: '1', asOf: '2026-06-30', state: 'done' }],
  reports: [{ duty: '1', period: '2026-06', received: '2026-06-14' }],
};
element.plan = plan;
element.observations = observations;

const both: PlanWithObservations = { plan, observations };
element.plan = both;
element.plan = undefined;
element.plan = null;

// The portal's own data, read by the mapping.
interface Row {
  stt: number;
  ten_chi_tieu: string;
}
const rows: Row[] = [{ stt: 1, ten_chi_tieu: 'Phủ sóng 5G' }];
element.plan = rows;
element.plan = { du_lieu: rows };
element.observations = { du_lieu: rows };
const envelope: { so_trang: number; du_lieu: Row[] } = { so_trang: 1, du_lieu: rows };
element.plan = envelope;
element.plan = JSON.parse('{}');

// @ts-expect-error an address is an attribute, not data
element.plan = '/api/ke-hoach.json';
// @ts-expect-error a plan is no observations
element.observations = plan;
// @ts-expect-error observations are no plan
element.plan = observations;
// @ts-expect-error there is no such version
element.plan = { format: 'sauro-plan/2' };
// @ts-expect-error an indicator has a name
element.plan = { format: 'sauro-plan/1', indicators: [{ id: '1' }] };
// @ts-expect-error ids are texts
element.plan = { format: 'sauro-plan/1', tasks: [{ id: 44, name: 'Tập huấn' }] };
// @ts-expect-error a value is a number or null
observations.observations = [{ indicator: '1', value: '41,5' }];
// @ts-expect-error there is no such state
observations.taskUpdates = [{ task: '1', state: 'finished' }];
// @ts-expect-error comparisons are words
const target: Target = { text: '≥ 60%', comparison: '>=', value: 60 };
void target;

const mapping: Mapping = {
  format: 'sauro-mapping/1',
  plan: { area: { name: 'xã Ví Dụ' } },
  indicators: {
    rows: 'du_lieu[*]',
    no: 'stt',
    name: 'ten_chi_tieu',
    targets: { '2026': 'muc_tieu_2026' },
    lead: ['don_vi_chu_tri', '=Phòng Văn hóa – Xã hội'],
  },
  observations: { values: { '2026-06': 'ket_qua_6_thang' } },
  pages: { kind: 'number', parameter: 'trang', total: 'so_trang' },
  words: { Đạt: 'done' },
};
void mapping;
// @ts-expect-error rows of indicators need their name
mapping.indicators = { rows: 'du_lieu[*]', no: 'stt' };
// @ts-expect-error there is no such field
mapping.observations = { gia_tri: 'ket_qua' };
// @ts-expect-error there is no such kind of pages
mapping.pages = { kind: 'offset' };
