import { expect, test } from 'vitest';
import type { Role } from '@/shared/api/types';
import { declareKinds } from '@/shared/records/kinds';
import { draftOf, requestOf, same, scopesOf, withField } from './draft';

const role = {
  permissions: [
    { recordType: 'DEAL', action: 'READ', scope: 'GROUP' },
    { recordType: 'DEAL', action: 'EDIT', scope: 'NONE' },
  ],
  fields: [{ recordType: 'CONTACT', field: 'phones', access: 'HIDDEN' }],
} as unknown as Role;

test('a role goes to the server as it came, without what is not given', () => {
  expect(requestOf(draftOf(role))).toEqual({
    permissions: [{ recordType: 'DEAL', action: 'READ', scope: 'GROUP' }],
    fields: [{ recordType: 'CONTACT', field: 'phones', access: 'HIDDEN' }],
  });
});

test('a field that is seen and changed needs no rule', () => {
  const draft = withField(draftOf(role), 'CONTACT.phones', 'FULL');
  expect(requestOf(draft).fields).toEqual([]);
  expect(same(draft, draftOf(role))).toBe(false);
  expect(same(withField(draft, 'CONTACT.phones', 'HIDDEN'), draftOf(role))).toBe(true);
});

test('what nobody is responsible for is given wholly or not at all', () => {
  declareKinds([
    { type: 'PRODUCT', ownership: 'shared' },
    { type: 'DEAL', ownership: 'owned' },
  ]);
  expect(scopesOf('PRODUCT')).toEqual(['NONE', 'ALL']);
  expect(scopesOf('DEAL')).toContain('OWN');
});
