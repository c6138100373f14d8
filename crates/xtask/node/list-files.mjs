// Writes the list of a page's files with their hashes, for its service worker, and puts the list's
// version into the script that compares it:
// node list-files.mjs NAME FOLDER PACKAGE SCRIPT PATH...
//
// PATH is an address as seen from the page's FOLDER; `../sauro/` stands for PACKAGE. SCRIPT is the
// file of PACKAGE whose SAURO_VERSION is replaced.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [name, folder, pack, script, ...paths] = process.argv.slice(2);
const fileOf = (path) => {
  if (path.startsWith('../sauro/')) return join(pack, path.slice('../sauro/'.length));
  return join(folder, path.endsWith('/') ? `${path}index.html` : path);
};
const hash = (bytes, form) => createHash('sha256').update(bytes).digest(form);
const contents = paths.sort().map((path) => [path, readFileSync(fileOf(path))]);

// The version is that of the files before it stands in one of them.
const version = hash(contents.map(([path, bytes]) => `${path} ${hash(bytes, 'hex')}\n`).join(''), 'hex').slice(0, 16);
const stamped = readFileSync(join(pack, script), 'utf8').replaceAll('SAURO_VERSION', version);
writeFileSync(join(pack, script), stamped);

const files = {};
for (const [path, bytes] of contents) {
  files[path] = hash(path === `../sauro/${script}` ? stamped : bytes, 'base64');
}
const list = { name, version, files };
writeFileSync(join(pack, `sauro-files-${name}.js`), `self.sauroFiles=${JSON.stringify(list)};\n`);
