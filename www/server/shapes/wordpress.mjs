// Phú Riềng: WordPress REST, each indicator and each task a post with ACF fields, pages by Link.

import { agencyNames, constants, groupOf, json, stateWords, vietnameseNumber } from './fields.mjs';

/** The addresses of the commune's API and what they answer. */
export function wordPress({ plan, observations }) {
  const posts = [
    ...plan.indicators.map((indicator) => indicatorFields(plan, indicator, observations)),
    ...plan.tasks.map((task) => taskFields(plan, task, observations)),
  ].map(post);
  return {
    'wp-json/wp/v2/muc-ke-hoach': (url, request) => paged(url, request, posts),
  };
}

function indicatorFields(plan, indicator, { observations }) {
  const group = groupOf(plan, indicator);
  const values = observations.filter((value) => value.indicator === indicator.id).map(valueFields);
  // A note in the place of a number, as a hurried editor leaves it.
  if (indicator.id === 'I.17') values.push({ ...EMPTY_VALUE, ngay: '20261031', gia_tri: 'sẽ bổ sung sau' });
  return {
    ma: indicator.id,
    stt: indicator.no,
    so_nhom: group?.no ?? '',
    ten_nhom: group?.name ?? '',
    phu_luc: indicator.place?.appendix ?? '',
    ten_chi_tieu: indicator.name,
    don_vi_tinh: indicator.unit ?? '',
    loai_so_lieu: indicator.kind,
    chieu_huong: indicator.direction ?? '',
    muc_tieu: indicator.targets.map((target) => ({ noi_dung: target.part ?? '', gia_tri: target.text })),
    chu_tri: agencyNames(plan, indicator.lead),
    theo_doi: agencyNames(plan, indicator.monitor),
    so_lieu: values,
  };
}

const EMPTY_VALUE = {
  noi_dung: '', ngay: '', gia_tri: '', tu_so: '', mau_so: '', danh_gia: '', ngay_bao_cao: '', nguon: '', ghi_chu: '', minh_chung: '',
};

/** ACF keeps dates as "20261031" and every field as text, empty where nothing was filled in. */
function valueFields(value) {
  const text = (field) => (field === null ? '' : String(field));
  return {
    noi_dung: text(value.part),
    ngay: acfDate(value.asOf),
    gia_tri: text(vietnameseNumber(value.value)),
    tu_so: text(value.numerator),
    mau_so: text(value.denominator),
    danh_gia: text(stateWords(value.state)),
    ngay_bao_cao: acfDate(value.reported),
    nguon: value.source,
    ghi_chu: text(value.note),
    minh_chung: text(value.evidence),
  };
}

function taskFields(plan, task, { taskUpdates }) {
  const group = groupOf(plan, task);
  const updates = taskUpdates.filter((update) => update.task === task.id);
  return {
    ma: task.id,
    stt: task.no,
    so_nhom: group?.no ?? '',
    ten_nhom: group?.name ?? '',
    phu_luc: task.place?.appendix ?? '',
    ten_nhiem_vu: task.name,
    san_pham: task.output ?? '',
    thoi_han: task.due?.text ?? '',
    ghi_chu: task.note ?? '',
    chu_tri: agencyNames(plan, task.lead),
    phoi_hop: agencyNames(plan, task.support),
    cap_nhat: updates.map((update) => ({ ngay: acfDate(update.asOf), trang_thai: stateWords(update.state) })),
  };
}

function acfDate(date) {
  return date.replaceAll('-', '');
}

