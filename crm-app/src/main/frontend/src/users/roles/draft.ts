import type { Action, FieldAccess, RecordType, Role, Scope } from '@/shared/api/types';
import { kindOf } from '@/shared/records/kinds';

export const actions: readonly Action[] = ['READ', 'CREATE', 'EDIT', 'DELETE', 'EXPORT', 'IMPORT', 'ASSIGN'];

export function scopesOf(recordType: RecordType): readonly Scope[] {
  // Nobody is responsible for what is shared, so a right to it is a right to all of it.
  return kindOf(recordType)?.ownership === 'shared' ? ['NONE', 'ALL'] : ['NONE', 'OWN', 'GROUP', 'ALL'];
}

/** The rights of a role while they are being changed. */
export interface Draft {
  scopes: Record<string, Scope>;
  fields: Record<string, FieldAccess>;
}

export const cellKey = (recordType: RecordType, name: string) => `${recordType}.${name}`;

export function draftOf(role: Role): Draft {
  return {
    scopes: Object.fromEntries(role.permissions.map((p) => [cellKey(p.recordType, p.action), p.scope])),
    fields: Object.fromEntries(role.fields.map((rule) => [cellKey(rule.recordType, rule.field), rule.access])),
  };
}

export function recordTypesOf(role: Role): RecordType[] {
  return [...new Set(role.permissions.map(({ recordType }) => recordType))];
}

/** The draft as the API takes it. */
export function requestOf(draft: Draft) {
  const split = (key: string) => {
    const [recordType, name] = key.split('.') as [RecordType, string];
    return { recordType, name };
  };
  return {
    permissions: Object.entries(draft.scopes)
      .filter(([, scope]) => scope !== 'NONE')
      .map(([key, scope]) => ({ recordType: split(key).recordType, action: split(key).name as Action, scope })),
    fields: Object.entries(draft.fields).map(([key, access]) => ({
      recordType: split(key).recordType,
      field: split(key).name,
      access,
    })),
  };
}

export function same(first: Draft, second: Draft): boolean {
  const text = (draft: Draft) =>
    JSON.stringify([Object.entries(draft.scopes).sort(), Object.entries(draft.fields).sort()]);
  return text(first) === text(second);
}

export function withField(draft: Draft, key: string, access: FieldAccess | 'FULL'): Draft {
  const { [key]: _, ...others } = draft.fields;
  return { ...draft, fields: access === 'FULL' ? others : { ...others, [key]: access } };
}
