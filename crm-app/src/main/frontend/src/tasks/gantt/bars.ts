import type { Gantt, GanttTask } from '@/shared/api/types';
import { clockOf, instantOf } from '@/shared/formats/zoned';

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
  const known = new Set(items.map(({ id }) => id));
  const onPath = new Set(critical);
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
        open: true,
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

/** When a bar that was carried or stretched begins, and how many minutes pass until it ends. */
export function planOfBar(start: Date, end: Date, timeZone: string): { plannedAt: string; durationMinutes: number } {
  const plannedAt = instantOf(clockText(start), timeZone);
  const minutes = Math.round((Date.parse(instantOf(clockText(end), timeZone)) - Date.parse(plannedAt)) / 60_000);
  return { plannedAt, durationMinutes: Math.max(1, minutes) };
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

function clockText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}:00`;
}
