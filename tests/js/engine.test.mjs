// The checker's engine in Node: what it answers, and that it answers what the command line does.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { cli } from './cli.mjs';

const ROOT = new URL('../../', import.meta.url);
const PLANS = new URL('../shared/plans/', ROOT);
const NAMES = ['dai-phuoc', 'van-tuong', 'tan-khai', 'xuan-thanh', 'phu-rieng'];
const AS_OF = '2026-06-01';
const SMALL = 'STT;Chỉ tiêu;Năm 2026;Cơ quan chủ trì\n1;Tỷ lệ hồ sơ trực tuyến;≥ 80%;';

const engine = await import(new URL('pkg/sauro-engine.js', ROOT));

before(async () => {
  assert.throws(() => engine.toCsv([]), { code: 'engine.not-loaded', message: /loadExports/ });
  await engine.load(readFileSync(new URL('pkg/sauro-engine.wasm', ROOT)));
  await assert.rejects(engine.loadExports(new Uint8Array(8)), { code: 'wasm.missing', message: /sauro-export\.wasm/ });
  await engine.loadExports(readFileSync(new URL('pkg/sauro-export.wasm', ROOT)));
});

describe('a document', () => {
  test('is read and checked in one go', () => {
    const answer = engine.check(SMALL, { name: 'a.csv', asOf: AS_OF });
    assert.deepEqual(Object.keys(answer), ['file', 'report', 'plan', 'notes', 'document']);
    assert.equal(answer.report.format, 'sauro-report/1');
    const finding = answer.report.findings.find(({ rule }) => rule === 'missing-lead');
    assert.equal(finding.severity, 'error');
    assert.match(finding.message.what, /chưa có đơn vị chủ trì/);
    const ids = answer.document.blocks[0].rows[1].cells.flatMap(({ blocks }) => blocks.map(({ id }) => id));
    assert.ok(finding.places[0].blocks.every((id) => ids.includes(id)), `${finding.places[0].blocks} of ${ids}`);
  });

  test('that is a plan already gives the same rows', () => {
    const { plan } = engine.importPlan(new TextEncoder().encode(SMALL));
    const { report } = engine.checkPlan(plan, { asOf: AS_OF, lang: 'en' });
    const finding = report.findings.find(({ rule }) => rule === 'missing-lead');
    assert.match(finding.message.what, /^Row 1\b/);
    assert.ok(report.notChecked.every(({ why }) => why.endsWith('.')));
  });

  test('that cannot be read is an error with a code and what to do', () => {
    const thrown = (work) => {
      try {
        work();
      } catch (error) {
        return error;
      }
      return assert.fail('it was read');
    };
    const error = thrown(() => engine.check('%PDF-1.7', { asOf: AS_OF }));
    assert.ok(error instanceof engine.EngineError);
    assert.equal(error.code, 'import.pdf');
    assert.match(error.message, /\.docx/);
    assert.equal(thrown(() => engine.check(SMALL, { asOf: 'hôm nay' })).code, 'settings.as-of');
    assert.equal(thrown(() => engine.check(SMALL, { asOf: AS_OF, parentPlan: '{}' })).code, 'import.other-json');
    assert.equal(thrown(() => engine.annotate(SMALL, [], { asOf: AS_OF })).code, 'annotate.not-word');
    assert.equal(engine.check(SMALL, { asOf: AS_OF }).plan.indicators.length, 1, 'and the engine lives on');
  });
});

test('when the module itself fails, it answers nothing any more and says so', async () => {
  // The fragment makes another module of the same file, with a memory of its own.
  const other = await import(new URL('pkg/sauro-engine.js#other', ROOT));
  await other.load(readFileSync(new URL('pkg/sauro-engine.wasm', ROOT)));
  const answer = (lang) => other.check(SMALL, { asOf: AS_OF, lang });
  assert.equal(answer('vi').plan.indicators.length, 1);
  const overrun = () => {
    try {
      return overrun();
    } catch {
      return answer('vi');
    }
  };
  assert.throws(overrun);
  assert.throws(() => answer('vi'), { code: 'engine.broken', message: /^Chương trình gặp lỗi/ });
  assert.throws(() => answer('en'), { code: 'engine.broken', message: /^The program failed/ });
  assert.equal(engine.check(SMALL, { asOf: AS_OF }).plan.indicators.length, 1);
});

test('the engine and the command line answer the same', { skip: !existsSync(PLANS) && '../shared/plans is not here' }, async () => {
  const files = NAMES.map((name) => fileURLToPath(new URL(`${name}/plan.docx`, PLANS)));
  const answers = files.map((file) => engine.check(readFileSync(file), { name: file, asOf: AS_OF }));
  const outcomes = answers.map(({ file, report }) => ({ file, report }));
  assert.deepEqual(outcomes, JSON.parse(await cli(files, AS_OF, 'json')));
  assert.equal(engine.toCsv(outcomes), (await cli(files, AS_OF, 'csv')).replace(/(?<!\r)\n$/, ''));
  assert.deepEqual(JSON.parse(engine.toSarif(outcomes)), JSON.parse(await cli(files, AS_OF, 'sarif')));
  for (const [index, file] of files.entries()) {
    const draft = engine.annotate(readFileSync(file), answers[index].report, { asOf: AS_OF });
    const again = engine.check(draft, { name: file, asOf: AS_OF });
    assert.deepEqual(again.report.findings, answers[index].report.findings, `${file} with comments`);
  }
});
