// The npm package as an installer and a bundler see it, without a browser.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const PACKAGE = fileURLToPath(new URL('../../pkg/', import.meta.url));
const manifest = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
const read = (name) => readFileSync(join(PACKAGE, name), 'utf8');
const files = readdirSync(PACKAGE, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
const scripts = files.filter((name) => name.endsWith('.js'));

test('every file that the manifest names is there', () => {
  const entry = manifest.exports['.'];
  for (const path of [manifest.main, manifest.types, entry.types, entry.default]) {
    assert.ok(existsSync(join(PACKAGE, path)), path);
  }
  for (const pattern of manifest.files) {
    const [start, end] = pattern.split('*');
    const found = files.some((name) => (end === undefined ? name === start : name.startsWith(start) && name.endsWith(end)));
    assert.ok(found, pattern);
  }
});

test('it brings nothing with it and runs nothing when it is installed', () => {
  for (const field of ['dependencies', 'peerDependencies', 'optionalDependencies', 'scripts']) {
    assert.equal(manifest[field], undefined, field);
  }
  assert.equal(manifest.license, 'MIT');
});

test('its version is that of the workspace', () => {
  const workspace = readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8');
  assert.equal(manifest.version, /^version = "(.+)"$/m.exec(workspace)[1]);
});

test('what the scripts load is among the published files', () => {
  const LOADED = /import\(["'`]\.\/([^"'`]+)["'`]\)|new URL\(["'`]([^"'`]+)["'`],\s*import\.meta\.url\)/g;
  const loaded = scripts.flatMap((script) => [...read(script).matchAll(LOADED)].map(([, module, file]) => module ?? file));
  assert.ok(loaded.includes('sauro.wasm') && loaded.includes('sauro-feed.js'), loaded.join());
  for (const name of loaded) assert.ok(manifest.files.includes(name), name);
});

test('installed, it can be imported in Node, where it defines no element', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(PACKAGE, join(folder, 'node_modules/sauro'));
    const program = `
      import * as sauro from 'sauro';
      if (globalThis.customElements || globalThis.HTMLElement) throw new Error('it made a global');
      console.log(Object.keys(sauro).join(), typeof sauro.SauroProgress);`;
    writeFileSync(join(folder, 'program.mjs'), program);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.equal(stdout.trim(), 'SauroProgress function');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('nothing in it names another host', () => {
  assert.ok(scripts.length > 0);
  for (const script of scripts) {
    const addresses = read(script).match(/\b(?:https?|wss?):\/\/[^\s"'`)]*/g) ?? [];
    const foreign = addresses.filter((address) => !address.startsWith('http://www.w3.org/'));
    assert.deepEqual(foreign, [], script);
  }
});
