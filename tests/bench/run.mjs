// Measures how soon the first row of 24 is painted, beside the same table written by hand, with the
// harness of ../shared/bench: node tests/bench/run.mjs [--rounds 15]
//
// It measures pkg/ as it is. SAURO_TARGET names another folder than target/ for what it makes.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * What the first painted row may take of the hand-written element's time. A bench prints and does
 * not fail: on a shared machine the same files differ by more than the goal's margin.
 */
const GOAL = 1.1;

const ROWS = 24;
const PEERS = ['vanilla', 'floor'];
const BASE = 'vanilla';
const OURS = 'sauro';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, '../shared/bench');
const bench = join(resolve(root, process.env.SAURO_TARGET ?? 'target'), 'bench');
const page = join(bench, 'sauro');

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });

if (existsSync(source)) {
  prepareBench();
  layOutPage();
  report(measure(values.rounds));
} else {
  console.log('skipped: the folder ../shared/bench, whose pages this is measured against, is not here');
}

/** Copies the bench to where it can be written, installs its tools and builds the peers, once. */
function prepareBench() {
  const mark = join(bench, '.prepared');
  const digest = digestOf(source);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return;
  console.log('preparing the bench: copying, npm ci, data, peers …');
  rmSync(bench, { recursive: true, force: true });
  copy(source, bench);
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
  run('node', ['gen.mjs', String(ROWS)]);
  run('node', ['build.mjs', ...PEERS]);
  writeFileSync(mark, digest);
}

/** Puts our element into the portal page in which the peers stand, with pkg/ beside it. */
function layOutPage() {
  const ours = join(root, 'tests/bench/sauro');
  rmSync(page, { recursive: true, force: true });
  mkdirSync(page, { recursive: true });
  for (const name of ['page.js', 'bench.json']) cpSync(join(ours, name), join(page, name));
  for (const name of ['sauro.js', 'sauro.wasm']) {
    const built = join(root, 'pkg', name);
    if (!existsSync(built)) fail(`pkg/${name} is not there: run cargo xtask build`);
    cpSync(built, join(page, name));
  }
  const part = (name) => readFileSync(join(ours, name), 'utf8').trim();
  const shell = readFileSync(join(bench, 'shared/shell.html'), 'utf8');
  const html = shell
    .replace('__HEAD__', () => part('head.html'))
    .replace('__BODY__', () => part('body.html'));
  writeFileSync(join(page, 'index.html'), html);
}

/** Runs the harness; yields the visits of each candidate, by round. */
function measure(rounds) {
  const out = join(bench, 'out');
  rmSync(out, { recursive: true, force: true });
  run('node', [
    'bench.mjs', '--rows', String(ROWS), '--n', rounds, '--no-interact',
    '--only', PEERS.join(','), '--candidate', `${OURS}=${page}`, '--base', BASE,
  ]);
  const [file] = readdirSync(out);
  return JSON.parse(readFileSync(join(out, file), 'utf8')).runs[0].out;
}

function report(visits) {
  const firstPaint = (name) => visits[name].map((visit) => (visit.fail ? NaN : visit.t.firstPaint));
  const bases = firstPaint(BASE);
  const ratio = median(firstPaint(OURS).map((time, round) => time / bases[round]));
  for (const name of [...PEERS, OURS]) {
    console.log(`first painted row, ${name.padEnd(8)} ${median(firstPaint(name)).toFixed(0).padStart(5)} ms`);
  }
  const told = `${ratio.toFixed(2)} of ${BASE}'s time (median of the rounds' ratios)`;
  const faults = visits[OURS].flatMap((visit) => visit.fail ?? visit.t.err);
  if (faults.length) fail(`our page failed: ${[...new Set(faults)].join('; ')}`);
  const verdict = ratio <= GOAL ? `within the goal of ${GOAL}` : `ABOVE THE GOAL OF ${GOAL}`;
  console.log(`the first row takes ${told}: ${verdict}`);
}

function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function run(program, args) {
  const { status, error } = spawnSync(program, args, { cwd: bench, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) fail(`${program} ${args[0]} failed${error ? `: ${error.message}` : ''}`);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

/** Copies file by file: the bench's folders may be read-only, and a copy of them would be so too. */
function copy(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of filesIn(from)) {
    mkdirSync(join(to, name, '..'), { recursive: true });
    writeFileSync(join(to, name), readFileSync(join(from, name)));
  }
}

function digestOf(folder) {
  const hash = createHash('sha256');
  for (const name of filesIn(folder)) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** The bench's own files, without what its commands make. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .filter((name) => !/^(node_modules|dist|data|out)\//.test(name))
    .sort();
}
