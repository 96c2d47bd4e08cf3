import { describe, expect, test } from 'vitest';
import { type Repeat, repeatOf, ruleOf, weekdayOf } from './rule';

const chosen: [Repeat, string][] = [
  [{ every: 'DAY', interval: 1 }, 'FREQ=DAILY'],
  [{ every: 'DAY', interval: 3 }, 'FREQ=DAILY;INTERVAL=3'],
  [{ every: 'WEEK', interval: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'] }, 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  [{ every: 'WEEK', interval: 2, days: [] }, 'FREQ=WEEKLY;INTERVAL=2'],
  [{ every: 'MONTH', interval: 1, day: 31 }, 'FREQ=MONTHLY;BYMONTHDAY=31'],
  [{ every: 'MONTH', interval: 6, day: 31 }, 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=31'],
  [{ every: 'MONTH_WEEKDAY', interval: 1, nth: -1, weekday: 'FR' }, 'FREQ=MONTHLY;BYDAY=-1FR'],
  [{ every: 'MONTH_WEEKDAY', interval: 1, nth: 2, weekday: 'TU' }, 'FREQ=MONTHLY;BYDAY=2TU'],
  [{ every: 'YEAR', interval: 1 }, 'FREQ=YEARLY'],
];

describe('rules of repeating', () => {
  test.each(chosen)('%o is %s, both ways', (repeat, rule) => {
    expect(ruleOf(repeat)).toBe(rule);
    expect(repeatOf(rule)).toEqual(repeat);
  });

  test('name days in the order of the week', () => {
    expect(ruleOf({ every: 'WEEK', interval: 1, days: ['FR', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,FR');
  });

  test('that say more than one can choose here stay as they are', () => {
    for (const rule of [
      'FREQ=HOURLY',
      'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
      'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=WEEKLY;BYDAY=XX',
      'nonsense',
    ]) {
      expect(repeatOf(rule)).toEqual({ every: 'OTHER', rule });
      expect(ruleOf(repeatOf(rule))).toBe(rule);
    }
  });

  test('may come with their prefix and the first day of the week', () => {
    expect(repeatOf('RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=SA')).toEqual({ every: 'WEEK', interval: 1, days: ['SA'] });
  });
});

test('a day has its weekday wherever one is', () => {
  expect(weekdayOf('2026-11-30')).toBe('MO');
  expect(weekdayOf('2026-03-29')).toBe('SU');
});
