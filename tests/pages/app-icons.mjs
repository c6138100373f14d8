// Draws the app's icons from its mark: node tests/pages/app-icons.mjs
//
// The pictures are checked in; draw them again when www/app/icons/mark.svg has changed.

import { readFile, writeFile } from 'node:fs/promises';

import { launch } from './browser.mjs';

const FOLDER = new URL('../../www/app/icons/', import.meta.url);
/** A maskable icon is cut to a circle or less: the mark fills its middle, the ground its edge. */
const ICONS = [
  { name: '192.png', size: 192 },
  { name: '512.png', size: 512 },
  { name: 'maskable-192.png', size: 192, maskable: true },
  { name: 'maskable-512.png', size: 512, maskable: true },
];

const mark = await readFile(new URL('mark.svg', FOLDER), 'utf8');
const [, ground] = /<rect[^>]*fill="([^"]+)"/.exec(mark);
const browser = await launch();
const page = await browser.newPage();
for (const { name, size, maskable } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const inner = maskable ? '86%' : '100%';
  await page.setContent(
    `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${maskable ? ground : 'transparent'}}svg{width:${inner};height:${inner}}</style>${mark}`,
  );
  await writeFile(new URL(name, FOLDER), await page.screenshot({ omitBackground: !maskable }));
  console.log(name);
}
await browser.close();
