// Puts the template of the single file together: page, style, script and module in one document.
// node snapshot.mjs PAGE STYLE SCRIPT MODULE TO
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [page, style, script, module, to] = process.argv.slice(2);
const text = (path) => readFileSync(path, 'utf8').trim();
const parts = { style: text(style), script: text(script), module: readFileSync(module).toString('base64') };

// What would end an element early, or open a comment in it.
for (const name of ['style', 'script']) {
  const stray = /<\/(script|style)|<!--/i.exec(parts[name]);
  if (stray) throw new Error(`the ${name} has ${stray[0]}`);
}
const hash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
// No network at all. Images are charts on their way to a PNG.
parts.policy = [
  "default-src 'none'",
  `script-src ${hash(parts.script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(parts.style)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const filled = text(page).replace(/@(policy|style|module|script)@/g, (_, name) => parts[name]);
writeFileSync(to, `${filled}\n`);
