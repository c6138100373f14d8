// How every answer leaves the server: entity tags, conditional requests, compression, headers.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A body of more bytes is not worth the time of the best compression. */
const LARGE = 2_000_000;

const compressors = {
  br: (body) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: body.length > LARGE ? 5 : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};

const COMPRESSIBLE = /^(text\/|application\/(json|wasm|xml|manifest\+json)|image\/svg)/;

/** Compressed bodies by entity tag, which names the encoding: each body is compressed once. */
const compressed = new Map();

/**
 * Sends a body, or 304 where the reader has it already.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{status?: number, type: string, body: Buffer | string, modified?: Date, headers?: object}} answer
 */
export async function send(request, response, { status = 200, type, body, modified, headers = {} }) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
  const encoding = COMPRESSIBLE.test(type) && bytes.length > 256 ? encodingFor(request) : null;
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const tag = encoding ? `"${digest}-${encoding}"` : `"${digest}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // The reader asks each time and is told 304: a webmaster who replaces a file sees it at once.
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (modified) response.setHeader('Last-Modified', modified.toUTCString());
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

  if (status === 200 && isFresh(request, tag, modified)) {
    response.removeHeader('Content-Type');
    response.writeHead(304).end();
    return;
  }
  const out = encoding ? await compress(bytes, tag, encoding) : bytes;
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', out.length);
  response.writeHead(status);
  response.end(request.method === 'HEAD' ? undefined : out);
}

/** If-None-Match decides where it is sent; only without it does the date count (RFC 9110, 13.2.2). */
function isFresh(request, tag, modified) {
  const known = request.headers['if-none-match'];
  if (known !== undefined) {
    return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
  }
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Boolean(modified) && since >= Math.floor(modified.getTime() / 1000) * 1000;
}

function encodingFor(request) {
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .filter(([, weight]) => weight === undefined || !/^q=0(\.0*)?$/.test(weight))
    .map(([name]) => name);
  return ['br', 'gzip'].find((name) => accepted.includes(name)) ?? null;
}

async function compress(bytes, tag, encoding) {
  if (!compressed.has(tag)) compressed.set(tag, compressors[encoding](bytes));
  return compressed.get(tag);
}
