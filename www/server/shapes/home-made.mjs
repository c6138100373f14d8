// Tân Khai: an API that a local company wrote, with Vietnamese names and pages by number.

import {
  agencyNames, constants, groupOf, json, stateWords, targetText, vietnameseDate, vietnameseNumber,
} from './fields.mjs';

const ROWS_PER_PAGE = { indicators: 10, observations: 60 };

/** The addresses of the commune's API and what they answer. */
export function homeMade({ plan, observations }) {
  const indicators = plan.indicators.map((indicator) => indicatorRow(plan, indicator));
  const figures = observations.observations.map(observationRow);
  // Typed by hand where a number belongs.
  figures.push({ ...figures.at(-1), ngay: '31/10/2026', gia_tri: 'đang tổng hợp', trang_thai: null, tu_so: null, mau_so: null });
  const reports = observations.reports.map(reportRow);
  return {
    'chi-tieu': (url) => paged(url, indicators, ROWS_PER_PAGE.indicators),
    observations: (url) => paged(url, figures, ROWS_PER_PAGE.observations, reports),
  };
}

function indicatorRow(plan, indicator) {
  const group = groupOf(plan, indicator);
  return {
    stt: indicator.no,
    so_nhom: group?.no ?? null,
    ten_nhom: group?.name ?? null,
    ten_chi_tieu: indicator.name,
    don_vi_tinh: indicator.unit,
    muc_tieu_2026: targetText(indicator, 2026),
    muc_tieu_2030: targetText(indicator, 2030),
    co_quan_tinh_chu_tri: agencyNames(plan, indicator.ownerAbove),
    don_vi_chu_tri: agencyNames(plan, indicator.lead),
    don_vi_phoi_hop: agencyNames(plan, indicator.support),
    can_cu: indicator.basis,
    nhiem_vu_dia_phuong: indicator.localTask,
  };
}

function observationRow(value) {
  return {
    stt: value.indicator,
    ngay: vietnameseDate(value.asOf),
    gia_tri: vietnameseNumber(value.value),
    tu_so: value.numerator,
    mau_so: value.denominator,
    trang_thai: stateWords(value.state),
    ngay_bao_cao: vietnameseDate(value.reported),
    nguon: value.source,
    ghi_chu: value.note,
    minh_chung: value.evidence,
  };
}

function reportRow(report) {
  return {
    ma: report.duty,
    don_vi: report.agency,
    ky: report.period,
    ngay_nhan: vietnameseDate(report.received),
  };
}

/** One page of rows in the envelope that such APIs have; reports all come with the first. */
function paged(url, rows, size, reports = null) {
  const page = Math.max(1, Number(url.searchParams.get('trang')) || 1);
  return json({
    ma_ket_qua: 0,
    thong_bao: 'Thành công',
    trang: page,
    so_trang: Math.ceil(rows.length / size),
    tong_so: rows.length,
    du_lieu: rows.slice((page - 1) * size, page * size),
    ...(reports && { bao_cao: page === 1 ? reports : [] }),
  });
}

/** How the widget reads it. */
export function homeMadeMapping(plan) {
  return {
    format: 'sauro-mapping/1',
    plan: constants(plan),
    indicators: {
      rows: 'du_lieu[*]',
      id: 'stt',
      no: 'stt',
      group: 'ten_nhom',
      groupNo: 'so_nhom',
      appendix: '=Phụ lục',
      name: 'ten_chi_tieu',
      unit: 'don_vi_tinh',
      targets: { 2026: 'muc_tieu_2026', 2030: 'muc_tieu_2030' },
      ownerAbove: 'co_quan_tinh_chu_tri',
      lead: 'don_vi_chu_tri',
      support: 'don_vi_phoi_hop',
      basis: 'can_cu',
      localTask: 'nhiem_vu_dia_phuong',
    },
    observations: {
      rows: 'du_lieu[*]',
      indicator: 'stt',
      asOf: 'ngay',
      value: 'gia_tri',
      numerator: 'tu_so',
      denominator: 'mau_so',
      state: 'trang_thai',
      reported: 'ngay_bao_cao',
      source: 'nguon',
      note: 'ghi_chu',
      evidence: 'minh_chung',
    },
    reports: { rows: 'bao_cao[*]', duty: 'ma', agency: 'don_vi', period: 'ky', received: 'ngay_nhan' },
    split: [';'],
    pages: { kind: 'number', parameter: 'trang', total: 'so_trang' },
    illustrative: true,
  };
}
