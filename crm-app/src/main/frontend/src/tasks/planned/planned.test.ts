import { describe, expect, test } from 'vitest';
import { dayAfter, dayTimeOf, instantOfDayTime, plannedOf, plannedRequest } from './planned';

const kyiv = 'Europe/Kyiv';
const newYork = 'America/New_York';

describe('when a task is planned', () => {
  test('a day is a day in every zone', () => {
    const task = { plannedAt: null, plannedOn: '2026-03-29', durationMinutes: 1440 };
    for (const zone of [kyiv, newYork, 'Pacific/Kiritimati']) {
      expect(plannedRequest(plannedOf(task, zone), zone)).toEqual(task);
    }
  });

  test('an hour is that of the person’s clock, on both sides of its change', () => {
    const at = (day: string) => plannedRequest({ day, time: '09:00', minutes: 60 }, kyiv).plannedAt;
    expect(at('2026-03-28')).toBe('2026-03-28T07:00:00.000Z');
    expect(at('2026-03-29')).toBe('2026-03-29T06:00:00.000Z');
    expect(plannedOf({ plannedAt: '2026-03-29T06:00:00Z', plannedOn: null, durationMinutes: 60 }, kyiv)).toEqual({
      day: '2026-03-29',
      time: '09:00',
      minutes: 60,
    });
  });

  test('of a whole day the duration is whole days', () => {
    expect(plannedRequest({ day: '2026-05-04', time: '', minutes: 90 }, kyiv).durationMinutes).toBe(1440);
    expect(plannedRequest({ day: '2026-05-04', time: '', minutes: 2 * 1440 }, kyiv).durationMinutes).toBe(2880);
    expect(plannedRequest({ day: '2026-05-04', time: '', minutes: null }, kyiv).durationMinutes).toBeNull();
  });

  test('days are counted by the calendar', () => {
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  });
});

test('a deadline without an hour is at the end of the working day', () => {
  expect(instantOfDayTime({ day: '2026-11-30', time: '' }, kyiv)).toBe('2026-11-30T16:00:00.000Z');
  expect(instantOfDayTime({ day: null, time: '12:00' }, kyiv)).toBeNull();
  expect(dayTimeOf('2026-11-30T16:00:00Z', kyiv)).toEqual({ day: '2026-11-30', time: '18:00' });
});