/** A post as WordPress answers it; its title is texturised and escaped, which the ACF fields are not. */
function post(acf, at) {
  const id = 1201 + at;
  const slug = `muc-${acf.ten_chi_tieu ? 'chi-tieu' : 'nhiem-vu'}-${acf.ma.toLowerCase().replace('.', '-')}`;
  return {
    id,
    date: '2026-01-09T08:30:00',
    date_gmt: '2026-01-09T01:30:00',
    modified: '2026-11-12T09:15:00',
    modified_gmt: '2026-11-12T02:15:00',
    slug,
    status: 'publish',
    type: acf.ten_chi_tieu ? 'chi-tieu' : 'nhiem-vu',
    title: { rendered: texturised(acf.ten_chi_tieu ?? acf.ten_nhiem_vu) },
    content: { rendered: '', protected: false },
    template: '',
    acf,
  };
}

function texturised(text) {
  return text.replace(/&/g, '&#038;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/ - /g, ' &#8211; ');
}

function paged(url, request, posts) {
  const size = Math.min(100, Math.max(1, Number(url.searchParams.get('per_page')) || 10));
  const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
  const pages = Math.ceil(posts.length / size);
  if (page > pages) {
    return {
      status: 400,
      ...json({
        code: 'rest_post_invalid_page_number',
        message: 'Số trang yêu cầu lớn hơn số trang hiện có.',
        data: { status: 400 },
      }),
    };
  }
  return json(posts.slice((page - 1) * size, page * size), {
    'X-WP-Total': posts.length,
    'X-WP-TotalPages': pages,
    ...linkHeader(url, request, page, pages),
  });
}

function linkHeader(url, request, page, pages) {
  const to = (number) => {
    const address = new URL(url.pathname + url.search, `http://${request.headers.host}`);
    address.searchParams.set('page', number);
    return address.href;
  };
  const links = [];
  if (page > 1) links.push(`<${to(page - 1)}>; rel="prev"`);
  if (page < pages) links.push(`<${to(page + 1)}>; rel="next"`);
  return links.length ? { Link: links.join(', ') } : {};
}

/** How the widget reads it. */
export function wordPressMapping(plan) {
  return {
    format: 'sauro-mapping/1',
    // Two appendices number their groups from I, so the ids are said here.
    plan: { ...constants(plan), groups: plan.groups },
    indicators: {
      rows: '[type=chi-tieu]',
      id: 'acf.ma',
      no: 'acf.stt',
      group: 'acf.ten_nhom',
      groupNo: 'acf.so_nhom',
      groupBy: 'acf.ten_nhom',
      appendix: 'acf.phu_luc',
      name: 'acf.ten_chi_tieu',
      unit: 'acf.don_vi_tinh',
      kind: 'acf.loai_so_lieu',
      direction: 'acf.chieu_huong',
      targetRows: { rows: 'acf.muc_tieu[*]', by: '^.acf.ten_nhom', text: 'gia_tri', part: 'noi_dung' },
      lead: 'acf.chu_tri',
      monitor: 'acf.theo_doi',
    },
    tasks: {
      rows: '[type=nhiem-vu]',
      id: 'acf.ma',
      no: 'acf.stt',
      group: 'acf.ten_nhom',
      groupNo: 'acf.so_nhom',
      appendix: 'acf.phu_luc',
      name: 'acf.ten_nhiem_vu',
      lead: 'acf.chu_tri',
      support: 'acf.phoi_hop',
      output: 'acf.san_pham',
      due: 'acf.thoi_han',
      note: 'acf.ghi_chu',
    },
    observations: {
      rows: '[type=chi-tieu].acf.so_lieu[*]',
      indicator: '^.acf.ma',
      part: 'noi_dung',
      asOf: 'ngay',
      value: 'gia_tri',
      numerator: 'tu_so',
      denominator: 'mau_so',
      state: 'danh_gia',
      reported: 'ngay_bao_cao',
      source: 'nguon',
      note: 'ghi_chu',
      evidence: 'minh_chung',
    },
    taskUpdates: { rows: '[type=nhiem-vu].acf.cap_nhat[*]', task: '^.acf.ma', asOf: 'ngay', state: 'trang_thai' },
    split: [';'],
    pages: { kind: 'link-header' },
    illustrative: true,
  };
}
