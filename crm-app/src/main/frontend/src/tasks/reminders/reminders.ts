import type { TaskReminder } from '@/shared/api/types';

/** A reminder as it is typed. */
export interface Reminder {
  key: number;
  at: string | null;
  minutesBefore: number | null;
  text: string;
}

export const beforeChoices = [0, 5, 10, 15, 30, 60, 120, 1440, 2880];

let made = 0;

export function reminder({ at, minutesBefore, text }: Partial<Omit<TaskReminder, 'key'>>): Reminder {
  made += 1;
  return {
    key: made,
    at: minutesBefore === null || minutesBefore === undefined ? (at ?? null) : null,
    minutesBefore: minutesBefore ?? null,
    text: text ?? '',
  };
}

export function reminderRequests(reminders: Reminder[]) {
  return reminders.map(({ at, minutesBefore, text }) => ({
    ...(minutesBefore === null ? { at } : { minutesBefore }),
    text: text.trim() || null,
  }));
}
