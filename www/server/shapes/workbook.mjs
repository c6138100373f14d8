// A minimal .xlsx writer: sheets of texts and numbers with merged cells, in an uncompressed zip.

import { crc32 } from 'node:zlib';

import { escaped } from '../markup.mjs';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The media type of a workbook. */
export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook as bytes.
 *
 * @param {{name: string, rows: (string | number | null)[][], merges?: string[]}[]} sheets merges
 *   as "A1:A2"
 */
export function workbook(sheets) {
  const numbers = sheets.map((_, at) => at + 1);
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK_TYPE}.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet)])),
  });
}

function worksheet({ rows, merges = [] }) {
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join('');
  const cells = rows
    .map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, `${letters(column)}${at + 1}`)).join('')}</row>`)
    .join('');
  const mergeCells = merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData>${mergeCells}</worksheet>`;
}

function cell(value, place) {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function letters(column) {
  const rest = Math.floor(column / 26);
  return (rest ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A zip whose files are stored as they are; times are left at the format's zero. */
function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    const fields = entryFields(Buffer.from(name), body);
    const local = Buffer.concat([number(0x04034b50, 4), fields, Buffer.from(name)]);
    parts.push(local, body);
    directory.push(number(0x02014b50, 4), number(20, 2), fields, Buffer.alloc(10), number(offset, 4), Buffer.from(name));
    offset += local.length + body.length;
  }
  const central = Buffer.concat(directory);
  const count = Object.keys(files).length;
  const end = [number(0x06054b50, 4), Buffer.alloc(4), number(count, 2), number(count, 2), number(central.length, 4), number(offset, 4), number(0, 2)];
  return Buffer.concat([...parts, central, ...end]);
}

/** What a local header and its entry in the directory have in common. Bit 11: names are UTF-8. */
function entryFields(name, body) {
  return Buffer.concat([
    number(20, 2), number(0x0800, 2), number(0, 2), number(0, 2), number(0x21, 2),
    number(crc32(body), 4), number(body.length, 4), number(body.length, 4),
    number(name.length, 2), number(0, 2),
  ]);
}

function number(value, bytes) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
