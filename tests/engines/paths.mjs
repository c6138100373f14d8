// Every main path in one engine.

import { after, before, describe } from 'node:test';

import { appPath } from './app.mjs';
import { checkerPath } from './checker.mjs';
import { startEngine } from './drivers.mjs';
import { snapshotPath } from './snapshot.mjs';
import { widgetPath } from './widget.mjs';

/** Describes the tests of an engine. */
export function runPaths(name) {
  let engine;
  before(async () => {
    engine = await startEngine(name);
    await engine.page.setViewportSize({ width: 1280, height: 900 });
  });
  after(() => engine?.close());
  describe(`widget in ${name}`, () => widgetPath(() => engine));
  describe(`app in ${name}`, () => appPath(() => engine));
  describe(`single file in ${name}`, () => snapshotPath(() => engine));
  describe(`checker in ${name}`, () => checkerPath(() => engine));
}
