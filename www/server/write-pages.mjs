// Writes the portal's static pages and mapping files: node www/server/write-pages.mjs [--check]
//
// The pages are committed, since a webmaster copies them as they are; `--check` only says whether
// they are what this script would write.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { COMMUNES, EXCEL, planOf } from './communes.mjs';
import { escaped } from './markup.mjs';
import { page } from './portal-page.mjs';

const PORTAL = new URL('../portal/', import.meta.url);

/** Every page and mapping by its file below `www/portal/`. */
export function pages() {
  const byId = Object.fromEntries(COMMUNES.map((commune) => [commune.id, { ...commune, plan: planOf(commune.id) }]));
  const communes = Object.values(byId);
  return {
    'index.html': indexPage(communes),
    ...Object.fromEntries(communes.map((commune) => [`${commune.id}/index.html`, communePage(commune)])),
    'english/index.html': englishPage(byId['tan-khai']),
    'excel/index.html': excelPage({ ...EXCEL, plan: planOf(EXCEL.id) }),
    'mappings/van-tuong-excel.json': mappingFile({ ...EXCEL, plan: planOf(EXCEL.id) }),
    'hai-widget/index.html': twoWidgetsPage(byId['dai-phuoc'], byId['xuan-thanh']),
    'tinh/index.html': areasPage(
      'Các xã, phường của một tỉnh', '/api/tinh-mau/so-lieu.json',
      'Tỉnh và các xã dưới đây là minh hoạ; chỉ tiêu lấy từ một kế hoạch đã công bố. Bấm vào tên xã, chỉ tiêu hay cơ quan để xem sâu hơn; địa chỉ trang giữ nguyên những gì đang xem để gửi cho người khác.',
    ),
    'ca-nuoc/index.html': areasPage(
      'Các xã, phường của cả nước', '/api/ca-nuoc/so-lieu.json',
      '73.062 dòng số liệu minh hoạ của 3.321 đơn vị cấp xã, đọc dần trong khi tải.',
    ),
    'khung/index.html': framePage(byId['dai-phuoc']),
    'khung/trang.html': framedPage(byId['dai-phuoc']),
    ...Object.fromEntries(
      communes
        .filter((commune) => commune.mapping)
        .map((commune) => [`mappings/${commune.id}.json`, mappingFile(commune)]),
    ),
  };
}

function indexPage(communes) {
  const cards = communes.map(({ id, plan, shapeName }) => {
    const tasks = plan.tasks.length ? `, ${plan.tasks.length} nhiệm vụ` : '';
    return `      <li><a href="/${id}/">${capitalised(plan.area.name)}</a> <span>${capitalised(plan.area.parent.name)}, ${years(plan)}</span>
        <span>${plan.indicators.length} chỉ tiêu${tasks}</span> <span>Dữ liệu: ${escaped(shapeName)}</span></li>`;
  });
  return page({
    title: 'Tiến độ kế hoạch chuyển đổi số của năm xã',
    script: false,
    content: `    <p class="dan">Năm cổng thông tin, mỗi cổng lưu kế hoạch theo một kiểu dữ liệu khác nhau. Cùng một phần tử <code>&lt;sauro-progress&gt;</code> đọc cả năm.</p>
    <ul class="cac-xa">
${cards.join('\n')}
    </ul>`,
  });
}

function communePage(commune) {
  const { plan } = commune;
  return page({
    title: 'Tiến độ thực hiện kế hoạch chuyển đổi số',
    area: plan.area,
    commune: commune.id,
    content: `    <p class="dan">${escaped(plan.title)}.</p>
${element(commune)}`,
  });
}

/** A page of the widget over many communes, with a script of its own. */
function areasPage(title, src, words) {
  return page({
    title,
    script: 'sauro-areas.js',
    content: `    <p class="dan">${words}</p>
    <sauro-areas src="${src}" lang="vi" address>
      <p>Bảng so sánh các xã cần JavaScript. <a href="${src}">Số liệu gốc</a> ở dạng JSON.</p>
    </sauro-areas>`,
  });
}

