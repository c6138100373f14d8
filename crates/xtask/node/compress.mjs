// Writes FOLDER's files as gzip and brotli would send them into TO, and their sizes as JSON.
// node compress.mjs FOLDER TO FILE...
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [folder, to, ...files] = process.argv.slice(2);
const sizes = {};
for (const file of files) {
  const bytes = readFileSync(join(folder, file));
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const path = join(to, `${file}.br`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, brotli);
  sizes[file] = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}
writeFileSync(join(to, 'sizes.json'), JSON.stringify(sizes));
