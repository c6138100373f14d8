// What the READMEs show is what there is: their examples are run, their tables held against the code.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const ROOT = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
const { SauroProgress } = await import('../../pkg/sauro.js');
const english = read('README.md');
const READMES = { 'README.md': english, 'README.vi.md': read('README.vi.md'), 'pkg/README.md': read('pkg/README.md') };
/** Every example, by the name after its language: ```json plan.json */
const examples = examplesOf(english);

const BASELINES = [{ value: 5, date: '2025-12-31' }, { value: 20, date: '2025-12-31' }, null];

for (const [name, text] of Object.entries(READMES)) {
  describe(name, () => {
    test('every link into the repository leads somewhere', () => {
      const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link);
      for (const link of links.filter((one) => !/^https?:/.test(one))) {
        assert.ok(existsSync(new URL(link, new URL(name, ROOT))), link);
      }
    });

    test('every attribute of an example is one of the element', () => {
      for (const [, tag] of text.matchAll(/<sauro-progress\s([^>]*)>/g)) {
        for (const [, attribute] of tag.matchAll(/([\w-]+)="/g)) {
          assert.ok(SauroProgress.observedAttributes.includes(attribute), attribute);
        }
      }
    });

    test('an example that the English README has too is the same', () => {
      for (const [example, content] of examplesOf(text)) assert.equal(content, examples.get(example), example);
    });
  });
}

describe('the examples', () => {
  test('a file without a mapping is read whole', async () => {
    const intake = await intakeOf(null);
    intake.addCsv('both', examples.get('ke-hoach.csv'));
    const { plan, observations, problems } = intake.finish();
    assert.deepEqual(problems, []);
    assert.deepEqual(plan.indicators.map((row) => row.baseline), BASELINES);
    const targets = plan.indicators.map((row) => row.targets.map(({ by, text }) => `${by} ${text}`));
    assert.deepEqual(targets[0], ['2026-12-31 ≥ 60%', '2030-12-31 100%']);
    assert.equal(targets[2][0], '2026-12-31 9/9');
    assert.deepEqual(plan.indicators[0].support.length, 2);
    assert.deepEqual(values(observations), [
      ['1', '2026-06-30', 21.5], ['1', '2026-09-30', 43],
      ['2', '2026-06-30', 50], ['2', '2026-09-30', 62.5],
      ['3', '2026-06-30', 4],
    ]);
  });

  test('a mapping of a name alone leaves the columns to be understood', async () => {
    const intake = await intakeOf(JSON.parse(examples.get('chi-ten-xa.json')));
    intake.addCsv('both', examples.get('ke-hoach.csv'));
    const { plan, problems } = intake.finish();
    assert.deepEqual(problems, []);
    assert.equal(plan.area.name, 'xã Ví Dụ');
    assert.equal(plan.indicators.length, 3);
  });

  test('the answer of an API is read whole by its mapping', async () => {
    const intake = await intakeOf(JSON.parse(examples.get('anh-xa.json')));
    const answer = JSON.parse(examples.get('answer.json'));
    const next = intake.addJson('both', answer, 'https://vi-du.example/api/ke-hoach', undefined);
    assert.equal(next, undefined, 'there is one page');
    const { plan, observations, problems } = intake.finish();
    assert.deepEqual(problems, []);
    assert.equal(plan.area.name, 'xã Ví Dụ');
    assert.deepEqual(plan.indicators.map((row) => row.baseline), BASELINES.slice(0, 2));
    assert.deepEqual(plan.groups.map((group) => group.name), ['Hạ tầng số', 'Nhân lực số']);
    assert.deepEqual(plan.indicators.map((row) => [row.lead, row.support.length]), [
      [['phong-kinh-te'], 2], [['phong-van-hoa-xa-hoi'], 0],
    ]);
    assert.deepEqual(values(observations), [
      ['1', '2026-06-30', 21.5], ['1', '2026-09-30', 43],
      ['2', '2026-06-30', 50], ['2', '2026-09-30', 62.5],
    ]);
  });

  test('the documents of our own formats refer to each other', async () => {
    const plan = JSON.parse(examples.get('plan.json'));
    const observations = JSON.parse(examples.get('observations.json'));
    const intake = await intakeOf(null);
    intake.addJson('plan', plan, 'https://vi-du.example/plan', undefined);
    intake.addJson('observations', observations, 'https://vi-du.example/observations', undefined);
    assert.deepEqual(intake.finish().problems, []);
    const ids = (rows) => rows.map((row) => row.id);
    for (const { indicator } of observations.observations) assert.ok(ids(plan.indicators).includes(indicator));
    for (const { task } of observations.taskUpdates) assert.ok(ids(plan.tasks).includes(task));
    for (const { lead } of [...plan.indicators, ...plan.tasks]) {
      for (const agency of lead) assert.ok(ids(plan.agencies).includes(agency), agency);
    }
  });
});

