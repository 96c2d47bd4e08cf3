/** How often a task comes back, as people choose it; RFC 5545 says it to the server. */
export type Repeat =
  | { every: 'DAY'; interval: number }
  | { every: 'WEEK'; interval: number; days: Weekday[] }
  | { every: 'MONTH'; interval: number; day: number }
  | { every: 'MONTH_WEEKDAY'; interval: number; nth: Nth; weekday: Weekday }
  | { every: 'YEAR'; interval: number }
  /** A rule that came from elsewhere and says more than one can choose here. */
  | { every: 'OTHER'; rule: string };

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
export const nths = [1, 2, 3, 4, -1] as const;
export type Nth = (typeof nths)[number];
export const workdays: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** Until a day, so many times, or for ever. */
export interface Ending {
  until: string | null;
  count: number | null;
}

export function ruleOf(repeat: Repeat): string {
  switch (repeat.every) {
    case 'DAY':
      return parts('DAILY', repeat.interval);
    case 'WEEK':
      return parts('WEEKLY', repeat.interval, repeat.days.length > 0 ? `BYDAY=${inOrder(repeat.days).join(',')}` : '');
    case 'MONTH':
      return parts('MONTHLY', repeat.interval, `BYMONTHDAY=${repeat.day}`);
    case 'MONTH_WEEKDAY':
      return parts('MONTHLY', repeat.interval, `BYDAY=${repeat.nth}${repeat.weekday}`);
    case 'YEAR':
      return parts('YEARLY', repeat.interval);
    case 'OTHER':
      return repeat.rule;
  }
}

export function repeatOf(rule: string): Repeat {
  const other: Repeat = { every: 'OTHER', rule };
  const members = new Map(
    rule
      .replace(/^RRULE:/i, '')
      .split(';')
      .filter(Boolean)
      .map((member) => member.toUpperCase().split('=') as [string, string]),
  );
  const interval = Number(members.get('INTERVAL') ?? '1');
  const byDay = members.get('BYDAY');
  const byMonthDay = members.get('BYMONTHDAY');
  const frequency = members.get('FREQ');
  members.delete('FREQ');
  members.delete('INTERVAL');
  members.delete('WKST');
  const only = (...names: string[]) => [...members.keys()].every((name) => names.includes(name));
  if (!Number.isInteger(interval) || interval < 1) return other;
  if (frequency === 'DAILY' && only()) return { every: 'DAY', interval };
  if (frequency === 'YEARLY' && only()) return { every: 'YEAR', interval };
  if (frequency === 'WEEKLY' && only('BYDAY')) {
    const days = (byDay?.split(',') ?? []).filter(isWeekday);
    return days.length === (byDay?.split(',').length ?? 0) ? { every: 'WEEK', interval, days } : other;
  }
  if (frequency === 'MONTHLY' && only('BYMONTHDAY') && /^([1-9]|[12]\d|3[01])$/.test(byMonthDay ?? '')) {
    return { every: 'MONTH', interval, day: Number(byMonthDay) };
  }
  const [, nth, weekday = ''] = /^(-?\d)([A-Z]{2})$/.exec(byDay ?? '') ?? [];
  const found = nths.find((one) => String(one) === nth);
  if (frequency === 'MONTHLY' && only('BYDAY') && found && isWeekday(weekday)) {
    return { every: 'MONTH_WEEKDAY', interval, nth: found, weekday };
  }
  return other;
}

export function inOrder(days: Weekday[]): Weekday[] {
  return weekdays.filter((day) => days.includes(day));
}

export function isWorkdays(days: Weekday[]): boolean {
  return inOrder(days).join() === workdays.join();
}

/** The weekday of a day, as rules name it. */
export function weekdayOf(day: string): Weekday {
  const at = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekdays[(at + 6) % 7] ?? 'MO';
}

function isWeekday(day: string): day is Weekday {
  return (weekdays as readonly string[]).includes(day);
}

function parts(frequency: string, interval: number, by = ''): string {
  return [`FREQ=${frequency}`, interval > 1 ? `INTERVAL=${interval}` : '', by].filter(Boolean).join(';');
}
