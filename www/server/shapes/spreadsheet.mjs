// Vạn Tường: a Google Sheets table published as CSV, one sheet for the plan and one for the
// figures; and the same two sheets as an Excel workbook with a heading of two rows.

import { agencyNames, constants, stateWords, vietnameseDate, vietnameseNumber } from './fields.mjs';
import { workbook, WORKBOOK_TYPE } from './workbook.mjs';

/** The addresses of the commune's API and what they answer. */
export function spreadsheet({ plan, observations }) {
  const sheets = { 0: planSheet(plan), 1: figuresSheet(observations) };
  const excel = { type: WORKBOOK_TYPE, body: workbook(excelSheets(sheets)) };
  return {
    'ke-hoach.xlsx': () => excel,
    pub: (url) => {
      const rows = sheets[url.searchParams.get('gid') ?? 0];
      if (!rows) return { status: 400, type: 'text/html; charset=utf-8', body: '<h1>Bad Request</h1>' };
      return { type: 'text/csv; charset=utf-8', body: csv(rows) };
    },
  };
}

/**
 * Agencies stand one below the other in their cell. A row that bundles several indicators takes
 * one line for each, with its number and name repeated, as a filter needs them.
 */
function planSheet(plan) {
  const rows = plan.indicators.flatMap((indicator) =>
    indicator.targets.map((target) => [
      indicator.no,
      indicator.name,
      target.part,
      target.text,
      agencyNames(plan, indicator.lead, '\n'),
      agencyNames(plan, indicator.support, '\n'),
    ]),
  );
  return [['STT', 'Chỉ tiêu', 'Nội dung', 'Mục tiêu', 'Cơ quan chủ trì', 'Cơ quan phối hợp'], ...rows];
}

function figuresSheet({ observations }) {
  const rows = observations.map((value) => [
    value.indicator,
    value.part,
    vietnameseDate(value.asOf),
    vietnameseNumber(value.value),
    value.numerator,
    value.denominator,
    stateWords(value.state),
    vietnameseDate(value.reported),
    value.source,
    value.note,
  ]);
  // A remark in the column of values, and a row of an indicator that does not exist.
  rows.push(['7', null, '31/12/2025', 'chưa có\nsố liệu', null, null, null, '08/01/2026', 'số liệu minh hoạ', null]);
  rows.push(['31', null, '31/12/2025', '12,5', null, null, null, '08/01/2026', 'số liệu minh hoạ', null]);
  return [
    ['STT', 'Nội dung', 'Ngày số liệu', 'Kết quả', 'Tử số', 'Mẫu số', 'Đánh giá', 'Ngày báo cáo', 'Nguồn', 'Ghi chú'],
    ...rows,
  ];
}

/** The two sheets for Excel: the agencies' columns under one merged heading, values as numbers. */
function excelSheets({ 0: plan, 1: figures }) {
  const [headings, ...rows] = plan;
  const [names, ...values] = figures;
  const first = [...headings.slice(0, 4), 'Cơ quan', null];
  const second = [null, null, null, null, 'Chủ trì', 'Phối hợp'];
  const column = names.indexOf('Kết quả');
  const asNumber = (text) => (/^\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text);
  return [
    { name: 'Chỉ tiêu', rows: [first, second, ...rows], merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1'] },
    { name: 'Số liệu', rows: [names, ...values.map((row) => row.with(column, asNumber(row[column])))] },
  ];
}

function csv(rows) {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

/** Quoted only where it must be, as Google Sheets does; so "57,3" is quoted. */
function cell(value) {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How the widget reads it. */
export function spreadsheetMapping(plan) {
  return {
    format: 'sauro-mapping/1',
    plan: constants(plan),
    indicators: {
      no: 'STT',
      appendix: '=Phụ lục 1',
      name: 'Chỉ tiêu',
      targetRows: { rows: '$', by: '=2025', text: 'Mục tiêu', part: 'Nội dung' },
      lead: 'Cơ quan chủ trì',
      support: 'Cơ quan phối hợp',
    },
    observations: {
      rows: '[*]',
      indicator: 'STT',
      part: 'Nội dung',
      asOf: 'Ngày số liệu',
      value: 'Kết quả',
      numerator: 'Tử số',
      denominator: 'Mẫu số',
      state: 'Đánh giá',
      reported: 'Ngày báo cáo',
      source: 'Nguồn',
      note: 'Ghi chú',
    },
    split: ['\n'],
    illustrative: true,
  };
}

/** How the widget reads the workbook. */
export function workbookMapping(plan) {
  const mapping = spreadsheetMapping(plan);
  return {
    ...mapping,
    indicators: { ...mapping.indicators, lead: 'Cơ quan / Chủ trì', support: 'Cơ quan / Phối hợp' },
    sheet: { name: 'Chỉ tiêu', observations: 'Số liệu' },
  };
}
