// Each of the five communes shows its own plan, whatever shape its API has.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { indicatorRows, launch, open, ready, showView, shownCount, startPortal } from './browser.mjs';
import { agencyName, COMMUNES, milestones, planOf, shown } from './plans.mjs';

/** Every status that a row can have, but for `invalid`: no target of the five plans is so. */
const STATUSES = [
  'met', 'met-late', 'missed', 'on-track', 'accelerate', 'behind', 'regress', 'open', 'no-data', 'judged',
];

let portal;
let browser;
const seen = new Set();
before(async () => {
  portal = await startPortal();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

for (const { id } of COMMUNES) {
  describe(id, () => {
    const plan = planOf(id);
    let opened;
    before(async () => {
      opened = await open(browser, `${portal.url}/${id}/`);
      await ready(opened.page);
      await showView(opened.page, 'indicators');
    });
    after(() => opened?.close());

    test(`shows all ${plan.indicators.length} indicators in the plan's order`, async () => {
      const rows = await indicatorRows(opened.page);
      assert.deepEqual(rows.map((row) => row.id), plan.indicators.map((indicator) => indicator.id));
      assert.equal(await shownCount(opened.page), plan.indicators.length);
    });

    test('shows each name, each target as printed and every lead', async () => {
      const rows = await indicatorRows(opened.page);
      for (const [at, indicator] of plan.indicators.entries()) {
        const row = rows[at];
        assert.ok(row.all.includes(shown(indicator.name)), `${indicator.id}: name in "${row.all}"`);
        for (const target of targetsShownAtFirst(indicator)) {
          assert.ok(row.target.includes(shown(target.text)), `${indicator.id}: "${target.text}" in "${row.target}"`);
        }
        for (const lead of indicator.lead) {
          assert.ok(row.lead.includes(agencyName(plan, lead)), `${indicator.id}: "${lead}" in "${row.lead}"`);
        }
      }
    });

    test('shows the targets of each milestone', async (t) => {
      const dates = milestones(plan);
      if (dates.length < 2) return t.skip('the plan has one milestone');
      const select = opened.page.locator('sauro-progress select[name=milestone]').first();
      for (const date of dates) {
        await choose(select, date.slice(0, 4));
        const rows = await indicatorRows(opened.page);
        const due = plan.indicators.filter((one) => one.targets.some((target) => target.by === date));
        for (const indicator of due) {
          const row = rows.find((one) => one.id === indicator.id);
          assert.ok(row, `${indicator.id} is shown for ${date}`);
          for (const target of indicator.targets.filter((one) => one.by === date)) {
            assert.ok(row.target.includes(shown(target.text)), `${indicator.id} ${date}: "${target.text}" in "${row.target}"`);
          }
        }
      }
      await select.selectOption({ index: 0 });
    });

    test('has figures, and says of those without that there are none', async () => {
      const rows = await indicatorRows(opened.page);
      for (const row of rows) seen.add(row.status);
      const withoutFigures = rows.filter((row) => row.status === 'no-data');
      assert.ok(withoutFigures.length > 0 && withoutFigures.length < rows.length / 2, `${withoutFigures.length} of ${rows.length}`);
      // A row that bundles several indicators has a figure for some of them.
      for (const row of withoutFigures) assert.match(row.value, /Chưa có số liệu/, `${row.id} says so`);
      const whole = withoutFigures.filter((row) => plan.indicators.find((one) => one.id === row.id).targets.length < 2);
      for (const row of whole) assert.doesNotMatch(row.value, /\d/, `${row.id} has no value`);
    });

    if (plan.tasks.length) {
      test(`shows all ${plan.tasks.length} tasks`, async () => {
        await showView(opened.page, 'tasks');
        const panel = opened.page.locator('sauro-progress [role=tabpanel]:visible').first();
        const text = shown(await panel.innerText());
        for (const task of plan.tasks) {
          assert.ok(text.includes(shown(task.name)), `task ${task.id}: ${task.name}`);
          if (task.due) assert.ok(text.includes(task.due.text), `task ${task.id}: ${task.due.text}`);
        }
      });
    }

    test('breaks no rule of the policy and asks no other origin', () => {
      assert.deepEqual(opened.faults, { violations: [], foreign: [], errors: [] });
    });
  });
}

test('every status occurs in some commune', () => {
  assert.deepEqual(STATUSES.filter((status) => !seen.has(status)), []);
});

test('an Excel workbook shows the same plan as the CSV', async () => {
  const plan = planOf('van-tuong');
  const { page, faults, close } = await open(browser, `${portal.url}/excel/`);
  await ready(page);
  await showView(page, 'indicators');
  const rows = await indicatorRows(page);
  assert.deepEqual(rows.map((row) => row.id), plan.indicators.map((indicator) => indicator.id));
  assert.deepEqual(faults, { violations: [], foreign: [], errors: [] });
  await close();
});

/** Before a milestone is chosen, a row shows at least the targets of one of its milestones. */
function targetsShownAtFirst(indicator) {
  const first = indicator.targets[0]?.by;
  return indicator.targets.every((target) => target.by === first) ? indicator.targets : [];
}

/** Chooses the option of a select whose value or label has a text. */
async function choose(select, text) {
  const options = await select.locator('option').evaluateAll((all) => all.map((one) => [one.value, one.textContent]));
  const found = options.find(([value, label]) => value.includes(text) || label.includes(text));
  assert.ok(found, `an option with "${text}" among ${JSON.stringify(options)}`);
  await select.selectOption(found[0]);
}
