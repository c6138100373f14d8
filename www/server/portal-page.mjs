// The frame of every page of the demo portal: banner, menu, news, footer.

import { escaped } from './markup.mjs';

const WORDS = {
  vi: {
    demo: 'Cổng thông tin minh hoạ – số liệu minh hoạ',
    demoMore: 'Đây không phải trang của cơ quan nhà nước. Chỉ tiêu lấy từ kế hoạch đã công bố; mọi kết quả đều được tạo tự động để trình diễn.',
    skip: 'Đến nội dung chính',
    portal: 'Trang thông tin điện tử',
    motto: 'Công khai – Minh bạch – Vì nhân dân phục vụ',
    menu: ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Văn bản', 'Dịch vụ công', 'Chuyển đổi số', 'Liên hệ'],
    menuName: 'Trình đơn chính',
    search: 'Tìm trên trang',
    searchButton: 'Tìm',
    news: 'Tin mới',
    notices: 'Thông báo',
    others: 'Các trang minh hoạ',
    home: 'Trang chủ',
    footer: 'Trang minh hoạ của dự án Sáu Rõ. Không đại diện cho cơ quan nào.',
    newsItems: [
      ['20/11/2026', 'Tổ công nghệ số cộng đồng hướng dẫn bà con dùng ứng dụng VNeID'],
      ['18/11/2026', 'Khai giảng lớp kỹ năng số cơ bản cho người lớn tuổi'],
      ['16/11/2026', 'Ra quân dọn vệ sinh, trồng hoa hai bên đường liên thôn'],
      ['12/11/2026', 'Hội chợ nông sản cuối năm: gian hàng quét mã QR tăng'],
      ['09/11/2026', 'Thư viện xã mở cửa thêm sáng thứ Bảy'],
    ],
    noticeItems: ['Lịch tiếp công dân tháng 12', 'Lịch tiêm chủng mở rộng đợt cuối năm', 'Danh mục thủ tục nộp hồ sơ trực tuyến toàn trình'],
    otherItems: [
      ['/', 'Năm xã, năm kiểu dữ liệu'],
      ['/hai-widget/', 'Hai bảng trên một trang'],
      ['/khung/', 'Nhúng bằng iframe'],
      ['/excel/', 'Từ một tệp Excel'],
      ['/tinh/', 'Các xã của một tỉnh'],
      ['/ca-nuoc/', 'Các xã của cả nước'],
      ['/english/', 'In English'],
    ],
  },
  en: {
    demo: 'Demonstration portal – illustrative figures',
    demoMore: 'Not a page of any authority. Targets come from the published plan; every result was generated for this demonstration.',
    skip: 'Skip to the main content',
    portal: 'Information portal',
    motto: 'Open – Transparent – At the service of the people',
    menu: ['Home', 'About', 'News', 'Documents', 'Public services', 'Digital transformation', 'Contact'],
    menuName: 'Main menu',
    search: 'Search this site',
    searchButton: 'Search',
    news: 'News',
    notices: 'Notices',
    others: 'Demonstration pages',
    home: 'Home',
    footer: 'A demonstration page of the Sáu Rõ project. It speaks for no authority.',
    newsItems: [
      ['20/11/2026', 'Community digital team helps residents with the VNeID app'],
      ['18/11/2026', 'Basic digital skills class for older people begins'],
      ['12/11/2026', 'Year-end farm fair: more stalls take QR payments'],
    ],
    noticeItems: ['Citizen reception days in December', 'Procedures that can be filed wholly online'],
    otherItems: [
      ['/', 'Five communes, five data shapes'],
      ['/hai-widget/', 'Two widgets on one page'],
      ['/khung/', 'Embedded by iframe'],
      ['/excel/', 'From an Excel file'],
      ['/tinh/', 'The communes of a province'],
      ['/ca-nuoc/', 'The communes of the nation'],
    ],
  },
};

/** What the names of communes and provinces are in a page that is not Vietnamese. */
const ENGLISH_AREA = [[/^xã /, 'Commune of '], [/^tỉnh /, 'Province of ']];

/**
 * A whole page.
 *
 * @param {object} options
 * @param {string} options.title
 * @param {string} options.content the main column, as HTML
 * @param {{name: string, parent: {name: string}}} [options.area] whose portal it is
 * @param {string} [options.commune] the folder of that portal
 * @param {'vi' | 'en'} [options.lang]
 * @param {string | false} [options.script] the script of the element that the page shows
 */
export function page({ title, content, area, commune, lang = 'vi', script = 'sauro.js' }) {
  const words = WORDS[lang];
  const name = area ? inLanguage(area.name, lang) : lang === 'vi' ? 'Các xã minh hoạ' : 'The demonstration communes';
  const parent = area ? inLanguage(area.parent.name, lang) : 'Sáu Rõ';
  const home = commune ? `/${commune}/` : '/';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} | ${escaped(name)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/portal.css">
${script ? `<script type="module" src="/sauro/${script}"></script>\n` : ''}</head>
<body>
<a class="bo-qua" href="#noi-dung">${words.skip}</a>
<p class="minh-hoa"><strong>${words.demo}</strong> <span>${words.demoMore}</span></p>
<header class="dau-trang">
  <div class="hoa-van"></div>
  <div class="ten">
    <p class="tinh">${escaped(parent)}</p>
    <p class="xa"><a href="${home}"><small>${escaped(words.portal)}</small> ${escaped(name)}</a></p>
    <p class="khau-hieu">${words.motto}</p>
  </div>
  <div class="hoa-van"></div>
</header>
<nav class="trinh-don" aria-label="${words.menuName}">
  <ul>${words.menu.map((item, at) => menuItem(item, at, home)).join('')}</ul>
</nav>
<div class="than">
  <main id="noi-dung">
    <p class="vet"><a href="${home}">${words.home}</a> › ${escaped(words.menu[5])}</p>
    <h1>${escaped(title)}</h1>
${content}
  </main>
  <aside aria-label="${words.news}">
    <form class="tim" action="/" method="get" role="search">
      <label for="tu-khoa">${words.search}</label>
      <input id="tu-khoa" name="q" type="text"><button>${words.searchButton}</button>
    </form>
    <h2>${words.news}</h2>
    <ul class="tin">${words.newsItems.map(([date, text]) => `<li><a href="${home}">${text}</a> <small>${date}</small></li>`).join('')}</ul>
    <h2>${words.notices}</h2>
    <ul>${words.noticeItems.map((text) => `<li><a href="${home}">${text}</a></li>`).join('')}</ul>
    <h2>${words.others}</h2>
    <ul>${words.otherItems.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>
  </aside>
</div>
<footer><p>${escaped(words.portal)} ${escaped(name)}, ${escaped(parent)}</p><p>${words.footer}</p></footer>
</body>
</html>
`;
}

/** The sixth item, digital transformation, is where the widget stands. */
function menuItem(text, at, home) {
  return `<li${at === 5 ? ' class="dang-xem"' : ''}><a href="${at === 0 ? '/' : home}"${at === 5 ? ' aria-current="page"' : ''}>${text}</a></li>`;
}

function inLanguage(name, lang) {
  if (lang === 'vi') return name;
  return ENGLISH_AREA.reduce((text, [pattern, words]) => text.replace(pattern, words), name);
}
