// The main path of the checker: a document in, the same report as elsewhere, copied and saved.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import * as reader from '../../pkg/sauro-engine.js';
import { isKept } from '../pages/app.mjs';
import { MADE_UP, REAL, realPlan, settled } from '../pages/checker.mjs';
import { faultsOf, NO_FAULTS, startRecorded } from './portal.mjs';

const SEVERITIES = ['error', 'warning', 'note'];

/** @param {() => object} engine the engine, once it runs */
export function checkerPath(engine) {
  let portal;
  let page;
  let folder;
  let madeUp;
  before(async () => {
    page = engine().page;
    folder = await mkdtemp(join(tmpdir(), 'sauro-documents-'));
    madeUp = join(folder, MADE_UP.name);
    await writeFile(madeUp, MADE_UP.buffer);
    await reader.load(await readFile(new URL('../../pkg/sauro-engine.wasm', import.meta.url)));
  });
  after(async () => {
    await portal?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  /** Each time on a portal of its own: what one keeps for offline use, the next does not know. */
  const open = async () => {
    await portal?.close();
    portal = await startRecorded();
    await page.goto(`${portal.url}/check/`);
    await page.locator('sauro-checker [data-part=intake]').waitFor();
  };
  const choose = (path) => page.locator('sauro-checker input[data-intake=documents]').setInputFiles(path);
  const card = (rule) => `sauro-checker .finding[data-rule="${rule}"]`;

  for (const path of ['made-up', ...REAL.slice(0, 1)]) {
    test(`${path} has the findings that it has in Node`, async () => {
      await open();
      const file = path === 'made-up' ? madeUp : realPlan(path);
      await choose(file);
      const [{ type, detail }] = await settled(page);
      assert.equal(type, 'sauro-checked', JSON.stringify(detail));
      const expected = reader.check(await readFile(file), { name: basename(file), asOf: detail.report.asOf }).report;
      assert.deepEqual(detail.report.findings, expected.findings);
      assert.deepEqual(detail.report.counts, expected.counts);
      await page.locator('sauro-checker .paper').waitFor();
      for (const severity of SEVERITIES) {
        const figure = await page.locator(`sauro-checker .count[data-severity=${severity}] .figure`).textContent();
        assert.equal(Number(figure), expected.counts[severity], severity);
        assert.equal(await page.locator(`sauro-checker .finding[data-severity=${severity}]`).count(), expected.counts[severity]);
      }
      assert.deepEqual(await faultsOf(page), NO_FAULTS);
    });
  }

  describe('what a reader does', () => {
    let report;
    before(async () => {
      await open();
      await choose(madeUp);
      [{ detail: { report } }] = await settled(page);
      await page.locator('sauro-checker .paper').waitFor();
    });

    test('a link leads to its place in the document, Escape leads back', async () => {
      await page.locator(`${card('missing-lead')} a.place`).first().click();
      // The views follow a click in a task of their own.
      const hasFocus = (selector) =>
        page.waitForFunction(
          (selector) => document.querySelector('sauro-checker').shadowRoot.activeElement?.matches(selector),
          selector,
        );
      await hasFocus('a.badge');
      await page.keyboard.press('Escape');
      await hasFocus('[class*=title]');
    });

    test('the proposed wording is copied', async () => {
      await page.locator(`${card('missing-lead')} [data-act=copy]`).first().click();
      await page.locator('sauro-checker [role=status]', { hasText: 'Đã chép' }).first().waitFor({ state: 'attached' });
      await page.locator('sauro-checker summary', { hasText: 'Dán nội dung' }).first().click();
      const field = page.locator('sauro-checker textarea[name=pasted]');
      await field.press('Control+v');
      await page.waitForFunction(() => document.querySelector('sauro-checker').shadowRoot.querySelector('textarea[name=pasted]').value);
      const { fix } = report.findings.find((finding) => finding.rule === 'missing-lead').message;
      assert.ok(fix.includes(await field.inputValue()), await field.inputValue());
    });

    test('the list is saved', async () => {
      const { name, bytes } = await engine().save(() => page.locator('sauro-checker [data-export=csv]').first().click());
      assert.equal(name, 'xa-minh-hoa.csv');
      for (const finding of report.findings) assert.ok(String(bytes).includes(finding.title), finding.title);
    });

    test('with the server gone, the next document is checked, and the page opens again', async () => {
      await isKept(page);
      await portal.close();
      await choose(madeUp);
      const events = await settled(page, 2);
      assert.equal(events[1].type, 'sauro-checked', JSON.stringify(events[1].detail));
      assert.deepEqual(await faultsOf(page), NO_FAULTS);
      await page.goto('about:blank');
      await page.goto(`${portal.url}/check/`);
      await choose(madeUp);
      await page.locator('sauro-checker .paper').waitFor();
      assert.equal(await page.locator('sauro-checker .finding').count(), report.findings.length);
      const { bytes } = await engine().save(() => page.locator('sauro-checker [data-export=csv]').first().click());
      assert.ok(String(bytes).includes(report.findings[0].title), 'what makes the list is kept too');
    });
  });

  if (REAL.length) {
    test('a Word document is saved with comments in it', async () => {
      await open();
      await choose(realPlan(REAL[0]));
      await settled(page);
      const { name, bytes } = await engine().save(() => page.locator('sauro-checker [data-export=annotate]').first().click());
      assert.match(name, /\.docx$/);
      assert.ok(bytes.includes('word/comments.xml'));
    });
  }
}
