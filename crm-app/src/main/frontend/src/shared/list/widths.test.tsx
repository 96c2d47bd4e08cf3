import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useWidths } from './widths';

const amount = { key: 'amount', width: 120, text: (record: { amount: string }) => record.amount };
const title = { key: 'title', width: 210 };

test('a column of numbers is as wide as the longest one, others are as wide as they say', () => {
  const long = { amount: '123 456 789 012,00 ₴' };
  const { result, rerender } = renderHook(({ items }) => useWidths([amount, title], items), {
    initialProps: { items: [{ amount: '5 ₴' }] },
  });
  expect(result.current(amount)).toBe(120);
  const first = { amount: '7 ₴' };
  rerender({ items: [first, long] });
  expect(result.current(amount)).toBeGreaterThan(long.amount.length * 8);
  expect(result.current(title)).toBe(210);
  rerender({ items: [{ amount: '9 ₴' }] });
  expect(result.current(amount)).toBe(120);
});

test('each record is looked at once, however many are read on', () => {
  let looked = 0;
  const counted = {
    ...amount,
    text: (record: { amount: string }) => {
      looked += 1;
      return record.amount;
    },
  };
  const items = Array.from({ length: 100 }, () => ({ amount: '1 ₴' }));
  const { rerender } = renderHook(({ items }) => useWidths([counted], items), { initialProps: { items } });
  rerender({ items: [...items, { amount: '2 ₴' }] });
  expect(looked).toBe(101);
});
