import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import enImports from '@/i18n/en/imports.json';
import enRoles from '@/i18n/en/roles.json';
import enShared from '@/i18n/en/shared.json';
import ukImports from '@/i18n/uk/imports.json';
import ukRoles from '@/i18n/uk/roles.json';
import ukShared from '@/i18n/uk/shared.json';
import type { Feature } from '@/shared/feature';
import { recordKinds } from '@/shared/records/kinds';
import { features } from './features';

const kinds = features.flatMap((feature) => feature.records ?? []);

/** What the server declares, which holds this file to be true. */
const declared: {
  type: string;
  ownership: string;
  takesRights: boolean;
  work: boolean;
  imported: boolean;
  page: string | null;
}[] = JSON.parse(readFileSync(resolve('../../test/resources/records/kinds.json'), 'utf8'));

const byType = (first: { type: string }, second: { type: string }) => first.type.localeCompare(second.type);

test('every folder that declares a feature is part of the client', () => {
  const folders = import.meta.glob<Record<string, Feature>>(['../*/feature.ts', '!../shared/feature.ts'], {
    eager: true,
  });
  const declared = Object.values(folders).flatMap((folder) => Object.values(folder));
  for (const feature of declared) expect(features, 'shell/features.ts lists every feature').toContain(feature);
  expect(features).toHaveLength(declared.length);
});

test('the kinds of records are those that the server declares, with their pages', () => {
  expect(recordKinds()).toEqual(kinds);
  const known = kinds.map(({ type, ownership, work, imported, path }) => ({
    type,
    ownership,
    work: work ?? false,
    imported: imported ?? false,
    page: path?.(7) ?? null,
  }));
  expect(known.sort(byType)).toEqual(declared.map(({ takesRights: _, ...kind }) => kind).sort(byType));
});

test.each([
  ['uk', ukShared, ukRoles, ukImports],
  ['en', enShared, enRoles, enImports],
])('every kind of records has its names in %s', (_language, shared, roles, imports) => {
  for (const { type, takesRights, imported } of declared) {
    expect(Object.keys(shared.recordTypes), `shared.recordTypes.${type}`).toContain(type);
    if (takesRights) expect(Object.keys(roles.types), `roles.types.${type}`).toContain(type);
    if (imported) expect(Object.keys(imports.kinds), `imports.kinds.${type}`).toContain(type);
  }
});

test('whatever is worked on has a page, a list and can be looked up', () => {
  const lacking = kinds.filter(({ work, path, list, lookup }) => work && !(path && list && lookup));
  expect(lacking).toEqual([]);
});
