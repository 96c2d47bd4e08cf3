import { expect, test } from 'vitest';
import { companyRequest, emptyCompany } from './companyForm';

test('sends a company with its main contact as an id', () => {
  const form = { ...emptyCompany({ id: 3, name: 'Олена Коваль' }), mainContact: { id: 5, name: 'Бойко' } };
  expect(companyRequest({ ...form, name: ' Метиз ', egrpou: '14360570' })).toEqual({
    name: 'Метиз',
    egrpou: '14360570',
    mainContactId: 5,
    phones: [],
    emails: [],
    address: null,
    website: null,
    responsibleId: 3,
    tags: [],
  });
});
