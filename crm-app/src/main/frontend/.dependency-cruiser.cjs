const { readdirSync } = require('node:fs');

// Every folder beside what all share is a feature.
const features = `(${readdirSync(`${__dirname}/src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['shared', 'shell', 'i18n'].includes(entry.name))
  .map((entry) => entry.name)
  .join('|')})`;

module.exports = {
  forbidden: [
    {
      name: 'shared-imports-no-feature-and-no-shell',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: `^src/(shell|${features.slice(1, -1)})/` },
    },
    {
      name: 'feature-imports-no-shell',
      severity: 'error',
      from: { path: `^src/${features}/` },
      to: { path: '^src/shell/' },
    },
    {
      name: 'feature-imports-no-other-feature',
      severity: 'error',
      from: { path: `^src/${features}/` },
      to: { path: `^src/${features}/`, pathNot: '^src/$1/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'calls-of-a-feature-only-in-its-queries',
      severity: 'error',
      from: { path: `^src/${features}/`, pathNot: '/queries\\.ts$' },
      to: { path: '^src/shared/api/client' },
    },
    {
      name: 'generated-types-only-through-shared-api',
      severity: 'error',
      from: { pathNot: '^src/shared/api/' },
      to: { path: '^src/shared/api/schema' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.tsx?$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
