// <sauro-areas> as a TypeScript program uses it. A line marked as an error must be one.

import { rollUpAreas, type AreasTable, type SauroAreas, type SauroAreasAttributes } from 'sauro/areas';

const element: SauroAreas = document.createElement('sauro-areas');
element.reload();

const attributes: SauroAreasAttributes = { src: '/so-lieu.json', view: 'grid', address: true };
// @ts-expect-error there is no such view
const wrong: SauroAreasAttributes = { view: 'map' };

const table: AreasTable = {
  format: 'sauro-areas/1',
  meta: { months: ['2026-01'] },
  communes: [['Xã Mẫu', 0]],
  indicators: [{ name: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', comparison: 'at-least' }],
  fields: ['commune', 'indicator', 'target'],
  rows: [[0, 0, 60]],
};
// @ts-expect-error the format names its version
const other: AreasTable = { ...table, format: 'sauro-areas' };

const text: Promise<string> = rollUpAreas(new TextEncoder().encode(JSON.stringify(table)), { asOf: '2026-11-24' });
export { attributes, other, text, wrong };