function englishPage(commune) {
  return page({
    title: 'Progress of the digital transformation plan',
    area: commune.plan.area,
    commune: commune.id,
    lang: 'en',
    content: `    <p class="dan">The widget in English. The plan itself stays in the language in which it was signed.</p>
${element(commune, { lang: 'en' })}`,
  });
}

function excelPage(commune) {
  return page({
    title: 'Từ một tệp Excel',
    area: commune.plan.area,
    commune: commune.id,
    content: `    <p class="dan">Kế hoạch và số liệu nằm trong hai trang tính của <a href="${commune.src}">một tệp Excel</a>, không cần API.</p>
${element(commune)}`,
  });
}

function twoWidgetsPage(first, second) {
  return page({
    title: 'Hai xã trên một trang',
    content: `    <p class="dan">Mỗi bảng có dữ liệu, bộ lọc và thẻ riêng, không ảnh hưởng đến bảng kia.</p>
    <h2>${escaped(capitalised(first.plan.area.name))}</h2>
${element(first)}
    <h2>${escaped(capitalised(second.plan.area.name))}</h2>
${element(second)}`,
  });
}

function framePage(commune) {
  return page({
    title: 'Nhúng bằng iframe',
    area: commune.plan.area,
    commune: commune.id,
    script: false,
    content: `    <p class="dan">Trình soạn thảo của nhiều cổng xoá thẻ script nhưng cho phép iframe. Khung dưới đây là một trang cùng tên miền, tự cao lên theo nội dung.</p>
    <iframe src="/khung/trang.html" title="Tiến độ thực hiện kế hoạch chuyển đổi số" width="100%" height="600"></iframe>`,
  });
}

/** The bare page inside the frame: no style of the portal, and a script that lets the frame grow. */
function framedPage(commune) {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tiến độ thực hiện kế hoạch chuyển đổi số</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/khung/trang.css">
<script type="module" src="/sauro/sauro.js"></script>
<script type="module" src="/khung/cao-theo.js"></script>
</head>
<body>
<main>
<h1>Tiến độ thực hiện kế hoạch chuyển đổi số</h1>
${element(commune)}
</main>
</body>
</html>
`;
}

function mappingFile({ mappingOf, plan }) {
  return `${JSON.stringify(mappingOf(plan), null, 2)}\n`;
}

function element(commune, { lang = 'vi' } = {}) {
  const attributes = {
    src: commune.src,
    ...(commune.mapping && { mapping: commune.mapping }),
    ...(commune.observations && { observations: commune.observations }),
    'as-of': commune.asOf,
    lang,
  };
  const written = Object.entries(attributes).map(([name, value]) => `\n      ${name}="${escaped(value)}"`);
  return `    <sauro-progress${written.join('')}
      offline>
      ${fallback(commune, lang)}
    </sauro-progress>`;
}

/** What a reader without JavaScript is left with: a sentence and a link to the plain table. */
function fallback({ id }, lang) {
  const href = `/${id}/bang-chi-tieu/`;
  return lang === 'en'
    ? `<p>The progress view needs JavaScript. <a href="${href}">The plan as a plain table</a> (in Vietnamese) does not.</p>`
    : `<p>Bảng tiến độ cần JavaScript. Không có JavaScript, xin xem <a href="${href}">bảng chỉ tiêu của kế hoạch</a>.</p>`;
}

function years({ period }) {
  const [from, to] = [period.from, period.to].map((date) => date.slice(0, 4));
  return from === to ? `năm ${from}` : `${from}–${to}`;
}

function capitalised(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function main() {
  const check = process.argv.includes('--check');
  for (const [path, content] of Object.entries(pages())) {
    const file = fileURLToPath(new URL(path, PORTAL));
    const present = await readFile(file, 'utf8').catch(() => null);
    if (present === content) continue;
    if (check) {
      console.error(`${path} is out of date: run node www/server/write-pages.mjs`);
      process.exitCode = 1;
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    console.log(`wrote www/portal/${path}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
