// The published schemas and the committed documents: names, versions, required fields.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { COMMUNES, planOf } from '../../www/server/communes.mjs';
import { observationsOf } from '../../www/server/observations.mjs';

const ROOT = new URL('../../', import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
const list = (folder) => readdirSync(new URL(folder, ROOT)).map((name) => `${folder}/${name}`);
const MAPPINGS = [
  ...list('www/portal/mappings'),
  ...list('tests/feed').map((folder) => `${folder}/mapping.json`).filter((path) => existsSync(new URL(path, ROOT))),
];

const PLANS = COMMUNES.map(({ id }) => [`the plan of ${id}`, planOf(id)]);
const OBSERVATIONS = COMMUNES.map(({ id, until }) => [`the figures of ${id}`, observationsOf(planOf(id), until)]);

const engine = await import(new URL('pkg/sauro-engine.js', ROOT));
await engine.load(readFileSync(new URL('pkg/sauro-engine.wasm', ROOT)));
const REPORTS = COMMUNES.map(({ id }) => [
  `the report on the plan of ${id}`,
  engine.checkPlan(planOf(id), { asOf: '2026-06-01' }).report,
]);

/** The schemas of the npm package, each with its format and documents that follow it, by name. */
const SCHEMAS = [
  ['plan', 'sauro-plan/1', PLANS],
  ['observations', 'sauro-observations/1', OBSERVATIONS],
  ['report', 'sauro-report/1', REPORTS],
  ['mapping', 'sauro-mapping/1', MAPPINGS.map((path) => [path, json(path)])],
];

for (const [name, format, documents] of SCHEMAS) {
  describe(name, () => {
    const schema = json(`pkg/schema/${name}.schema.json`);

    test('says what it is, and points only into itself', () => {
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema.$id, `urn:${format.replace('/', ':')}`);
      assert.equal(schema.properties.format.const, format);
      assert.ok(schema.required.includes('format'));
      for (const [, reference] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)) {
        assert.ok(reference === '#' || schema.$defs[reference.replace('#/$defs/', '')], reference);
      }
    });

    for (const [title, document] of documents) {
      test(title, () => {
        assert.deepEqual(faults(schema, schema, document, '$'), []);
        for (const name of schema.required) {
          const { [name]: _, ...less } = document;
          assert.notDeepEqual(faults(schema, schema, less, '$'), [], `without ${name}`);
        }
      });
    }
  });
}

/** Where a value is not of its schema: the part of JSON Schema that ours use. */
function faults(root, schema, value, at) {
  const own = schema.$ref ? root.$defs[schema.$ref.split('/').at(-1)] : schema;
  const choices = own.anyOf ?? own.oneOf;
  if (choices) {
    const tried = choices.map((choice) => faults(root, choice, value, at));
    return tried.some((found) => found.length === 0) ? [] : [`${at}: ${tried.flat().join(' and ')}`];
  }
  if ('const' in own) return value === own.const ? [] : [`${at} is not ${own.const}`];
  if (own.type && ![own.type].flat().includes(typeOf(value, own.type))) return [`${at} is no ${own.type}`];
  if (own.pattern && typeof value === 'string' && !new RegExp(own.pattern).test(value)) return [`${at} is not ${own.pattern}`];
  if (Array.isArray(value)) return value.flatMap((row, index) => faults(root, own.items ?? {}, row, `${at}[${index}]`));
  if (typeOf(value) !== 'object') return [];
  const missing = (own.required ?? []).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const inner = own.properties?.[name] ?? own.additionalProperties ?? true;
    if (inner === false) return [`${at}.${name} is not known`];
    return inner === true ? [] : faults(root, inner, field, `${at}.${name}`);
  });
  return [...missing, ...fields];
}

function typeOf(value, wanted) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value) && [wanted].flat().includes('integer')) return 'integer';
  return typeof value;
}
