import { expect, test } from 'vitest';
import { clockOf, instantOf } from './zoned';

test('a moment and the clock of its zone turn into each other, in winter and in summer', () => {
  for (const [instant, clock] of [
    ['2026-01-15T12:30:00.000Z', '2026-01-15 14:30:00'],
    ['2026-07-15T21:30:00.000Z', '2026-07-16 00:30:00'],
  ] as const) {
    expect(clockOf(instant, 'Europe/Kyiv')).toBe(clock);
    expect(instantOf(clock, 'Europe/Kyiv')).toBe(instant);
  }
});

test('an hour next to the change of the clock is the right one', () => {
  expect(instantOf('2026-03-29 02:59:00', 'Europe/Kyiv')).toBe('2026-03-29T00:59:00.000Z');
  expect(instantOf('2026-03-29 04:01:00', 'Europe/Kyiv')).toBe('2026-03-29T01:01:00.000Z');
});
