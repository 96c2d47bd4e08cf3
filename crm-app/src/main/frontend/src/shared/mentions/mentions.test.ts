import { expect, test } from 'vitest';
import { asked, pieces, readable, tokens } from './mentions';

const ivan = { id: 4, name: 'Бондар Іван' };
const ivanna = { id: 5, name: 'Бондар Іванна' };

test('a text becomes what is typed and back', () => {
  const stored = '@[4], спитайте @[5]';
  expect(readable(stored, [ivan, ivanna])).toBe('@Бондар Іван, спитайте @Бондар Іванна');
  expect(tokens(readable(stored, [ivan, ivanna]), [ivan, ivanna])).toBe(stored);
});

test('whom a text does not name stays as written', () => {
  expect(pieces('@[9] і @[4]', [ivan])).toEqual([{ text: '@[9] і ' }, { person: ivan }]);
  expect(tokens('пошта a@b.ua', [ivan])).toBe('пошта a@b.ua');
});

test('a person is asked for after an @ that begins a word', () => {
  expect(asked('Вітаю, @Бон', 11)).toEqual({ from: 7, q: 'Бон' });
  expect(asked('@', 1)).toEqual({ from: 0, q: '' });
  expect(asked('a@b', 3)).toBeUndefined();
  expect(asked('@Бон і', 6)).toBeUndefined();
});
