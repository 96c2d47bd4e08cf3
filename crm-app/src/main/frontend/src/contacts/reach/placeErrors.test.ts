import { expect, test } from 'vitest';
import { placeErrors } from './placeErrors';
import { emailRow, phoneRow } from './rows';

const form = {
  lastName: '',
  tags: [],
  companies: [],
  responsible: null,
  phones: [phoneRow(''), phoneRow('12')],
  emails: [emailRow('olena@')],
};

test('puts every message at the field it is about', () => {
  const { errors, paths } = placeErrors(
    {
      lastName: 'Вкажіть прізвище',
      'tags.2': 'Задовго',
      'companyIds.0': 'Немає такої',
      responsibleId: 'Немає такого',
      'phones.0.number': 'Не номер',
      'emails.0.address': 'Не адреса',
    },
    form,
  );
  expect(errors).toEqual({
    lastName: 'Вкажіть прізвище',
    tags: 'Задовго',
    companies: 'Немає такої',
    responsible: 'Немає такого',
    [form.phones[1]?.key ?? '']: 'Не номер',
    [form.emails[0]?.key ?? '']: 'Не адреса',
  });
  expect(paths).toHaveLength(6);
});

test('leaves what belongs to no field for the form as a whole', () => {
  expect(placeErrors({ phones: 'Щонайбільше 20', shoeSize: 'Невідоме поле' }, form)).toEqual({ errors: {}, paths: [] });
});
