// Files of the portal and of the npm package, by address.

import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WWW = join(ROOT, 'www');

/** The built npm package. */
export const PACKAGE = join(ROOT, 'pkg');

/** The folders below `www/` that are served under their own names. */
const SITES = ['portal', 'check', 'app'];

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * The file at an address, `{redirect}` for a folder asked for without its slash, or null.
 *
 * @param {string} path the decoded path of the request, starting with a slash
 * @param {string} [packageFolder] what `/sauro/` is
 */
export async function fileAt(path, packageFolder = PACKAGE) {
  const file = locate(path, packageFolder);
  if (!file) return null;
  const state = await stat(file).catch(() => null);
  if (state?.isDirectory()) {
    return path.endsWith('/') ? fileAt(`${path}index.html`, packageFolder) : { redirect: `${path}/` };
  }
  if (!state) return null;
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return { type, body: await readFile(file), modified: state.mtime };
}

/** Where an address lies on the disk; null for one that leads out of its folder. */
function locate(path, packageFolder) {
  if (path.includes('\0')) return null;
  const [, first, ...rest] = path.split('/');
  if (first === 'sauro') return inside(packageFolder, rest.join('/'));
  if (SITES.includes(first)) return inside(join(WWW, first), rest.join('/'));
  return inside(join(WWW, 'portal'), path);
}

function inside(folder, path) {
  const file = normalize(join(folder, path));
  return file === folder || file.startsWith(folder + sep) ? file : null;
}
