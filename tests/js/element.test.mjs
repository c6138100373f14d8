// The element's script against its types and its sentences.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { SauroProgress } = await import('../../pkg/sauro.js');
const types = read('pkg/sauro.d.ts');
const LANGUAGES = ['vi', 'en'];
const { sentences } = await import('../../pkg/sauro-en.js');
const texts = { vi: shellTexts(read('pkg/sauro.js')), en: sentences };

test('the types are those of this source', () => {
  assert.equal(types, read('crates/sauro-wasm/js/element.d.ts'));
});

test('the types name every attribute, and no other', () => {
  const names = [...block('interface SauroProgressAttributes').matchAll(/^  '?([a-z-]+)'?\?:/gm)];
  assert.deepEqual(names.map(([, name]) => name).sort(), [...SauroProgress.observedAttributes].sort());
});

test('the types name every property and method, and no other', () => {
  const body = block('class SauroProgress');
  const typed = [...body.matchAll(/^  (?:get )?(\w+)\(\): /gm)].map(([, name]) => name);
  // What the browser calls is no affair of a page's script.
  const called = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback'];
  const there = Object.getOwnPropertyNames(SauroProgress.prototype).filter((name) => !called.includes(name));
  assert.deepEqual(typed.sort(), there.sort());
});

test('every event that the script sends has its type', () => {
  const script = read('crates/sauro-wasm/js/element.js');
  const sent = [...new Set([...script.matchAll(/#emit\('(sauro-[a-z]+)'/g)].map(([, name]) => name))];
  const typed = [...block('interface SauroProgressEventMap').matchAll(/'(sauro-[a-z]+)'/g)].map(([, name]) => name);
  assert.deepEqual(sent.sort(), typed.sort());
});

test('every sentence of the shell is there in both languages, with the same gap', () => {
  const codes = Object.keys(texts.vi);
  assert.ok(codes.length > 10);
  assert.deepEqual(Object.keys(texts.en), codes);
  for (const code of codes) {
    const [vi, en] = LANGUAGES.map((lang) => texts[lang][code]);
    assert.ok(vi.trim() && en.trim(), code);
    assert.notEqual(vi, en, code);
    assert.equal(vi, vi.normalize('NFC'), code);
    assert.equal(vi.split('{}').length, en.split('{}').length, code);
  }
});

test('every error of the shell has its code in the types', () => {
  const typed = [...types.match(/type ErrorCode =([^;]+);/)[1].matchAll(/'([^']+)'/g)].map(([, code]) => code);
  // `feed.stale` only goes on from the sentence of another fault.
  const told = Object.keys(texts.vi).filter((code) => code.includes('.') && code !== 'feed.stale');
  for (const code of told) assert.ok(typed.includes(code), code);
  const sources = ['input.rs', 'settings.rs'].map((name) => read(`crates/sauro-wasm/src/${name}`)).join('\n');
  for (const [, code] of sources.matchAll(/fault\("([^"]+)"/g)) assert.ok(typed.includes(code), code);
});

/** A declaration of the types from its head to its closing brace. */
function block(head) {
  const start = types.indexOf(head);
  assert.ok(start >= 0, head);
  return types.slice(start, types.indexOf('\n}', start));
}

/** The Vietnamese sentences as the build has written them into the script: the object that begins
 *  with the first of them. */
function shellTexts(script) {
  const start = script.indexOf('{loading:');
  for (let end = script.indexOf('}', start); end >= 0; end = script.indexOf('}', end + 1)) {
    try {
      return new Function(`return ${script.slice(start, end + 1)}`)();
    } catch {
      // The brace of a gap.
    }
  }
  throw new Error('pkg/sauro.js has no sentences');
}
