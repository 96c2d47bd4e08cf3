import { expect, test } from 'vitest';
import enImports from '@/i18n/en/imports.json';
import enShared from '@/i18n/en/shared.json';
import ukImports from '@/i18n/uk/imports.json';
import ukShared from '@/i18n/uk/shared.json';
import { recordKinds } from '@/shared/records/kinds';
import { features } from './features';

const kinds = features.flatMap((feature) => feature.records ?? []);

test('every kind of records is declared once', () => {
  const types = kinds.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  expect(recordKinds()).toEqual(kinds);
});

test.each([
  ['uk', ukShared, ukImports],
  ['en', enShared, enImports],
])('every kind of records has its names in %s', (_language, shared, imports) => {
  for (const { type, work } of kinds) {
    expect(Object.keys(shared.recordTypes), `shared.recordTypes.${type}`).toContain(type);
    if (work) expect(Object.keys(imports.kinds), `imports.kinds.${type}`).toContain(type);
  }
});

test('whatever is worked on has a page, a list and can be looked up', () => {
  const lacking = kinds.filter(({ work, path, list, lookup }) => work && !(path && list && lookup));
  expect(lacking).toEqual([]);
});
