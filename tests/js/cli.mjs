// The command line, for tests that hold the browser's answers against it.

import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What `sauro` prints with these arguments; findings make it end with 1. */
export async function sauro(args) {
  const build = ['build', '--quiet', '--package', 'sauro-cli'];
  execFileSync('cargo', build, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  const command = ['run', '--quiet', '--package', 'sauro-cli', '--', ...args];
  const run = promisify(execFile)('cargo', command, { cwd: ROOT, maxBuffer: 1e9 });
  return (await run.catch((error) => (error.code === 1 ? error : Promise.reject(error)))).stdout;
}

/** What `sauro check` prints. */
export function cli(files, asOf, format) {
  return sauro(['check', ...files, '--as-of', asOf, '--format', format]);
}
