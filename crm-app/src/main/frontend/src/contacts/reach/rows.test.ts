import { expect, test } from 'vitest';
import { emailRequests, emailRow, phoneRequests, phoneRow, phoneRows, rowErrors, withMain, without } from './rows';

test('sends phones as they were typed and leaves blank rows out', () => {
  const rows = [phoneRow('  '), phoneRow(' (050) 123-45-67 ', 'WORK', true), phoneRow('')];
  expect(phoneRequests(rows)).toEqual([{ number: '(050) 123-45-67', kind: 'WORK', main: true }]);
  expect(emailRequests([emailRow(' olena@example.com ', true), emailRow()])).toEqual([
    { address: 'olena@example.com', main: true },
  ]);
});

test('puts what the server says of a phone at its row although blank rows were not sent', () => {
  const rows = [phoneRow(''), phoneRow('050 123 45 67'), phoneRow(''), phoneRow('12')];
  const errors = rowErrors({ 'phones.1.number': 'Це не номер', 'emails.0.address': 'Ні' }, 'phones', rows);
  expect(errors).toEqual({ [rows[3]?.key ?? '']: 'Це не номер' });
});

test('has one main phone, whichever is chosen or removed', () => {
  const rows = [phoneRow('1', 'MOBILE', true), phoneRow('2'), phoneRow('3')];
  const chosen = withMain(rows, rows[2]?.key ?? '');
  expect(chosen.map(({ main }) => main)).toEqual([false, false, true]);
  expect(without(chosen, rows[2]?.key ?? '').map(({ main }) => main)).toEqual([true, false]);
});

test('a phone of another country is edited with its code, or it would be saved as one of ours', () => {
  const polish = { number: '+48221234567', national: '22 123 45 67', kind: 'WORK', main: true } as const;
  expect(phoneRows([polish])).toMatchObject([{ value: '+48221234567' }]);
});

test('offers an empty row where there is no phone yet', () => {
  expect(phoneRows([])).toMatchObject([{ value: '', main: true }]);
  expect(phoneRows([{ number: '+380501234567', national: '050 123 45 67', kind: 'HOME', main: true }])).toMatchObject([
    { value: '050 123 45 67', kind: 'HOME', main: true },
  ]);
});
