import type { TaskItem } from '@/shared/api/types';
import { clockOf, instantOf } from '@/shared/formats/zoned';

/** When a task is to be done, as people type it: on a day, or at an hour of it. */
export interface Planned {
  day: string | null;
  /** Empty for the whole day. */
  time: string;
  minutes: number | null;
}

type Times = Pick<TaskItem, 'plannedAt' | 'plannedOn' | 'durationMinutes'>;

export const noPlan: Planned = { day: null, time: '', minutes: null };
export const minutesOfDay = 24 * 60;

export function plannedOf({ plannedAt, plannedOn, durationMinutes }: Times, timeZone: string): Planned {
  if (!plannedAt) return { day: plannedOn, time: '', minutes: durationMinutes };
  const clock = clockOf(plannedAt, timeZone);
  return { day: clock.slice(0, 10), time: clock.slice(11, 16), minutes: durationMinutes };
}

/** A day stays a day: it has no moment, which another zone or the change of clocks would shift. */
export function plannedRequest({ day, time, minutes }: Planned, timeZone: string): Times {
  if (!day) return { plannedAt: null, plannedOn: null, durationMinutes: minutes };
  if (time) {
    return { plannedAt: instantOf(`${day} ${time}:00`, timeZone), plannedOn: null, durationMinutes: minutes };
  }
  return { plannedAt: null, plannedOn: day, durationMinutes: minutes && wholeDays(minutes) };
}

export function wholeDays(minutes: number): number {
  return Math.max(1, Math.round(minutes / minutesOfDay)) * minutesOfDay;
}

/** The day so many days after another, by the calendar. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** A moment as the day and hour of the person's zone, and back. */
export interface DayTime {
  day: string | null;
  time: string;
}

export const endOfWork = '18:00';

export function dayTimeOf(instant: string | null, timeZone: string): DayTime {
  if (!instant) return { day: null, time: '' };
  const clock = clockOf(instant, timeZone);
  return { day: clock.slice(0, 10), time: clock.slice(11, 16) };
}

/** A deadline without an hour is at the end of the working day. */
export function instantOfDayTime({ day, time }: DayTime, timeZone: string): string | null {
  return day ? instantOf(`${day} ${time || endOfWork}:00`, timeZone) : null;
}
