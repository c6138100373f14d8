// What the tests of the checker's page share.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const PLANS = fileURLToPath(new URL('../../../shared/plans/', import.meta.url));

/** The real plans, where the machine has them; their text is not part of the project. */
export const REAL = ['dai-phuoc', 'phu-rieng', 'tan-khai', 'van-tuong', 'xuan-thanh'].filter((id) =>
  existsSync(`${PLANS}${id}/plan.docx`),
);

/** The path of a real plan. */
export function realPlan(id) {
  return `${PLANS}${id}/plan.docx`;
}

/** The bytes of a real plan under its own name, as a browser's field for files takes them. */
export async function realFile(id) {
  return { name: `${id}.docx`, mimeType: DOCX, buffer: await readFile(realPlan(id)) };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The plan of a made-up commune, with defects: no lead in row 2, two leads in row 3. */
export const MADE_UP = {
  name: 'xa-minh-hoa.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'STT;Chỉ tiêu;Đơn vị tính;Năm 2026;Cơ quan chủ trì',
      '1;Tỷ lệ hồ sơ trực tuyến toàn trình;%;≥ 60%;Phòng Văn hóa – Xã hội',
      '2;Tỷ lệ thôn có tổ công nghệ số cộng đồng;%;100%;',
      '3;Tỷ lệ dân số được quản lý sức khỏe;%;90%;Trạm Y tế; Phòng Văn hóa – Xã hội',
    ]
      .join('\n')
      .replace('Trạm Y tế; Phòng', '"Trạm Y tế; Phòng')
      .concat('"'),
  ),
};

/** Waits until as many documents are through, and returns the state of each. */
export async function settled(page, count = 1, timeout = 60_000) {
  await page.waitForFunction(
    (wanted) => {
      const events = window.checkerEvents ?? [];
      return events.length >= wanted;
    },
    count,
    { timeout },
  );
  return page.evaluate(() => window.checkerEvents);
}

/** Runs in the page before anything else: what the element tells is kept. */
export function recordChecks() {
  window.checkerEvents = [];
  for (const type of ['sauro-checked', 'sauro-error']) {
    document.addEventListener(type, ({ detail }) => window.checkerEvents.push({ type, detail }), true);
  }
}

/** Hands files to the page as somebody who chooses them does. */
export async function choose(page, ...files) {
  await page.locator('sauro-checker input[data-intake=documents]').setInputFiles(files);
}

/** Opens the page of the checker; `before` may do something to it first. Unless told otherwise the page
 *  keeps no files of its own, which would hide what a test does to the network. */
export async function openChecker(open, browser, portal, options = {}) {
  const { query = '', before, ...rest } = options;
  const opened = await open(browser, 'about:blank', { allow: [portal.url], serviceWorkers: 'block', ...rest });
  await opened.page.addInitScript(recordChecks);
  await before?.(opened.page);
  await opened.page.goto(`${portal.url}/check/${query}`);
  await opened.page.locator('sauro-checker [data-part=intake]').waitFor();
  return opened;
}
