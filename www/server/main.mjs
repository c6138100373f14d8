// Serves the demo portal, the npm package and the communes' APIs: node www/server/main.mjs
//
// Options: --port 8080 --host 127.0.0.1

import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { send } from './answers.mjs';
import { apiRoutes, COMMUNES, planOf } from './communes.mjs';
import { FAULTS } from './faults.mjs';
import { fileAt } from './files.mjs';
import { plainTable } from './plain-table.mjs';
import { TABLES, tableAt } from './province.mjs';
import { testPage } from './test-page.mjs';

/** The strictest policy under which the widget must work; sent with every page. */
export const CSP = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The app fetches plans from whichever portal the reader names. */
function policyFor(path, csp) {
  return path.startsWith('/app/') ? csp.replace("connect-src 'self'", "connect-src 'self' https:") : csp;
}

/**
 * Starts a server.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free port
 * @param {string} [options.host]
 * @param {Record<string, string>} [options.faults] names of `FAULTS` by path; may be changed while
 *   the server runs, through the returned `faults`
 * @param {string} [options.csp] another policy than `CSP`
 * @param {string} [options.wasmType] another media type for .wasm files, as on an old server
 * @param {boolean} [options.plain] whether answers go out uncompressed, which saves a test's time
 * @param {string} [options.packageFolder] another folder than `pkg/` for `/sauro/`
 * @param {string} [options.head] markup that comes first in the head of every page shown, for tests
 * @returns {Promise<{url: string, faults: Map<string, string>, requests: string[],
 *   install: (packageFolder: string) => void, close: () => Promise<void>}>} `install` puts another
 *   version of the package in the place of the one that is served
 */
export async function start({
  port = 8080, host = '127.0.0.1', faults = {}, csp = CSP, wasmType, packageFolder, head = '',
} = {}) {
  const site = {
    routes: new Map([...apiRoutes(), ...areaRoutes()]),
    pages: plainPages(),
    faults: new Map(Object.entries(faults)),
    requests: [],
    csp,
    wasmType,
    packageFolder,
    head,
  };
  const server = createServer((request, response) => {
    respond(site, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((done, fail) => server.once('error', fail).listen(port, host, done));
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  const url = `http://${host}:${server.address().port}`;
  const install = (folder) => (site.packageFolder = folder);
  return { url, faults: site.faults, requests: site.requests, install, close };
}

async function respond(site, request, response) {
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Content-Security-Policy', site.csp);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const url = addressOf(request);
  const path = url && decoded(url.pathname);
  if (path === null) {
    response.writeHead(400).end();
    return;
  }
  site.requests.push(path);
  if (site.plain) delete request.headers['accept-encoding'];
  response.setHeader('Content-Security-Policy', policyFor(path, site.csp));

  const fault = FAULTS[site.faults.get(path) ?? url.searchParams.get('fault')];
  const faulty = fault && (await fault(request));
  if (faulty === null) return;
  const answer = faulty ?? (await find(site, request, url, path));
  if (answer?.redirect) {
    // Relative, so that it holds behind a proxy too.
    response.writeHead(301, { Location: answer.redirect + url.search }).end();
    return;
  }
  await send(request, response, headed(site, request, answer ?? NOT_FOUND));
}

/** An answer; a page that is to be shown has what the tests put into every head. One that a service
 *  worker keeps is left as its hash says. */
function headed({ head }, request, answer) {
  const shown = answer.type === HTML && request.headers['sec-fetch-dest'] !== 'empty';
  if (!head || !shown) return answer;
  return { ...answer, body: String(answer.body).replace('<head>', () => `<head>${head}`) };
}

async function find(site, request, url, path) {
  const route = site.routes.get(path);
  if (route) return route(url, request);
  const page = site.pages.get(path);
  if (page) return page(url);
  const file = await fileAt(path, site.packageFolder);
  if (file?.type === 'application/wasm' && site.wasmType) return { ...file, type: site.wasmType };
  return file;
}

/** The made-up province and nation. */
function areaRoutes() {
  const answer = (path) => () => ({ type: 'application/json; charset=utf-8', body: tableAt(path) });
  return Object.keys(TABLES).map((path) => [path, answer(path)]);
}

/** Pages that are rendered: the plans as plain tables, and the bare page of the tests. */
function plainPages() {
  const pages = new Map([['/thu/', testPage]]);
  for (const { id } of COMMUNES) {
    const page = { type: HTML, body: plainTable(id, planOf(id)) };
    pages.set(`/${id}/bang-chi-tieu/`, () => page);
  }
  return pages;
}

const HTML = 'text/html; charset=utf-8';

const NOT_FOUND = {
  status: 404,
  type: HTML,
  body: '<!doctype html><html lang="vi"><title>Không tìm thấy</title><p>Không tìm thấy trang. <a href="/">Về trang chủ</a></p></html>',
};

function addressOf(request) {
  try {
    return new URL(request.url, 'http://localhost');
  } catch {
    return null;
  }
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
    },
  });
  const { url } = await start({ port: Number(values.port), host: values.host });
  console.log(`Cổng thông tin minh hoạ: ${url}/`);
  for (const { id } of COMMUNES) console.log(`  ${planOf(id).area.name}: ${url}/${id}/`);
  console.log(`Một tỉnh và cả nước: ${url}/tinh/ ${url}/ca-nuoc/`);
  console.log(`Kiểm tra dự thảo kế hoạch: ${url}/check/`);
  console.log(`Ứng dụng dùng khi không có mạng: ${url}/app/`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    console.error(error.code === 'EADDRINUSE' ? `The port is in use: ${error.message}` : error);
    process.exitCode = 1;
  });
}
