// What a program may do with the engine, and what must not compile.

import { annotate, check, checkPlan, EngineError, importPlan, load, toCsv, toSarif } from 'sauro/engine';
import type { CheckAnswer, Finding, Outcome, ReadBlock } from 'sauro/engine';

await load();
await load(new Uint8Array());

const answer: CheckAnswer = check(new Uint8Array(), { asOf: '2026-12-31', profile: { daysAfterParent: 30 } });
const findings: Finding[] = answer.report.findings;
const worst = findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.fix);
const blocks: ReadBlock[] = importPlan('STT;Chỉ tiêu').document.blocks;
const first = blocks[0];
if (first?.type === 'table') first.rows[0]?.cells[0]?.rowSpan.toFixed();
checkPlan(answer.plan, { asOf: '2026-12-31', lang: 'en', parentPlan: new ArrayBuffer(0) });

const outcomes: Outcome[] = [
  { file: answer.file, report: answer.report },
  { file: 'b.docx', error: { code: 'import.pdf', message: '' } },
];
const texts: string[] = [toCsv(outcomes), toSarif(outcomes, 'en'), ...worst];
const draft: Uint8Array = annotate(new Uint8Array(), answer.report, { asOf: '2026-12-31' });
annotate(draft, [{ block: 'body:1', quote: null, text: texts }], { asOf: '2026-12-31', author: 'Văn phòng' });

try {
  check('', { asOf: '' });
} catch (error) {
  if (error instanceof EngineError) error.code.startsWith('import.');
}

// @ts-expect-error the engine asks no clock
check(new Uint8Array(), { lang: 'vi' });
// @ts-expect-error there is no such severity
const wrong: Finding['severity'] = 'fatal';
