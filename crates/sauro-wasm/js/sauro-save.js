// Hands the reader a file: a table as CSV, a chart as SVG or PNG. A file of its own, which the
// element loads when the reader first asks for one.

/** Saves a text, or the bytes of a picture, under a name. */
export function save({ name, type, text }) {
  download(new File([text], name, { type }));
}

/** Saves a chart as it looks now: its colours come from style sheets, so they are written into it. */
export async function chart({ name, type, chart: drawn }) {
  const svg = standalone(drawn);
  const text = new XMLSerializer().serializeToString(svg);
  if (type === 'image/svg+xml') return save({ name, type, text });
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  // Twice the size, so that the picture stays sharp in print.
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && save({ name, type, text: blob }), type);
}

const LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size',
  'font-family', 'font-weight', 'text-anchor'];

function standalone(chart) {
  const copy = chart.cloneNode(true);
  const originals = [chart, ...chart.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, index) => {
    const look = getComputedStyle(original);
    for (const name of LOOKS) copies[index].setAttribute(name, look.getPropertyValue(name));
  });
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', '#fff');
  copy.prepend(paper);
  return copy;
}

/** Hands over a file. */
export function download(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
