import { expect, test } from 'vitest';
import { emailRow, phoneRow } from '../reach/rows';
import { duplicateParameters } from './duplicates';

test('asks about whole phones, addresses and codes only', () => {
  const likeness = {
    phones: [phoneRow('050'), phoneRow('+38 (050) 123-45-67'), phoneRow('')],
    emails: [emailRow('olena@'), emailRow(' olena@example.com')],
    egrpou: '1436057',
  };
  expect(duplicateParameters(likeness)).toEqual({
    phone: ['+38 (050) 123-45-67'],
    email: ['olena@example.com'],
    egrpou: undefined,
    excludeId: undefined,
  });
  expect(duplicateParameters({ ...likeness, egrpou: '14 360 570' }, 7)).toMatchObject({
    egrpou: '14360570',
    excludeId: 7,
  });
});
