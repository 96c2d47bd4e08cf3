// The script that the sign-in page and the first panel load must stay within the budget, gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 250_000;
const root = new URL('../../../../target/classes/static/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', root), 'utf8'));

const everywhere = ['index.html', 'src/shell/start.tsx', 'src/i18n/uk.ts'];
const loads = {
  'sign-in': [...everywhere, 'src/shell/pages/LoginPage.tsx'],
  'first panel': [...everywhere, 'src/shell/SignedIn.tsx', 'src/deals/BoardPage.tsx'],
};

function collect(name, seen = new Set()) {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return seen;
  seen.add(name);
  for (const imported of chunk.imports ?? []) collect(imported, seen);
  return seen;
}

for (const [load, names] of Object.entries(loads)) {
  const chunks = new Set(names.flatMap((name) => [...collect(name)]));
  const files = [...new Set([...chunks].map((name) => manifest[name].file))].filter((file) => file.endsWith('.js'));
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, root))).length, 0);
  process.stdout.write(
    `${load}: ${(size / 1000).toFixed(0)} of ${budget / 1000} kB of gzipped script, ${files.length} files\n`,
  );
  if (size > budget) process.exitCode = 1;
}
