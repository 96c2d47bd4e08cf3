// What the Maven build runs: installs when the lock file says so, and builds when anything is newer than the last build.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const installed = join(here, 'node_modules/.package-lock.json');
const built = join(here, '../../../target/classes/static/.vite/manifest.json');
const sources = [
  'src',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  '../../../../docs/openapi.json',
];

function changed(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return 0;
  const inside = status.isDirectory() ? readdirSync(path).map((name) => changed(join(path, name))) : [];
  return Math.max(status.isDirectory() ? 0 : status.mtimeMs, ...inside);
}

function run(command) {
  execSync(command, { cwd: here, stdio: 'inherit' });
}

if (changed(join(here, 'package-lock.json')) > changed(installed)) run('npm ci --loglevel=error');

const generated = join(here, 'src/shared/api/schema.d.ts');
const newest = Math.max(...sources.map((source) => changed(join(here, source))));
if (!existsSync(built) || !existsSync(generated) || newest > changed(built)) run('npm run --silent build');
