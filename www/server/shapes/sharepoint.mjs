// Xuân Thành: two SharePoint lists, the plan's as verbose JSON and the figures' without metadata.

import { agencyName, constants, groupOf, json, stateWords } from './fields.mjs';

/** The addresses of the commune's API and what they answer. */
export function sharePoint({ plan, observations }) {
  const indicators = plan.indicators.map((indicator, at) => indicatorItem(plan, indicator, at + 1));
  const figures = observations.observations.map((value, at) => figureItem(value, at + 1));
  // Filled in by a person who took the column for a remark.
  figures.push({ ...figureItem(observations.observations[0], figures.length + 1), GiaTri: 'chưa thống kê được', TuSo: null, MauSo: null });
  const reports = observations.reports.map(reportItem);
  return {
    "_api/web/lists/getbytitle('ChiTieu')/items": (url, request) => verbose(url, request, indicators),
    "_api/web/lists/getbytitle('SoLieu')/items": (url, request) => plain(url, request, figures, reports),
  };
}

function indicatorItem(plan, indicator, id) {
  const group = groupOf(plan, indicator);
  const lookup = (ids) => ({ results: ids.map((agency) => ({ Title: agencyName(plan, agency) })) });
  return {
    __metadata: {
      id: `Web/Lists(guid'6f0d7c1e-3b52-4c77-9d0e-2a1f0c9b7e11')/Items(${id})`,
      etag: '"3"',
      type: 'SP.Data.ChiTieuListItem',
    },
    Id: id,
    Title: indicator.name,
    STT: indicator.no,
    Nhom: { SoNhom: group?.no ?? null, Title: group?.name ?? null },
    MucTieu2026: indicator.targets[0]?.text ?? null,
    ChuTri: lookup(indicator.lead),
    PhoiHop: lookup(indicator.support),
    ThoiHan: indicator.due?.text ?? null,
    Created: '2026-02-03T02:14:07Z',
    Modified: '2026-11-12T03:41:52Z',
  };
}

/** Dates are midnight in Viet Nam, which SharePoint keeps as 17:00 of the day before in UTC. */
function figureItem(value, id) {
  const moment = (date) => date && new Date(Date.parse(`${date}T00:00:00+07:00`)).toISOString().replace('.000', '');
  const [group, number] = value.indicator.split('.');
  return {
    Id: id,
    Title: `${group}.${number}`,
    NgaySoLieu: moment(value.asOf),
    GiaTri: value.value,
    TuSo: value.numerator,
    MauSo: value.denominator,
    DanhGia: stateWords(value.state),
    NgayBaoCao: moment(value.reported),
    Nguon: value.source,
    GhiChu: value.note,
    MinhChung: value.evidence && { Description: 'Minh chứng', Url: value.evidence },
  };
}

function reportItem(report) {
  return { Nhiem_x0020_v_x1ee5_: report.duty, K_x1ef3_: report.period, NgayNhan: report.received };
}

function verbose(url, request, items) {
  const { page, next } = paged(url, request, items);
  return answer('verbose', { d: { results: page, ...(next && { __next: next }) } });
}

function plain(url, request, items, reports) {
  const { page, next, first } = paged(url, request, items);
  return answer('nometadata', {
    ...(next && { 'odata.nextLink': next }),
    value: page,
    baoCao: first ? reports : [],
  });
}

function answer(mode, value) {
  return { ...json(value), type: `application/json;odata=${mode};streaming=true;charset=utf-8` };
}

/** A page of a list; the address of the next names the last item seen, as SharePoint's does. */
function paged(url, request, items) {
  const size = Math.max(1, Number(url.searchParams.get('$top')) || 100);
  const seen = Number(/p_ID=(\d+)/.exec(url.searchParams.get('$skiptoken') ?? '')?.[1] ?? 0);
  const page = items.slice(seen, seen + size);
  if (seen + size >= items.length) return { page, next: null, first: seen === 0 };
  const token = encodeURIComponent(`Paged=TRUE&p_ID=${seen + size}`);
  const next = `http://${request.headers.host}${url.pathname}?%24skiptoken=${token}&%24top=${size}`;
  return { page, next, first: seen === 0 };
}

/** How the widget reads it. */
export function sharePointMapping(plan) {
  return {
    format: 'sauro-mapping/1',
    plan: constants(plan),
    indicators: {
      rows: 'd.results[*]',
      no: 'STT',
      group: 'Nhom.Title',
      groupNo: 'Nhom.SoNhom',
      name: 'Title',
      target: 'MucTieu2026',
      by: '=2026',
      lead: 'ChuTri.results[*].Title',
      support: 'PhoiHop.results[*].Title',
      due: 'ThoiHan',
    },
    observations: {
      rows: 'value[*]',
      indicator: 'Title',
      asOf: 'NgaySoLieu',
      value: 'GiaTri',
      numerator: 'TuSo',
      denominator: 'MauSo',
      state: 'DanhGia',
      reported: 'NgayBaoCao',
      source: 'Nguon',
      note: 'GhiChu',
      evidence: 'MinhChung.Url',
    },
    reports: { rows: 'baoCao[*]', duty: 'Nhiem_x0020_v_x1ee5_', period: 'K_x1ef3_', received: 'NgayNhan' },
    // Names of agencies come one by one, so a comma in one of them separates nothing.
    split: ['|'],
    illustrative: true,
  };
}
