import type { Activity } from '../api/types';

export interface Day {
  name: string;
  activities: Activity[];
}

/** Puts lines that follow each other on one day together. */
export function inDays(activities: Activity[], dayOf: (at: string) => string): Day[] {
  const days: Day[] = [];
  for (const activity of activities) {
    const name = dayOf(activity.at);
    const last = days.at(-1);
    if (last?.name === name) last.activities.push(activity);
    else days.push({ name, activities: [activity] });
  }
  return days;
}
