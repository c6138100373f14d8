// A plan as a plain table: what a reader without JavaScript, or a printer, is given.

import { escaped } from './markup.mjs';
import { page } from './portal-page.mjs';

/** The whole page with a commune's indicators, tasks and who answers for them. */
export function plainTable(id, plan) {
  const names = (ids) => ids.map((agency) => nameOf(plan, agency)).join('; ');
  return page({
    title: `Bảng chỉ tiêu của ${plan.area.name}`,
    commune: id,
    area: plan.area,
    script: false,
    content: `
      <p class="dan">${escaped(plan.title)}.</p>
      <div class="cuon" role="region" aria-label="Bảng chỉ tiêu" tabindex="0"><table class="bang">
        <caption>${plan.indicators.length} chỉ tiêu</caption>
        <thead><tr><th scope="col">STT</th><th scope="col">Chỉ tiêu</th><th scope="col">Mục tiêu</th><th scope="col">Chủ trì</th></tr></thead>
        <tbody>${rows(plan.indicators, (row) => [row.name, targets(row), names(row.lead)])}</tbody>
      </table></div>${plan.tasks.length ? tasks(plan, names) : ''}`,
  });
}

function tasks(plan, names) {
  return `
      <div class="cuon" role="region" aria-label="Bảng nhiệm vụ" tabindex="0"><table class="bang">
        <caption>${plan.tasks.length} nhiệm vụ</caption>
        <thead><tr><th scope="col">STT</th><th scope="col">Nhiệm vụ</th><th scope="col">Sản phẩm</th><th scope="col">Thời hạn</th><th scope="col">Chủ trì</th></tr></thead>
        <tbody>${rows(plan.tasks, (row) => [row.name, row.output ?? '', row.due?.text ?? '', names(row.lead)])}</tbody>
      </table></div>`;
}

function rows(items, cells) {
  return items
    .map((item) => `<tr>${[item.id, ...cells(item)].map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`)
    .join('\n');
}

function targets(indicator) {
  return indicator.targets
    .map((target) => [target.part, target.text, target.by && `(đến ${target.by.slice(0, 4)})`].filter(Boolean).join(' '))
    .join('; ');
}

function nameOf(plan, id) {
  return plan.agencies.find((agency) => agency.id === id)?.name ?? id;
}