describe('the tables', () => {
  test('attributes', () => {
    assert.deepEqual(column('attribute').sort(), [...SauroProgress.observedAttributes].sort());
  });

  test("the checker's attributes", () => {
    const source = read('crates/sauro-checker-wasm/js/checker.js');
    const observed = source.match(/observedAttributes = \[([^\]]+)\]/)[1];
    const names = [...observed.matchAll(/'([^']+)'/g)].map(([, name]) => name);
    // The style sheet alone reads the theme.
    assert.deepEqual(column("checker's attribute").sort(), [...names, 'theme', 'worker'].sort());
  });

  test('codes', () => {
    const types = read('crates/sauro-wasm/js/element.d.ts');
    const typed = [...types.match(/type ErrorCode =([^;]+);/)[1].matchAll(/'([^']+)'/g)].map(([, code]) => code);
    assert.deepEqual(column('code').sort(), typed.sort());
  });

  test('custom properties', () => {
    const sheet = ['sauro-dom/src/root', 'sauro-dom/src/base', 'sauro-widget/src/style'].map((name) => read(`crates/${name}.css`)).join('');
    const there = new Set([...sheet.matchAll(/var\((--sauro-[a-z-]+)/g)].map(([, name]) => name));
    const told = column('property').filter((name) => name.startsWith('--sauro-') && !name.endsWith('-dark'));
    assert.deepEqual(told.sort(), [...there].filter((name) => !name.endsWith('-dark')).sort());
  });

  test('sections of a mapping have the fields of the types', () => {
    const types = read('crates/sauro-wasm/js/element.d.ts');
    const mapping = types.slice(types.indexOf('interface Mapping {'), types.indexOf('type MappingSource'));
    for (const line of tableOf('section')) {
      for (const [, field] of line.matchAll(/`([a-z]+)`/gi)) assert.match(mapping + types, new RegExp(`\\b${field}\\b`), field);
    }
  });
});

/** A reader of portals' data from the package. */
async function intakeOf(mapping) {
  const reader = await import('../../pkg/sauro-feed.js');
  await reader.default({ module_or_path: readFileSync(new URL('pkg/sauro-feed.wasm', ROOT)) });
  return new reader.Intake(mapping, 'vi');
}

function values({ observations }) {
  const rows = observations.map(({ indicator, asOf, value }) => [indicator, asOf, value]);
  return rows.sort((a, b) => a.slice(0, 2).join().localeCompare(b.slice(0, 2).join()));
}

function examplesOf(text) {
  return new Map([...text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, content]) => [name, content]));
}

/** The rows of the English README's tables whose first heading this is. */
function tableOf(heading) {
  const tables = english.split(/\n\n/).filter((part) => part.startsWith(`| ${heading}`));
  assert.ok(tables.length > 0, heading);
  return tables.flatMap((table) => table.split('\n').slice(2));
}

/** The names in the first column of these tables. */
function column(heading) {
  return tableOf(heading).flatMap((line) => [...line.split(' | ')[0].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
}
