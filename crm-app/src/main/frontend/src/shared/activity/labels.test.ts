import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import uk from '@/i18n/uk';
import { createFormats } from '../formats/formats';
import { actionText, fieldText, valueText } from './labels';

const formats = createFormats({ language: 'uk', timeZone: 'Europe/Kyiv' });
let t: TFunction;

beforeAll(async () => {
  t = await i18next.createInstance().init({ lng: 'uk', resources: { uk: { translation: uk } } });
});

test('a change’s values are read as what they are', () => {
  const shown = (value: unknown) => valueText(value, t, formats).replace(/[\u00a0\u202f]/g, ' ');
  expect(shown(null)).toBe('порожньо');
  expect(shown([])).toBe('порожньо');
  expect(shown(true)).toBe('Так');
  expect(shown({ amount: '1200.00', currency: 'UAH' })).toBe('1 200 ₴');
  expect(shown('10829.75 UAH')).toBe('10 829,75 ₴');
  expect(shown({ id: 3, name: 'Квалификация' })).toBe('Квалификация');
  expect(shown('NOT_PAID')).toBe('Не оплачено');
  expect(shown('2026-02-01')).toBe('1 лютого 2026 р.');
  expect(shown([{ number: '+380501234567', main: true }])).toBe('050 123 45 67');
  expect(shown('Анкер 10×80 × 220 × 428.5')).toBe('Анкер 10×80 × 220 × 428,5');
  expect(shown('Анкер (AN-10, 50 шт) × 220 × 428.5 − 85.7')).toBe('Анкер (AN-10, 50 шт) × 220 × 428,5 − 85,7');
  expect(shown('just a text')).toBe('just a text');
});

test('what was done to a record is said in the gender of its kind', () => {
  expect(actionText('LOST', 'LEAD', t)).toBe('Закрито як неуспішний');
  expect(actionText('LOST', 'DEAL', t)).toBe('Закрито як неуспішну');
  expect(actionText('MOVED', 'DEAL', t)).toBe('Змінено етап');
  expect(actionText('SOMETHING_NEW', 'DEAL', t)).toBe('SOMETHING_NEW');
});

test('what was changed of a role says of which records', () => {
  expect(fieldText('LEAD.DELETE', t)).toBe('Лід: Видалення');
  expect(fieldText('PRICE_LIST.READ', t)).toBe('Прайс-лист: Перегляд');
  expect(fieldText('DEAL.amount', t)).toBe('Угода: Сума');
  expect(fieldText('phones.0.number', t)).toBe('Номер');
  expect(fieldText('import', t)).toBe('Імпорт');
  expect(valueText('OWN', t, formats)).toBe('Власні');
});
