import type { Gantt, GanttTask, TaskPatch } from '@/shared/api/types';
import { clockOf, instantOf } from '@/shared/formats/zoned';
import { minutesOfDay } from '../planned/planned';

/** A bar as the chart draws it: on the browser's clock, which is given that of the person's zone. */
export interface Bar {
  id: number;
  text: string;
  start: Date;
  end: Date;
  progress: number;
  parent: number;
  open: boolean;
  type: 'task' | 'critical' | 'late' | 'done' | 'criticalLate';
}

export interface Arrow {
  id: string;
  source: number;
  target: number;
  type: 'e2s';
}

const hour = 3_600_000;

export function barsOf({ items, critical }: Gantt, timeZone: string): Bar[] {
  const known = new Set(items.filter(({ start }) => start).map(({ id }) => id));
  const onPath = new Set(critical);
  const parents = new Set(items.filter(({ start }) => start).map(({ parentId }) => parentId));
  return items.flatMap((item) => {
    const { start, end } = item;
    if (!start) return [];
    const from = drawn(start, timeZone);
    const to = end ? drawn(end, timeZone) : from;
    return [
      {
        id: item.id,
        text: item.name,
        start: from,
        // Nothing has no length.
        end: to.getTime() > from.getTime() ? to : new Date(from.getTime() + hour),
        progress: item.progress,
        parent: item.parentId && known.has(item.parentId) ? item.parentId : 0,
        // The chart opens only what holds something.
        open: parents.has(item.id),
        type: typeOf(item, onPath.has(item.id)),
      },
    ];
  });
}

export function arrowsOf({ items, links }: Gantt): Arrow[] {
  const known = new Set(items.filter(({ start }) => start).map(({ id }) => id));
  return links
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to }) => ({ id: `${from}-${to}`, source: from, target: to, type: 'e2s' as const }));
}

type Plan = Pick<TaskPatch, 'plannedAt' | 'plannedOn' | 'durationMinutes'>;

/**
 * What a task is planned for when the ends of its bar were carried by some days; nothing when it stands where it stood. The chart goes by whole
 * days, so the hours stay what they were, and what was carried as a whole takes as long as before.
 */
export function planOfBar(
  item: GanttTask,
  { moved, stretched }: { moved: number; stretched: number },
  timeZone: string,
): Plan | undefined {
  const [bar] = barsOf({ items: [item], links: [], critical: [], more: false }, timeZone);
  if (!bar || (moved === 0 && stretched === 0)) return undefined;
  const from = later(bar.start, moved);
  const to = later(bar.end, stretched);
  const wholeDays = clockText(bar.start).endsWith(midnight) && clockText(bar.end).endsWith(midnight);
  if (wholeDays) {
    const days = Math.max(1, daysBetween(from, to));
    const plannedOn = clockText(from).slice(0, 10);
    return { plannedAt: null, plannedOn, ...(moved === stretched ? {} : { durationMinutes: days * minutesOfDay }) };
  }
  const plannedAt = instantOf(clockText(from), timeZone);
  const minutes = Math.round((Date.parse(instantOf(clockText(to), timeZone)) - Date.parse(plannedAt)) / 60_000);
  return {
    plannedAt,
    plannedOn: null,
    ...(moved === stretched ? {} : { durationMinutes: Math.max(1, minutes) }),
  };
}

/** What a task waits for, with one more or one less. */
export function waitsFor(links: Gantt['links'], target: number): number[] {
  return links.filter(({ to }) => to === target).map(({ from }) => from);
}

function typeOf({ done, overdue }: GanttTask, critical: boolean): Bar['type'] {
  if (done) return 'done';
  if (critical) return overdue ? 'criticalLate' : 'critical';
  return overdue ? 'late' : 'task';
}

function drawn(instant: string, timeZone: string): Date {
  return new Date(clockOf(instant, timeZone).replace(' ', 'T'));
}

const midnight = ' 00:00:00';

/** How many days apart, whatever the hours. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / (24 * hour));
}

/** The same hour of another day. */
function later(date: Date, days: number): Date {
  const other = new Date(date);
  other.setDate(other.getDate() + days);
  return other;
}

function clockText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}:00`;
}
