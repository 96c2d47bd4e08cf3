import { expect, test } from 'vitest';
import { sums } from './sums';

test('adds money exactly, each currency by itself', () => {
  const amounts = ['0.10', '0.20', '90071992547409.91', '0.02'].map((amount) => ({ amount, currency: 'UAH' }));
  expect(sums([...amounts, null, { amount: '5', currency: 'EUR' }, { amount: '-1.5', currency: 'EUR' }])).toEqual([
    { amount: '3.50', currency: 'EUR' },
    { amount: '90071992547410.23', currency: 'UAH' },
  ]);
});

test('no orders have no sum', () => {
  expect(sums([])).toEqual([]);
});
