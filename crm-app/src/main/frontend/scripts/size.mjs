// The script that sign-in and the first panel load must stay within the budget, gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 250_000;
const root = new URL('../../../../target/classes/static/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', root), 'utf8'));

const firstLoad = [
  'index.html',
  'src/shell/start.tsx',
  'src/i18n/uk.ts',
  'src/shell/pages/LoginPage.tsx',
  'src/shell/pages/CallbackPage.tsx',
  'src/shell/SignedIn.tsx',
  'src/deals/BoardPage.tsx',
];

function collect(name, seen = new Set()) {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return seen;
  seen.add(name);
  for (const imported of chunk.imports ?? []) collect(imported, seen);
  return seen;
}

const chunks = new Set(firstLoad.flatMap((name) => [...collect(name)]));
const files = new Set([...chunks].map((name) => manifest[name].file).filter((file) => file.endsWith('.js')));
const total = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, root))).length, 0);
const line = `First load: ${(total / 1000).toFixed(0)} kB of gzipped script in ${files.size} files, budget ${budget / 1000} kB\n`;
process.stdout.write(line);
if (total > budget) process.exit(1);
