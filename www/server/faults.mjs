// Ways in which a portal's API fails, for the tests and for `?fault=` in a browser.

const JSON_TYPE = 'application/json; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';

/**
 * What each fault does with a request. A function that returns an answer has it sent; one that
 * returns null has dealt with the response itself; `undefined` lets the true answer follow.
 */
export const FAULTS = {
  /** The server breaks, with a page of its own as most do. */
  500: () => ({ status: 500, type: HTML_TYPE, body: '<h1>Internal Server Error</h1>' }),
  404: () => ({ status: 404, type: HTML_TYPE, body: '<h1>Không tìm thấy</h1>' }),
  403: () => ({ status: 403, type: JSON_TYPE, body: '{"code":"rest_forbidden"}' }),
  /** Never answers; the connection stays open until the reader gives up. */
  timeout: () => null,
  /** Answers after two seconds, rightly. */
  slow: () => new Promise((done) => setTimeout(done, 2000)),
  /** Claims to be JSON and is not. */
  garbage: () => ({ type: JSON_TYPE, body: Buffer.from([0x00, 0xff, 0x7b, 0x22, 0x61, 0x3a, 0xfe, 0x0d]) }),
  /** JSON that breaks off, as after a time limit of PHP. */
  cut: () => ({ type: JSON_TYPE, body: '{"du_lieu": [{"stt": "1.1", "ten_chi_tieu": "Triển khai' }),
  /** A sign-in page with status 200 where JSON was expected. */
  html: () => ({
    type: HTML_TYPE,
    body: '<!doctype html><html lang="vi"><title>Đăng nhập</title><h1>Vui lòng đăng nhập</h1></html>',
  }),
  /** JSON, well formed, of something else. */
  other: () => ({ type: JSON_TYPE, body: '{"status":"ok","results":{"total":0,"rows":[]}}' }),
  /** Nothing at all. */
  empty: () => ({ type: JSON_TYPE, body: '' }),
  /** The connection is closed in the middle. */
  reset: (request) => {
    request.socket.destroy();
    return null;
  },
};
