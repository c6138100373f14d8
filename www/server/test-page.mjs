// The bare page of the tests: one `<sauro-progress>` with the attributes of the query.

import { escaped } from './markup.mjs';

const ATTRIBUTES = [
  'src', 'mapping', 'observations', 'as-of', 'lang', 'view', 'agency', 'group', 'refresh', 'theme',
  'offline', 'meeting',
];

/** `/thu/?src=…&as-of=…`; `css=portal` adds the portal's own style sheet. */
export function testPage(url) {
  const given = ATTRIBUTES.filter((name) => url.searchParams.has(name));
  const attributes = given.map((name) => ` ${name}="${escaped(url.searchParams.get(name))}"`).join('');
  const style = url.searchParams.get('css') === 'portal' ? '<link rel="stylesheet" href="/portal.css">' : '';
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Trang thử</title>
${style}
<script type="module" src="/sauro/sauro.js"></script>
</head>
<body>
<main>
<h1>Trang thử</h1>
<sauro-progress${attributes}><p>Nội dung sẵn có của trang.</p></sauro-progress>
</main>
</body>
</html>
`,
  };
}
