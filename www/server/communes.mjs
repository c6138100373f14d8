// The five communes of the demo, each with its plan, its figures and the shape of its API.

import { readFileSync, statSync } from 'node:fs';

import { observationsOf } from './observations.mjs';
import { homeMade, homeMadeMapping } from './shapes/home-made.mjs';
import { ownFormat } from './shapes/own-format.mjs';
import { sharePoint, sharePointMapping } from './shapes/sharepoint.mjs';
import { spreadsheet, spreadsheetMapping, workbookMapping } from './shapes/spreadsheet.mjs';
import { wordPress, wordPressMapping } from './shapes/wordpress.mjs';

const PLANS = new URL('../../tests/fixtures/plans/', import.meta.url);

/**
 * What the pages need to know of each commune. `asOf` is the day that the demo takes for today, so
 * that it looks the same whenever it is opened; nothing is reported after `until`.
 */
export const COMMUNES = [
  {
    id: 'dai-phuoc',
    shape: ownFormat,
    shapeName: 'kế hoạch và số liệu theo định dạng của Sáu Rõ',
    asOf: '2026-11-24',
    until: '2026-11-20',
    src: '/api/dai-phuoc/ke-hoach.json',
    observations: '/api/dai-phuoc/observations',
    mapping: null,
  },
  {
    id: 'tan-khai',
    shape: homeMade,
    mappingOf: homeMadeMapping,
    shapeName: 'API tự xây dựng, phân trang theo số trang',
    asOf: '2026-11-24',
    until: '2026-11-20',
    src: '/api/tan-khai/chi-tieu?trang=1',
    observations: '/api/tan-khai/observations?trang=1',
    mapping: '/portal/mappings/tan-khai.json',
  },
  {
    id: 'phu-rieng',
    shape: wordPress,
    mappingOf: wordPressMapping,
    shapeName: 'WordPress REST với các trường ACF',
    asOf: '2026-11-24',
    until: '2026-11-20',
    src: '/api/phu-rieng/wp-json/wp/v2/muc-ke-hoach?per_page=50',
    observations: null,
    mapping: '/portal/mappings/phu-rieng.json',
  },
  {
    id: 'xuan-thanh',
    shape: sharePoint,
    mappingOf: sharePointMapping,
    shapeName: 'danh sách SharePoint (_api/web/lists)',
    asOf: '2026-11-24',
    until: '2026-11-20',
    src: "/api/xuan-thanh/_api/web/lists/getbytitle('ChiTieu')/items?$top=10",
    observations: "/api/xuan-thanh/_api/web/lists/getbytitle('SoLieu')/items?$top=50",
    mapping: '/portal/mappings/xuan-thanh.json',
  },
  {
    id: 'van-tuong',
    shape: spreadsheet,
    mappingOf: spreadsheetMapping,
    shapeName: 'bảng tính Google Sheets xuất CSV',
    // Its plan ran out in 2025. A day after that shows what was met, met late and missed.
    asOf: '2026-02-12',
    until: '2026-02-10',
    src: '/api/van-tuong/pub?output=csv&gid=0',
    observations: '/api/van-tuong/pub?output=csv&gid=1',
    mapping: '/portal/mappings/van-tuong.json',
  },
];

/** Vạn Tường again, from one Excel workbook. Not a sixth commune: only `/excel/` shows it. */
export const EXCEL = {
  ...COMMUNES.find((commune) => commune.id === 'van-tuong'),
  mappingOf: workbookMapping,
  src: '/api/van-tuong/ke-hoach.xlsx',
  observations: null,
  mapping: '/portal/mappings/van-tuong-excel.json',
};

/** A commune's plan as committed in `tests/fixtures/plans/`. */
export function planOf(id) {
  return JSON.parse(readFileSync(new URL(`${id}.json`, PLANS), 'utf8'));
}

/** Every API address, each with the function that answers it: `(url, request) => answer`. */
export function apiRoutes() {
  const routes = new Map();
  for (const commune of COMMUNES) {
    const plan = planOf(commune.id);
    const modified = statSync(new URL(`${commune.id}.json`, PLANS)).mtime;
    const observations = observationsOf(plan, commune.until);
    for (const [path, respond] of Object.entries(commune.shape({ plan, observations }))) {
      routes.set(`/api/${commune.id}/${path}`, (url, request) => ({ modified, ...respond(url, request) }));
    }
  }
  return routes;
}
