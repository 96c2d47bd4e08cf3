import { expect, test } from 'vitest';
import { phoneRow } from '../reach/rows';
import { contactRequest, emptyContact } from './contactForm';

test('sends a contact with links as ids, nothing for what was left blank', () => {
  const request = contactRequest({
    ...emptyContact({ id: 3, name: 'Олена Коваль' }),
    lastName: ' Бойко ',
    patronymic: '  ',
    jobTitle: ' Головний бухгалтер ',
    phones: [phoneRow('0501234567', 'MOBILE', true), phoneRow('')],
    companies: [{ id: 9, name: 'Метиз' }],
    tags: ['vip'],
    receivesNews: true,
  });
  expect(request).toEqual({
    lastName: 'Бойко',
    firstName: null,
    patronymic: null,
    jobTitle: 'Головний бухгалтер',
    phones: [{ number: '0501234567', kind: 'MOBILE', main: true }],
    emails: [],
    companyIds: [9],
    responsibleId: 3,
    tags: ['vip'],
    source: null,
    receivesNews: true,
    dateOfBirth: null,
    paymentMethod: null,
    deliveryMethod: null,
    deliveryCompany: null,
    comment: null,
  });
});
