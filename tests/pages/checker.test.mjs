// The checker: a document in, a report beside it, and no byte out.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { launch, open, startPortal } from './browser.mjs';
import { commune } from './plans.mjs';
import { cli } from '../js/cli.mjs';
import { choose, MADE_UP, openChecker, REAL, realFile, realPlan, settled } from './checker.mjs';

let portal;
let browser;
before(async () => {
  portal = await startPortal();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await portal?.close();
});

/** The page with the made-up plan checked and its document on the screen. */
async function checked(options, file = MADE_UP) {
  const opened = await openChecker(open, browser, portal, options);
  await choose(opened.page, file);
  const [event] = await settled(opened.page);
  assert.equal(event.type, 'sauro-checked', JSON.stringify(event.detail));
  await opened.page.locator('sauro-checker .paper').waitFor();
  return { ...opened, report: event.detail.report, plan: event.detail.plan };
}

/** Clicks and returns the file that is saved: name and text. */
async function saved(page, selector) {
  const waiting = page.waitForEvent('download');
  await page.locator(`sauro-checker ${selector}`).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const card = (page, rule) => page.locator(`sauro-checker .finding[data-rule="${rule}"]`).first();

for (const id of REAL) {
  describe(id, () => {
    let opened;
    before(async () => {
      opened = await checked({}, await realFile(id));
    });
    after(() => opened?.close());

    test('counts and findings are those of the engine', async () => {
      const { page, report } = opened;
      for (const severity of ['error', 'warning', 'note']) {
        const figure = page.locator(`sauro-checker .count[data-severity=${severity}] .figure`);
        assert.equal(Number(await figure.textContent()), report.counts[severity], severity);
        const cards = page.locator(`sauro-checker .finding[data-severity=${severity}]`);
        assert.equal(await cards.count(), report.counts[severity], `cards: ${severity}`);
      }
    });

    test('counts and findings are those of the command line', async () => {
      const { report } = opened;
      const [answer] = JSON.parse(await cli([realPlan(id)], report.asOf, 'json'));
      assert.deepEqual(report.counts, answer.report.counts);
      assert.deepEqual(report.findings.map((finding) => finding.id), answer.report.findings.map((finding) => finding.id));
    });

    test('each place that the file has is a link', async () => {
      const { page, report } = opened;
      const links = await page.evaluate(() => {
        const root = document.querySelector('sauro-checker').shadowRoot;
        return [...root.querySelectorAll('a[data-spot]')].map((link) => link.dataset.spot.split('-').slice(1, 3).join('-'));
      });
      const wanted = report.findings.flatMap(({ places }, at) =>
        places.flatMap(({ blocks }, nth) => (blocks.length > 0 ? [`${at}-${nth}`] : [])),
      );
      assert.deepEqual(wanted.filter((place) => !links.includes(place)), []);
    });

    test('every link lands on its quote', async () => {
      const { page, report } = opened;
      const wrong = await page.evaluate(landings, report);
      assert.deepEqual(wrong, []);
    });

    test('the draft is given back as Word with a comment for each finding', async () => {
      const { name, bytes } = await saved(opened.page, '[data-export=annotate]');
      assert.equal(name, `${id}.docx`);
      assert.equal(String(bytes.subarray(0, 2)), 'PK');
      assert.ok(bytes.includes('word/comments.xml'), 'it has comments');
    });

    test('nothing is blocked, foreign or broken', () => {
      assert.deepEqual(opened.faults, { violations: [], foreign: [], errors: [] });
    });
  });
}

/**
 * Runs in the page: clicks each link of each finding, looks where the keyboard's place is then, and
 * goes back from there. Returns what went wrong.
 */
async function landings(report) {
  const root = document.querySelector('sauro-checker').shadowRoot;
  /** The keyboard's place, once it is as wanted or will not be. */
  const placeAt = async (isWanted) => {
    for (let tries = 0; tries < 100 && !isWanted(root.activeElement); tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
    }
    return root.activeElement;
  };
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  const wrong = [];
  for (const id of [...root.querySelectorAll('a[data-spot]')].map((link) => link.dataset.spot)) {
    const [finding, place] = id.split('-').slice(1).map(Number);
    const { quote } = report.findings[finding].places[place];
    const link = root.querySelector(`[data-spot="${id}"]`);
    link.closest('details')?.setAttribute('open', '');
    link.click();
    const there = await placeAt((element) => element?.id === id);
    if (there?.id !== id) {
      wrong.push(`${id}: the place is on ${there?.id}`);
      continue;
    }
    const pane = root.querySelector('.paper').getBoundingClientRect();
    const box = there.getBoundingClientRect();
    const inSight = box.top >= pane.top && box.bottom <= pane.bottom && box.left >= pane.left && box.right <= pane.right;
    if (!inSight) wrong.push(`${id}: out of sight`);
    const line = there.closest('.line');
    const marked = flat([...line.querySelectorAll('mark[data-on]')].map((mark) => mark.textContent).join(''));
    const wanted = flat(quote ?? '').replace(/…$/, '');
    // Without a mark the paragraph as a whole is meant; it must be flagged.
    if (marked ? marked !== wanted : !line.hasAttribute('data-flag')) wrong.push(`${id}: “${marked}” for “${wanted}”`);
    there.click();
    const finder = (element) => element?.closest('.finding')?.id;
    const back = finder(await placeAt((element) => finder(element) === `f-${finding}`));
    if (back !== `f-${finding}`) wrong.push(`${id}: back on ${back}`);
  }
  return wrong;
}

describe('a made-up plan', () => {
  let opened;
  before(async () => {
    opened = await checked({ permissions: ['clipboard-read', 'clipboard-write'] });
  });
  after(() => opened?.close());

  test('each defect stands under its severity with what, why and how to mend', async () => {
    const { page, report } = opened;
    for (const rule of ['missing-lead', 'multiple-leads']) {
      const found = report.findings.find((finding) => finding.rule === rule);
      const text = await card(page, rule).textContent();
      for (const words of [found.title, found.message.what, found.message.why, found.message.fix]) {
        assert.ok(text.includes(words), `${rule} says “${words}”`);
      }
      assert.equal(await card(page, rule).getAttribute('data-severity'), found.severity);
    }
  });

  test('the five questions and the six clarities, each with its count and its state in words', async () => {
    const { page, report } = opened;
    for (const [part, list] of [['scored', report.sixClear.scored], ['six', report.sixClear.elements]]) {
      const cards = await page.locator(`sauro-checker [data-part=${part}] > li`).allTextContents();
      assert.equal(cards.length, part === 'six' ? 6 : 5);
      list.forEach(({ label, have, of }, at) => {
        assert.ok(cards[at].startsWith(label), `${cards[at]} is ${label}`);
        if (of > 0) assert.ok(cards[at].includes(`${have}/${of}`), cards[at]);
        assert.match(cards[at], /Đủ|Thiếu|Chưa có|Rõ|Rõ một phần|Chưa rõ|Không xét/);
      });
    }
  });

  test('links land on their quotes and lead back', async () => {
    assert.deepEqual(await opened.page.evaluate(landings, opened.report), []);
  });

  test('Escape in the document leads back too', async () => {
    const { page } = opened;
    await card(page, 'missing-lead').locator('a.place').first().click();
    await page.keyboard.press('Escape');
    assert.match(await focused(page), /title/);
  });

  test('the proposed wording is copied', async () => {
    const { page, report } = opened;
    const { fix } = report.findings.find((finding) => finding.rule === 'missing-lead').message;
    await card(page, 'missing-lead').locator('[data-act=copy]').click();
    await page.locator('sauro-checker [role=status]', { hasText: 'Đã chép' }).first().waitFor({ state: 'attached' });
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(text.length > 0 && fix.includes(text), text);
  });

  test('filters show only what was asked for', async () => {
    const { page, report } = opened;
    const select = (name) => page.locator(`sauro-checker select[name=${name}]`);
    await select('rule').selectOption('missing-lead');
    const wanted = report.findings.filter((finding) => finding.rule === 'missing-lead').length;
    assert.equal(await page.locator('sauro-checker .finding').count(), wanted);
    await select('severity').selectOption(report.findings.find((one) => one.rule !== 'missing-lead' && one.severity === 'note') ? 'note' : 'warning');
    assert.equal(await page.locator('sauro-checker .finding').count(), 0);
    assert.match(await page.locator('sauro-checker .empty').textContent(), /Không có phát hiện nào khớp/);
    await page.locator('sauro-checker .filters button').click();
    assert.equal(await page.locator('sauro-checker .finding').count(), report.findings.length);
  });

  test('the plan as understood is downloaded as data', async () => {
    const { page, plan } = opened;
    await page.locator('sauro-checker [data-pane=plan]').click();
    assert.equal(await page.locator('sauro-checker [data-part=indicators] tbody tr').count(), plan.indicators.length);
    const { name, bytes } = await saved(page, '[data-act=save-plan]');
    assert.match(name, /\.json$/);
    const written = JSON.parse(bytes);
    assert.equal(written.format, 'sauro-plan/1');
    assert.deepEqual(written.indicators.map((one) => one.name), plan.indicators.map((one) => one.name));
    await page.locator('sauro-checker [data-pane=findings]').click();
  });

  test('a doubtful cell is mended, and the download has it', async () => {
    const words = String(MADE_UP.buffer).replace(';100%;', ';Ứng dụng được triển khai;');
    const { page, close } = await checked({}, { ...MADE_UP, buffer: Buffer.from(words) });
    await page.locator('sauro-checker [data-pane=plan]').click();
    const cell = page.locator('sauro-checker tr[data-doubtful] .c-targets textarea').first();
    assert.equal(await cell.inputValue(), 'Ứng dụng được triển khai');
    await cell.fill('≥ 75%');
    await cell.blur();
    await page.locator('sauro-checker .c-targets', { hasText: '≥ 75%' }).first().waitFor();
    const { bytes } = await saved(page, '[data-act=save-plan]');
    const { comparison, value, text } = JSON.parse(bytes).indicators[1].targets[0];
    assert.deepEqual([comparison, value, text], ['at-least', 75, '≥ 75%']);
    await close();
  });

  test('list and SARIF are downloaded', async () => {
    const { page, report } = opened;
    const list = await saved(page, '[data-export=csv]');
    assert.equal(list.name, 'xa-minh-hoa.csv');
    for (const finding of report.findings) assert.ok(String(list.bytes).includes(finding.title), finding.title);
    const sarif = await saved(page, '[data-export=sarif]');
    assert.equal(JSON.parse(sarif.bytes).runs[0].results.length, report.findings.length);
    assert.equal(await page.locator('sauro-checker [data-export=annotate]').count(), 0, 'a CSV file takes no comments');
  });
});

describe('accepting', () => {
  test('needs a reason, leaves the list, is saved, loaded again and taken back', async () => {
    const { page, report, close } = await checked();
    const accept = () => card(page, 'multiple-leads').locator('[data-act=accept]').click();
    const count = () => page.locator('sauro-checker .finding').count();
    await accept();
    assert.match(await focused(page), /reason/);
    await page.locator('sauro-checker [data-act=confirm]').click();
    assert.match(await page.locator('sauro-checker #reason-hint').textContent(), /Cần ghi lý do/);
    await page.locator('sauro-checker #reason').fill('Đã thống nhất với Trạm Y tế');
    await page.locator('sauro-checker [data-act=confirm]').click();
    const left = report.findings.length - 1;
    assert.equal(await count(), left);
    const figures = await page.locator('sauro-checker .count .figure').allTextContents();
    assert.equal(figures.reduce((sum, figure) => sum + Number(figure), 0), left, 'counts without it');
    assert.equal(await page.locator('sauro-checker .paper a.badge').count(), await page.evaluate(() => {
      const root = document.querySelector('sauro-checker').shadowRoot;
      return root.querySelectorAll('a[data-spot]').length;
    }), 'accepted places have no mark');

    const fold = page.locator('sauro-checker [data-part=accepted]');
    await fold.locator('summary').click();
    assert.match(await fold.textContent(), /Đã thống nhất với Trạm Y tế/);
    const { name, bytes } = await saved(page, '[data-act=save-accepted]');
    const file = JSON.parse(bytes);
    assert.deepEqual([name, file.format], ['sauro-accepted.json', 'sauro-accepted/1']);
    assert.equal(file.accepted[0].rule, 'multiple-leads');
    const list = String((await saved(page, '[data-export=csv]')).bytes);
    assert.ok(!list.includes(report.findings.find((one) => one.rule === 'multiple-leads').message.what));

    await fold.locator('[data-act=undo]').click();
    assert.equal(await count(), left + 1);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    await choose(page, { name: 'sauro-accepted.json', mimeType: 'application/json', buffer: bytes });
    await page.waitForFunction(
      (wanted) => document.querySelector('sauro-checker').shadowRoot.querySelectorAll('.finding').length === wanted,
      left,
    );
    await close();
  });

  test('an acceptance without its finding is told', async () => {
    const { page, close } = await checked();
    const text = JSON.stringify({
      format: 'sauro-accepted/1',
      accepted: [{ fingerprint: '0000000000000000', rule: 'missing-lead', reason: 'đã bỏ dòng' }],
    });
    await choose(page, { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const fold = page.locator('sauro-checker [data-part=accepted]');
    await fold.waitFor();
    assert.match(await fold.textContent(), /Không còn phát hiện này/);
    await close();
  });
});

describe('ways in', () => {
  /** Drops a file on the element as a reader does with the mouse. */
  async function drop(page, name, type, bytes) {
    const content = { name, type, base64: Buffer.from(bytes).toString('base64') };
    await page.evaluate(({ name, type, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      const element = document.querySelector('sauro-checker');
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, content);
  }

  test('dropping a table as text', async () => {
    const { page, close } = await openChecker(open, browser, portal);
    await drop(page, MADE_UP.name, 'text/csv', MADE_UP.buffer);
    const [event] = await settled(page);
    assert.deepEqual([event.type, event.detail.file], ['sauro-checked', MADE_UP.name]);
    assert.equal(event.detail.plan.indicators.length, 3);
    await close();
  });

  test('dropping a workbook', async () => {
    const { page, close } = await openChecker(open, browser, portal);
    const answer = await fetch(`${portal.url}/api/van-tuong/ke-hoach.xlsx`);
    await drop(page, 'ke-hoach.xlsx', '', await answer.arrayBuffer());
    const [event] = await settled(page);
    assert.deepEqual([event.type, event.detail.file], ['sauro-checked', 'ke-hoach.xlsx'], JSON.stringify(event.detail));
    assert.ok(event.detail.plan.indicators.length > 0, 'its rows are read');
    await page.locator('sauro-checker .paper table').first().waitFor();
    await close();
  });

  test('pasting', async () => {
    const { page, close } = await openChecker(open, browser, portal);
    await page.locator('sauro-checker summary', { hasText: 'Dán nội dung' }).click();
    const text = String(MADE_UP.buffer).replaceAll(';', '\t').replaceAll('"', '');
    await page.locator('sauro-checker textarea[name=pasted]').fill(text);
    await page.locator('sauro-checker button', { hasText: 'Kiểm tra đoạn đã dán' }).click();
    const [event] = await settled(page);
    assert.deepEqual([event.type, event.detail.file], ['sauro-checked', 'Đoạn đã dán']);
    assert.equal(event.detail.plan.indicators.length, 3);
    await close();
  });

  test('a script', async () => {
    const { page, close } = await openChecker(open, browser, portal);
    await page.evaluate((text) => document.querySelector('sauro-checker').check([{ name: 'a.csv', text }]), String(MADE_UP.buffer));
    const [event] = await settled(page);
    assert.equal(event.detail.file, 'a.csv');
    assert.equal(await page.evaluate(() => document.querySelector('sauro-checker').report.format), 'sauro-report/1');
    await close();
  });
});

describe('the day and the plan above', () => {
  test('the day is today in Viet Nam, may be set, and checks again', async () => {
    const { page, report, close } = await checked();
    const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
    assert.equal(report.asOf, today);
    await page.locator('sauro-checker summary', { hasText: 'Tuỳ chọn' }).click();
    await page.locator('sauro-checker input[name=as-of]').fill('2027-02-01');
    await page.locator('sauro-checker input[name=as-of]').dispatchEvent('change');
    const events = await settled(page, 2);
    assert.equal(events[1].detail.report.asOf, '2027-02-01');
    await page.locator('sauro-checker .facts', { hasText: '01/02/2027' }).waitFor();
    await close();
  });

  test('a plan above is taken in, named and removed', async () => {
    const { page, close } = await checked();
    await page.locator('sauro-checker summary', { hasText: 'Tuỳ chọn' }).click();
    await page.locator('sauro-checker input[data-intake=parent]').setInputFiles({ ...MADE_UP, name: 'ke-hoach-tinh.csv' });
    await settled(page, 2);
    await page.locator('sauro-checker .chosen', { hasText: 'ke-hoach-tinh.csv' }).waitFor();
    await page.locator('sauro-checker button', { hasText: 'Bỏ kế hoạch cấp trên' }).click();
    await settled(page, 3);
    assert.equal(await page.locator('sauro-checker .chosen').count(), 0);
    await close();
  });

  test('a plan above may be named by an attribute; one that is not there is told', async () => {
    const { page, close } = await openChecker(open, browser, portal);
    const name = (address) => page.evaluate((to) => document.querySelector('sauro-checker').setAttribute('parent-plan', to), address);
    await name(commune('dai-phuoc').src);
    await page.locator('sauro-checker .chosen').waitFor({ state: 'attached' });
    await name('/khong-co.json');
    const [event] = await settled(page);
    assert.equal(event.detail.code, 'checker.parent');
    assert.match(await page.locator('sauro-checker .failure').textContent(), /khong-co\.json/);
    await close();
  });

});

describe('an earlier draft', () => {
  const MENDED = { ...MADE_UP, buffer: Buffer.from(String(MADE_UP.buffer).replace('100%;', '140%;Công an xã')) };
  const figure = (page, change) => page.locator(`sauro-checker [data-part=compared] [data-change=${change}] .figure`).textContent();

  /** What the page says about the mended draft against the first one. */
  async function compared(page, report) {
    await page.locator('sauro-checker [data-part=compared]').waitFor();
    const { previous, findings } = report;
    const count = (change) => findings.filter((finding) => finding.change === change).length;
    assert.ok(count('new') > 0 && count('still') > 0, 'both kinds are there');
    assert.equal(Number(await figure(page, 'new')), count('new'));
    assert.equal(Number(await figure(page, 'still')), count('still'));
    assert.equal(Number(await figure(page, 'solved')), previous.solved.filter(({ left }) => left === 0).length);
    assert.deepEqual([previous.new, previous.still], [count('new'), count('still')]);
    const fold = page.locator('sauro-checker [data-part=solved]');
    await fold.locator('summary').click();
    const solved = previous.solved.find(({ rule }) => rule === 'missing-lead');
    for (const words of [solved.title, solved.what]) assert.ok((await fold.textContent()).includes(words), words);
    const cards = () => page.locator('sauro-checker .finding').count();
    await page.locator('sauro-checker [data-part=compared] button[data-change=new]').click();
    assert.equal(await cards(), count('new'));
    await page.locator('sauro-checker select[name=change]').selectOption('still');
    assert.equal(await cards(), count('still'));
    await page.locator('sauro-checker .filters button').click();
    assert.equal(await cards(), findings.length);
  }

  test('of the same name within one visit is compared with', async () => {
    const { page, close } = await checked();
    await choose(page, MENDED);
    const events = await settled(page, 2);
    await compared(page, events[1].detail.report);
    await close();
  });

  test('is opened as the report that was downloaded, also by dropping it', async () => {
    const first = await checked();
    const { name, bytes } = await saved(first.page, '[data-export=report]');
    await first.close();
    assert.equal(name, 'xa-minh-hoa.bao-cao.json');
    assert.equal(JSON.parse(bytes).format, 'sauro-report/1');
    const file = { name, mimeType: 'application/json', buffer: bytes };
    for (const field of ['previous', 'documents']) {
      const { page, close } = await checked({}, MENDED);
      await page.locator(`sauro-checker input[data-intake=${field}]`).setInputFiles(file);
      const events = await settled(page, 2);
      await compared(page, events[1].detail.report);
      await close();
    }
  });

  test('a file that is no report is refused with a sentence, and what is shown stays', async () => {
    const { page, report, close } = await checked();
    const wrong = { name: 'ke-hoach.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"sauro-plan/1"}') };
    await page.locator('sauro-checker input[data-intake=previous]').setInputFiles(wrong);
    const told = page.locator('sauro-checker .failure');
    await told.waitFor();
    assert.match(await told.textContent(), /ke-hoach\.json không phải báo cáo/);
    assert.equal(await page.locator('sauro-checker .finding').count(), report.findings.length);
    await close();
  });
});

describe('a mended plan', () => {
  test('is checked again, says so, keeps its places, and can be dropped', async () => {
    const words = String(MADE_UP.buffer).replace(';100%;', ';Ứng dụng được triển khai;');
    const { page, report, close } = await checked({}, { ...MADE_UP, buffer: Buffer.from(words) });
    const rules = (one) => one.findings.map(({ rule }) => rule);
    const told = (one) => one.findings.some(({ places }) => places.some(({ quote }) => quote === 'Ứng dụng được triển khai'));
    assert.ok(told(report));
    await page.locator('sauro-checker [data-pane=plan]').click();
    const cell = page.locator('sauro-checker tr[data-doubtful] .c-targets textarea').first();
    await cell.fill('≥ 75%');
    await cell.blur();
    const [, second] = await settled(page, 2);
    assert.equal(second.detail.mended, true);
    assert.ok(!told(second.detail.report), 'the target is a figure now');
    assert.ok(rules(second.detail.report).includes('missing-lead'), 'what was not mended is still found');
    assert.match(await page.locator('sauro-checker [data-part=mended]').textContent(), /kế hoạch đã sửa trên trang/);
    await page.locator('sauro-checker .c-targets', { hasText: '≥ 75%' }).first().waitFor();
    await page.locator('sauro-checker [data-pane=findings]').click();
    assert.equal(await page.locator('sauro-checker .finding').count(), second.detail.report.findings.length);
    assert.deepEqual(await page.evaluate(landings, second.detail.report), [], 'places are those of the document');
    await page.locator('sauro-checker [data-act=unmend]').click();
    const [, , third] = await settled(page, 3);
    assert.deepEqual([third.detail.mended, rules(third.detail.report)], [false, rules(report)]);
    await page.locator('sauro-checker [data-part=mended]').waitFor({ state: 'detached' });
    await close();
  });
});

/** The id and class of what has the keyboard's place in the element. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.querySelector('sauro-checker').shadowRoot.activeElement;
    return `${element?.id ?? ''} ${element?.className ?? ''}`;
  });
}
