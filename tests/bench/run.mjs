// Measures <sauro-progress> and <sauro-areas> beside the same table written by hand, with the harness
// of ../shared/bench: node tests/bench/run.mjs [--rounds 15] [--rows 24,2280,79704]
//
// It measures pkg/ as it is. SAURO_TARGET names another folder than target/ for what it makes.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * The figures of the harness by name: how each is read from a visit. A bench prints and does not
 * fail: on a shared machine the same files differ by more than the goals' margins.
 */
const FIGURES = {
  'first painted row': (visit) => visit.t.firstPaint,
  'all rows ready': (visit) => visit.t.readyPaint,
  'key handler': ({ it }) => it.key && median(it.key.map((key) => key.dom)),
  'sort handler': ({ it }) => it.desc && median([it.desc.dom, it.asc.dom]),
  regroup: ({ it }) => it.regroup?.paint,
  'main thread blocked': (visit) => visit.t.block,
  'renderer memory': (visit) => visit.priv,
};

/** What our pages may take of the hand-written element's figures, by number of rows. */
const OURS = {
  sauro: { base: 'vanilla', files: ['sauro.js', 'sauro.wasm'], interacts: false, goals: { 24: { 'first painted row': 1.1 } } },
  areas: {
    base: 'floor',
    files: ['sauro-areas.js', 'sauro-areas.wasm'],
    interacts: true,
    goals: {
      24: { 'first painted row': 1.05 },
      2280: { 'first painted row': 1, 'all rows ready': 1, 'key handler': 1, 'sort handler': 1, 'renderer memory': 1 },
      79704: {
        'all rows ready': 0.7, 'key handler': 0.9, 'sort handler': 0.6, regroup: 0.55,
        'main thread blocked': 0.35, 'renderer memory': 0.4,
      },
    },
  },
};
const PEERS = ['vanilla', 'floor'];

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = join(root, '../shared/bench');
const bench = join(resolve(root, process.env.SAURO_TARGET ?? 'target'), 'bench');

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, rows: { type: 'string', default: '24,2280' } },
});

if (existsSync(source)) {
  prepareBench();
  for (const [name, ours] of Object.entries(OURS)) {
    layOutPage(name, ours);
    for (const rows of values.rows.split(',').filter((rows) => ours.goals[rows])) {
      report(name, ours, rows, measure(name, ours, rows));
    }
  }
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
  run('node', ['gen.mjs', '24', '2280']);
  run('node', ['build.mjs', ...PEERS]);
  writeFileSync(mark, digest);
}

/** Puts our element into the portal page in which the peers stand, with its files beside it. */
function layOutPage(name, { files }) {
  const ours = join(root, 'tests/bench', name);
  const page = join(bench, name);
  rmSync(page, { recursive: true, force: true });
  mkdirSync(page, { recursive: true });
  for (const file of ['page.js', 'bench.json']) cpSync(join(ours, file), join(page, file));
  for (const file of files) {
    const built = join(root, 'pkg', file);
    if (!existsSync(built)) fail(`pkg/${file} is not there: run cargo xtask build`);
    cpSync(built, join(page, file));
  }
  const part = (file) => readFileSync(join(ours, file), 'utf8').trim();
  const shell = readFileSync(join(bench, 'shared/shell.html'), 'utf8');
  const html = shell
    .replace('__HEAD__', () => part('head.html'))
    .replace('__BODY__', () => part('body.html'));
  writeFileSync(join(page, 'index.html'), html);
}

/** Runs the harness; yields the visits of each candidate, by round. */
function measure(name, { base, interacts }, rows) {
  const out = join(bench, 'out');
  rmSync(out, { recursive: true, force: true });
  run('node', [
    'bench.mjs', '--rows', rows, '--n', values.rounds, ...(interacts ? [] : ['--no-interact']),
    '--only', PEERS.join(','), '--candidate', `${name}=${join(bench, name)}`, '--base', base,
  ]);
  const [file] = readdirSync(out);
  return JSON.parse(readFileSync(join(out, file), 'utf8')).runs[0].out;
}

/** Prints the medians of the rounds' ratios to the hand-written element, each beside its goal. */
function report(name, { base, goals }, rows, visits) {
  const faults = visits[name].flatMap((visit) => visit.fail ?? visit.t.err);
  if (faults.length) fail(`our page failed: ${[...new Set(faults)].join('; ')}`);
  for (const [figure, goal] of Object.entries(goals[rows])) {
    const read = (visit) => (visit.fail ? NaN : (FIGURES[figure](visit) ?? NaN));
    const [own, bases] = [visits[name].map(read), visits[base].map(read)];
    const ratio = median(own.map((value, round) => value / bases[round]));
    const verdict = ratio <= goal ? `within the goal of ${goal}` : `ABOVE THE GOAL OF ${goal}`;
    const element = name === 'sauro' ? '<sauro-progress>' : '<sauro-areas>';
    const [mine, theirs] = [median(own), median(bases)].map((value) => plain(figure, value));
    console.log(`${element}, ${rows} rows, ${figure}: ${ratio.toFixed(2)} of ${base}'s (${mine} against ${theirs}): ${verdict}`);
  }
}

function plain(figure, value) {
  return figure === 'renderer memory' ? `${(value / 1e6).toFixed(0)} MB` : `${value?.toFixed(1)} ms`;
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
