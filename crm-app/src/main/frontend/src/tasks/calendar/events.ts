import type { TaskItem, TaskPatch } from '@/shared/api/types';
import { clockOf, instantOf } from '@/shared/formats/zoned';
import { dayAfter, minutesOfDay } from '../planned/planned';

/**
 * The calendar is drawn by clocks: it is given the person's clock as if it were UTC, so that no day is 23 or 25 hours long
 * and whole days have no moment at all. What is dragged comes back the same way.
 */
export interface ClockEvent {
  allDay: boolean;
  start: string;
  /** Exclusive, as calendars say it; absent where it is not known how long it takes. */
  end?: string;
}

type Times = Pick<TaskItem, 'plannedAt' | 'plannedOn' | 'durationMinutes' | 'deadline'>;

const clock = (instant: string, timeZone: string) => clockOf(instant, timeZone).replace(' ', 'T');

/** Where a task is drawn; one without a time of its own stands at its deadline. */
export function clockEventOf(task: Times, timeZone: string): ClockEvent | undefined {
  const { plannedAt, plannedOn, durationMinutes, deadline } = task;
  if (plannedOn) {
    const days = Math.max(1, Math.round((durationMinutes ?? minutesOfDay) / minutesOfDay));
    return { allDay: true, start: plannedOn, end: dayAfter(plannedOn, days) };
  }
  const start = plannedAt ?? deadline;
  if (!start) return undefined;
  if (!plannedAt || !durationMinutes) return { allDay: false, start: clock(start, timeZone) };
  const end = new Date(Date.parse(plannedAt) + durationMinutes * 60_000).toISOString();
  return { allDay: false, start: clock(start, timeZone), end: clock(end, timeZone) };
}

type Plan = Required<Pick<TaskPatch, 'plannedAt' | 'plannedOn' | 'durationMinutes'>>;

/** What a task is planned for when it was carried to another time: it takes as long as before. */
export function planOfMoved({ allDay, start }: ClockEvent, before: Times, timeZone: string): Plan {
  const wasAllDay = before.plannedOn !== null;
  const kept = wasAllDay === allDay || (!before.plannedAt && !wasAllDay) ? before.durationMinutes : null;
  if (allDay) {
    const days = kept && Math.max(1, Math.round(kept / minutesOfDay)) * minutesOfDay;
    return { plannedAt: null, plannedOn: start.slice(0, 10), durationMinutes: days };
  }
  return { plannedAt: instantOf(start.slice(0, 19), timeZone), plannedOn: null, durationMinutes: kept };
}

/** What a task is planned for when it was stretched: between moments, whatever the clocks did meanwhile. */
export function planOfStretched({ allDay, start, end }: ClockEvent, timeZone: string): Plan {
  if (allDay) {
    const days = end ? (Date.parse(`${end.slice(0, 10)}Z`) - Date.parse(`${start.slice(0, 10)}Z`)) / 86_400_000 : 1;
    return { plannedAt: null, plannedOn: start.slice(0, 10), durationMinutes: days * minutesOfDay };
  }
  const plannedAt = instantOf(start.slice(0, 19), timeZone);
  const minutes = end && (Date.parse(instantOf(end.slice(0, 19), timeZone)) - Date.parse(plannedAt)) / 60_000;
  return { plannedAt, plannedOn: null, durationMinutes: minutes || null };
}

/** What is asked of the server for what is on screen: whole days of the person's zone. */
export function rangeOf(start: string, end: string): { from: string; to: string } {
  return { from: start.slice(0, 10), to: dayAfter(end.slice(0, 10), -1) };
}
