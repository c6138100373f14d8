// QR codes: drawing one, and reading them where the browser cannot. A file of its own, loaded when
// one of the two is first wanted.

import encode from 'qr';

export { BarcodeDetector } from 'qr/decode.js';

const SVG = 'http://www.w3.org/2000/svg';

/** A picture of a text as a QR code, with its quiet zone; throws where the text is too long. */
export function draw(text) {
  const rows = encode(text, 'raw', { ecc: 'medium', border: 4 });
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', '#fff');
  const dots = document.createElementNS(SVG, 'path');
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  dots.setAttribute('d', squares.join(''));
  dots.setAttribute('fill', '#000');
  svg.append(ground, dots);
  return svg;
}
