import { describe, expect, it } from 'vitest';
import { isEmpty, isUnresolved, newContact, newFrom, noContact, typedPhone } from './contactChoice';

describe('the contact of a new lead', () => {
  it.each([
    ['0501234567', '+380501234567'],
    ['050 123-45-67', '+380501234567'],
    ['(050) 123 45 67', '+380501234567'],
    ['501234567', '+380501234567'],
    ['380501234567', '+380501234567'],
    ['+48 22 123 45 67', '+48221234567'],
    ['044 490 00 01 дод. 101', '+380444900001 дод. 101'],
    ['(044) 490-00-01, вн. 7', '+380444900001 дод. 7'],
    ['+380444900001 ext. 101', '+380444900001 дод. 101'],
    ['0444900001#12', '+380444900001 дод. 12'],
  ])('knows the phone %s', (text, phone) => expect(typedPhone(text)).toBe(phone));

  it.each(['', '050 123', 'Іваненко', 'Іваненко 0501234567', 'a@b.ua', 'дод. 101'])('takes «%s» for no phone', (text) =>
    expect(typedPhone(text)).toBeUndefined(),
  );

  it('carries over a phone that was typed to find somebody', () => {
    const draft = newFrom({ ...noContact, typed: '050 123 45 67' });
    expect(draft).toMatchObject({ mode: 'new', phone: '+380501234567', typed: '' });
    expect(newContact(draft)?.phones).toEqual([{ number: '+380501234567', kind: 'MOBILE', main: true }]);
  });

  it('carries over an e-mail', () => {
    const draft = newFrom({ ...noContact, typed: ' olena@example.com ' });
    expect(draft).toMatchObject({ mode: 'new', email: 'olena@example.com', firstName: '', phone: '', typed: '' });
    expect(isEmpty(draft)).toBe(false);
    expect(newContact(draft)).toMatchObject({ emails: [{ address: 'olena@example.com', main: true }], phones: [] });
  });

  it('carries over a name', () => {
    expect(newFrom({ ...noContact, typed: 'Марія' })).toMatchObject({ firstName: 'Марія', lastName: '' });
    expect(newFrom({ ...noContact, typed: 'Шевчук Марія Іванівна' })).toMatchObject({
      lastName: 'Шевчук',
      firstName: 'Марія Іванівна',
    });
  });

  it('keeps what is known of a new contact when nothing was typed', () => {
    expect(newFrom({ ...noContact, phone: '+380501234567' })).toMatchObject({ mode: 'new', phone: '+380501234567' });
  });

  it('tells what was typed and not chosen from nobody', () => {
    expect(isUnresolved({ ...noContact, typed: '050' })).toBe(true);
    expect(isUnresolved({ ...noContact, typed: '050', known: { id: 1, name: 'Марія' } })).toBe(false);
    expect(isUnresolved(noContact)).toBe(false);
    expect(isEmpty(noContact)).toBe(true);
    expect(isEmpty({ ...noContact, mode: 'new' })).toBe(true);
    expect(isEmpty({ ...noContact, mode: 'new', phone: '050' })).toBe(false);
  });
});
