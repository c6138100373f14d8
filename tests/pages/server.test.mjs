// The demo's server: its answers, its pages, its made-up figures. No browser is needed.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { after, before, describe, test } from 'node:test';

import { observationsOf } from '../../www/server/observations.mjs';
import { CSP } from '../../www/server/main.mjs';
import { startPortal } from './browser.mjs';
import { COMMUNES, planOf } from './plans.mjs';

let portal;
before(async () => {
  portal = await startPortal();
});
after(() => portal?.close());

test('the committed pages and mappings are what the script writes', () => {
  const script = fileURLToPath(new URL('../../www/server/write-pages.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

describe('answers', () => {
  test('every page carries the strict policy', async () => {
    for (const path of ['/', '/khung/trang.html', '/thu/', '/khong-co/']) {
      assert.equal((await fetch(portal.url + path)).headers.get('content-security-policy'), CSP, path);
    }
  });

  test('304 for what the reader has, by tag and by date; the tag goes first', async () => {
    const url = `${portal.url}/portal.css`;
    const first = await fetch(url);
    const tag = first.headers.get('etag');
    const date = first.headers.get('last-modified');
    const status = async (headers) => (await fetch(url, { headers, cache: 'no-store' })).status;
    assert.equal(await status({ 'If-None-Match': tag }), 304);
    assert.equal(await status({ 'If-None-Match': `"other", ${tag}` }), 304);
    assert.equal(await status({ 'If-Modified-Since': date }), 304);
    assert.equal(await status({ 'If-None-Match': '"other"', 'If-Modified-Since': date }), 200);
  });

  test('brotli where it is accepted, gzip where only that is, neither where neither is', async () => {
    for (const [accepted, expected] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'], ['identity', null]]) {
      const { headers } = await fetch(`${portal.url}/portal.css`, { headers: { 'Accept-Encoding': accepted } });
      assert.equal(headers.get('content-encoding'), expected, accepted);
    }
  });

  test('nothing outside the served folders is to be had', async () => {
    for (const path of ['/sauro/..%2fCargo.toml', '/..%2f..%2fCargo.toml', '/portal/%2e%2e/server/main.mjs', '/server/main.mjs', '/%00']) {
      const { status } = await fetch(portal.url + path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    }
  });

  test('pages of the home-made API hold every row once', async () => {
    const first = await json('/api/tan-khai/chi-tieu?trang=1');
    const rows = [];
    for (let page = 1; page <= first.so_trang; page += 1) {
      rows.push(...(await json(`/api/tan-khai/chi-tieu?trang=${page}`)).du_lieu);
    }
    assert.deepEqual(rows.map((row) => row.stt), planOf('tan-khai').indicators.map((one) => one.no));
  });

  test('the Link header of WordPress leads through all posts', async () => {
    const slugs = new Set();
    let next = portal.url + COMMUNES.find((one) => one.id === 'phu-rieng').src;
    while (next) {
      const answer = await fetch(next);
      for (const post of await answer.json()) slugs.add(post.slug);
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    assert.equal(slugs.size, 69 + 48);
  });

  test('__next of SharePoint leads through all items', async () => {
    let next = portal.url + COMMUNES.find((one) => one.id === 'xuan-thanh').src;
    const ids = [];
    while (next) {
      const { d } = await (await fetch(next)).json();
      ids.push(...d.results.map((item) => item.Id));
      next = d.__next;
    }
    assert.deepEqual(ids, Array.from({ length: 17 }, (_, at) => at + 1));
  });

  async function json(path) {
    return (await fetch(portal.url + path)).json();
  }
});

describe('made-up figures', () => {
  for (const { id, until, asOf } of COMMUNES) {
    const plan = planOf(id);
    const figures = observationsOf(plan, until);

    test(`${id}: the same on every run, and labelled`, () => {
      assert.deepEqual(observationsOf(plan, until), figures);
      assert.equal(figures.illustrative, true);
      assert.ok(figures.observations.every((value) => value.source === 'số liệu minh hoạ'));
    });

    test(`${id}: dates lie in the plan's time, none after ${until}`, () => {
      for (const value of figures.observations) {
        assert.ok(value.asOf >= plan.period.from && value.asOf <= value.reported, JSON.stringify(value));
        assert.ok(value.reported <= until && until <= asOf, JSON.stringify(value));
      }
      for (const update of figures.taskUpdates) assert.ok(update.asOf <= until, JSON.stringify(update));
      for (const report of figures.reports) assert.ok(report.received <= until, JSON.stringify(report));
    });

    test(`${id}: values fit their indicator`, () => {
      for (const value of figures.observations) {
        const indicator = plan.indicators.find((one) => one.id === value.indicator);
        const number = value.value ?? (value.denominator ? (100 * value.numerator) / value.denominator : null);
        if (value.state) assert.equal(number, null);
        else assert.ok(number >= 0 && number <= (indicator.limit ?? Infinity), JSON.stringify(value));
        if (value.part) assert.ok(indicator.targets.some((target) => target.part === value.part));
      }
    });

    test(`${id}: one figure is reported twice, some late, some not at all`, () => {
      const keys = figures.observations.map((value) => [value.indicator, value.part, value.asOf].join('|'));
      assert.ok(new Set(keys).size < keys.length, 'a figure reported twice');
      assert.ok(plan.indicators.some((one) => !figures.observations.some((value) => value.indicator === one.id)));
      const days = (value) => (Date.parse(value.reported) - Date.parse(value.asOf)) / 86_400_000;
      assert.ok(figures.observations.some((value) => days(value) > 15), 'a late report');
    });
  }
});
