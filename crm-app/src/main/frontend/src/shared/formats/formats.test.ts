import { describe, expect, test } from 'vitest';
import { createFormats, phoneText } from './formats';

const uk = createFormats({ language: 'uk', timeZone: 'Europe/Kyiv' });
const en = createFormats({ language: 'en', timeZone: 'Europe/Kyiv' });
const now = new Date('2026-03-15T12:00:00Z');

/** Intl separates with spaces of several widths, which no reader tells apart. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('moments', () => {
  test('are said by their nearness', () => {
    expect(uk.when('2026-03-15T12:20:00Z', now)).toBe('сьогодні 14:20');
    expect(uk.when('2026-03-14T07:05:00Z', now)).toBe('вчора 9:05');
    expect(uk.when('2026-03-16T07:05:00Z', now)).toBe('завтра 9:05');
    expect(en.when('2026-03-03T07:05:00Z', now)).toBe('3 Mar');
    expect(plain(uk.when('2026-09-01T07:05:00Z', now))).toBe('1 вер.');
    expect(plain(uk.when('2025-09-01T07:05:00Z', now))).toBe('1 вер. 2025');
    expect(en.when('2024-03-03T07:05:00Z', now)).toBe('3 Mar 2024');
  });

  test('belong to the day of the person’s zone, not of UTC', () => {
    const tokyo = createFormats({ language: 'en', timeZone: 'Asia/Tokyo' });
    expect(tokyo.when('2026-03-14T16:00:00Z', now)).toMatch(/^today/);
    expect(en.when('2026-03-14T16:00:00Z', now)).toMatch(/^yesterday/);
  });

  test('of the night when the clocks change stay on their day', () => {
    const afterChange = new Date('2026-03-29T09:00:00Z');
    expect(en.when('2026-03-28T22:30:00Z', afterChange)).toMatch(/^today 0?0:30$/);
    expect(en.when('2026-03-29T01:30:00Z', afterChange)).toMatch(/^today 0?4:30$/);
  });

  test('a day has no zone', () => {
    const honolulu = createFormats({ language: 'en', timeZone: 'Pacific/Honolulu' });
    expect(honolulu.day('1990-01-01')).toBe('1 January 1990');
  });
});

describe('money', () => {
  test('hides hundredths that are nought', () => {
    expect(plain(uk.money({ amount: '12500.00', currency: 'UAH' }))).toBe('12 500 ₴');
    expect(plain(uk.money({ amount: '12500.50', currency: 'UAH' }))).toBe('12 500,50 ₴');
    expect(plain(en.money({ amount: '-3.1', currency: 'USD' }))).toBe('-$3.10');
  });

  test('keeps every digit of sums that a float would round', () => {
    expect(plain(uk.money({ amount: '90071992547409931.25', currency: 'UAH' }))).toBe('90 071 992 547 409 931,25 ₴');
  });

  test('of nothing is nothing', () => {
    expect(uk.money(null)).toBe('');
  });
});

test('durations name their two largest units', () => {
  expect(uk.duration(45)).toBe('45 с');
  expect(uk.duration(3 * 3600 + 5 * 60)).toBe('3 год 5 хв');
  expect(en.duration(2 * 86_400 + 3600)).toBe('2 d 1 h');
});

test('Ukrainian phones are written the national way, others stay international', () => {
  expect(phoneText('+380501234567')).toBe('050 123 45 67');
  expect(phoneText('+48221234567')).toBe('+48221234567');
  expect(phoneText('+380444900001;ext=101')).toBe('044 490 00 01 дод. 101');
  expect(phoneText('+48221234567;ext=5')).toBe('+48221234567 ext. 5');
});
