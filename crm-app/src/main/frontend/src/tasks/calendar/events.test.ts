import { describe, expect, test } from 'vitest';
import { clockEventOf, planOfMoved, planOfStretched, rangeOf } from './events';

const kyiv = 'Europe/Kyiv';
const none = { plannedAt: null, plannedOn: null, durationMinutes: null, deadline: null };

describe('a task in the calendar', () => {
  test('of whole days covers just them, over the change of clocks too', () => {
    const task = { ...none, plannedOn: '2026-03-28', durationMinutes: 3 * 1440 };
    const event = clockEventOf(task, kyiv);
    expect(event).toEqual({ allDay: true, start: '2026-03-28', end: '2026-03-31' });
    expect(event && planOfStretched(event, kyiv)).toEqual({
      plannedAt: null,
      plannedOn: '2026-03-28',
      durationMinutes: 3 * 1440,
    });
    expect(clockEventOf({ ...none, plannedOn: '2026-10-25' }, 'America/New_York')).toEqual({
      allDay: true,
      start: '2026-10-25',
      end: '2026-10-26',
    });
  });

  test('of an hour stands at the hour of the person’s clock, in winter and in summer', () => {
    const at = (plannedAt: string) => clockEventOf({ ...none, plannedAt, durationMinutes: 90 }, kyiv);
    expect(at('2026-03-27T07:00:00Z')).toEqual({
      allDay: false,
      start: '2026-03-27T09:00:00',
      end: '2026-03-27T10:30:00',
    });
    expect(at('2026-03-30T06:00:00Z')).toMatchObject({ start: '2026-03-30T09:00:00', end: '2026-03-30T10:30:00' });
  });

  test('without a time stands at its deadline, and without either nowhere', () => {
    expect(clockEventOf({ ...none, deadline: '2026-11-30T16:00:00Z' }, kyiv)).toEqual({
      allDay: false,
      start: '2026-11-30T18:00:00',
    });
    expect(clockEventOf(none, kyiv)).toBeUndefined();
  });

  test('carried over the change of clocks keeps its hour and how long it takes', () => {
    const task = { ...none, plannedAt: '2026-03-27T07:00:00Z', durationMinutes: 60 };
    const moved = planOfMoved({ allDay: false, start: '2026-03-30T09:00:00Z' }, task, kyiv);
    expect(moved).toEqual({ plannedAt: '2026-03-30T06:00:00.000Z', plannedOn: null, durationMinutes: 60 });
  });

  test('carried to the whole days and back is measured anew', () => {
    const hour = { ...none, plannedAt: '2026-05-04T06:00:00Z', durationMinutes: 60 };
    expect(planOfMoved({ allDay: true, start: '2026-05-06' }, hour, kyiv)).toEqual({
      plannedAt: null,
      plannedOn: '2026-05-06',
      durationMinutes: null,
    });
    const days = { ...none, plannedOn: '2026-05-04', durationMinutes: 2880 };
    expect(planOfMoved({ allDay: false, start: '2026-05-06T10:00:00' }, days, kyiv).durationMinutes).toBeNull();
    expect(planOfMoved({ allDay: true, start: '2026-05-06' }, days, kyiv).durationMinutes).toBe(2880);
  });

  test('stretched over the hour that is skipped takes as long as passes', () => {
    const stretched = planOfStretched(
      { allDay: false, start: '2026-03-29T02:00:00Z', end: '2026-03-29T05:00:00Z' },
      kyiv,
    );
    expect(stretched.durationMinutes).toBe(120);
  });
});

test('what is asked for are the days on screen, the last one included', () => {
  expect(rangeOf('2026-11-30T00:00:00Z', '2026-12-07T00:00:00Z')).toEqual({ from: '2026-11-30', to: '2026-12-06' });
});
