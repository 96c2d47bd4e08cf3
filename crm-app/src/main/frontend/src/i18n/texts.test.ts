import { describe, expect, test } from 'vitest';
import enAtOnce from './en';
import enExports from './en/exports.json';
import enImports from './en/imports.json';
import enRoles from './en/roles.json';
import enSecurity from './en/security.json';
import enTasks from './en/tasks.json';
import enUsers from './en/users.json';
import ukAtOnce from './uk';
import ukExports from './uk/exports.json';
import ukImports from './uk/imports.json';
import ukRoles from './uk/roles.json';
import ukSecurity from './uk/security.json';
import ukTasks from './uk/tasks.json';
import ukUsers from './uk/users.json';

const uk = {
  ...ukAtOnce,
  imports: ukImports,
  roles: ukRoles,
  exports: ukExports,
  security: ukSecurity,
  tasks: ukTasks,
  users: ukUsers,
};
const en = {
  ...enAtOnce,
  imports: enImports,
  roles: enRoles,
  exports: enExports,
  security: enSecurity,
  tasks: enTasks,
  users: enUsers,
};

type Texts = { [key: string]: string | Texts };

/** Every text by its key; the plural forms of a language count as one. */
function flatten(texts: Texts, path = ''): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(texts)) {
    const inner =
      typeof value === 'string'
        ? new Map([[key.replace(/_(zero|one|two|few|many|other)$/, ''), [value]]])
        : flatten(value, '');
    for (const [name, forms] of inner) {
      const full = typeof value === 'string' ? `${path}${name}` : `${path}${key}.${name}`;
      found.set(full, [...(found.get(full) ?? []), ...forms]);
    }
  }
  return found;
}

function keysWithPlural(texts: Texts, path = ''): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value !== 'string') {
      for (const [name, forms] of keysWithPlural(value, `${path}${key}.`)) found.set(name, forms);
      continue;
    }
    const [, base, form] = key.match(/^(.+)_(zero|one|two|few|many|other)$/) ?? [];
    if (base && form) found.set(path + base, (found.get(path + base) ?? new Set()).add(form));
  }
  return found;
}

const languages = { uk: flatten(uk as Texts), en: flatten(en as Texts) };
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  test('are there in both languages', () => {
    expect([...languages.uk.keys()].filter((key) => !languages.en.has(key))).toEqual([]);
    expect([...languages.en.keys()].filter((key) => !languages.uk.has(key))).toEqual([]);
  });

  test('are never empty', () => {
    for (const texts of Object.values(languages)) {
      expect([...texts].filter(([, forms]) => forms.some((form) => form.trim() === ''))).toEqual([]);
    }
  });

  test('have every plural form of their language', () => {
    for (const [key, forms] of keysWithPlural(uk as Texts))
      expect([key, [...forms].sort()]).toEqual([key, ['few', 'many', 'one', 'other']]);
    for (const [key, forms] of keysWithPlural(en as Texts))
      expect([key, [...forms].sort()]).toEqual([key, ['one', 'other']]);
  });

  test('name the same things in both languages', () => {
    const differing = [...languages.uk].filter(([key, forms]) => {
      const others = languages.en.get(key) ?? [];
      return placeholders(forms.at(-1) ?? '').join() !== placeholders(others.at(-1) ?? '').join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
