// What a page may do with <sauro-checker>, and what must not compile.

import { SauroChecker } from 'sauro/checker';
import type { CheckErrorDetail, SauroCheckerAttributes } from 'sauro/checker';

const element = document.createElement('sauro-checker');
element satisfies SauroChecker;
element.check([new File([], 'ke-hoach.docx'), { name: 'dan.txt', text: 'STT;Chỉ tiêu' }]);
// @ts-expect-error a text has a name
element.check([{ text: 'STT;Chỉ tiêu' }]);
const errors: number | undefined = element.report?.counts.error;
void errors;

document.addEventListener('sauro-checked', ({ detail }) => {
  detail.report.findings[0]?.message.fix satisfies string | undefined;
  detail.plan.indicators?.length.toFixed();
  // @ts-expect-error there is no such field
  detail.document;
});
element.addEventListener('sauro-error', (event) => {
  const { file, message } = (event as CustomEvent<CheckErrorDetail>).detail;
  (file ?? message) satisfies string;
});

const attributes: SauroCheckerAttributes = { 'as-of': '2026-12-31', 'parent-plan': '/tinh.json', lang: 'vi', theme: 'auto' };
for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
// @ts-expect-error there is no such theme
attributes.theme = 'blue';
