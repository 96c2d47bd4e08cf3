import { describe, expect, test } from 'vitest';
import type { Gantt, GanttTask } from '@/shared/api/types';
import { arrowsOf, barsOf, planOfBar, waitsFor } from './bars';

const kyiv = 'Europe/Kyiv';

function item(id: number, more: Partial<GanttTask> = {}): GanttTask {
  return {
    id,
    version: 1,
    name: `№ ${id}`,
    start: '2026-11-30T07:00:00Z',
    end: '2026-12-01T15:00:00Z',
    done: false,
    overdue: false,
    parentId: null,
    responsible: [],
    status: { id: 1, name: 'Нова', colour: '#888888', kind: 'OPEN' },
    progress: 40,
    ...more,
  } as GanttTask;
}

function gantt(items: GanttTask[], more: Partial<Gantt> = {}): Gantt {
  return { items, links: [], critical: [], more: false, ...more } as Gantt;
}

describe('bars of the chart', () => {
  test('stand at the hours of the person’s zone, wherever the browser is', () => {
    const [bar] = barsOf(gantt([item(1)]), kyiv);
    expect([bar?.start.getDate(), bar?.start.getHours(), bar?.end.getHours()]).toEqual([30, 9, 17]);
  });

  test('tell the critical path, what is late and what is done', () => {
    const items = [item(1), item(2), item(3, { overdue: true }), item(4, { done: true }), item(5, { overdue: true })];
    const types = barsOf(gantt(items, { critical: [2, 4, 5] }), kyiv).map(({ type }) => type);
    expect(types).toEqual(['task', 'critical', 'late', 'done', 'criticalLate']);
  });

  test('lie under their parents where those are shown, and have some length', () => {
    const bars = barsOf(gantt([item(1), item(2, { parentId: 1, end: null }), item(3, { parentId: 99 })]), kyiv);
    expect(bars.map(({ parent, open }) => [parent, open])).toEqual([
      [0, true],
      [1, false],
      [0, false],
    ]);
    expect((bars[1]?.end.getTime() ?? 0) - (bars[1]?.start.getTime() ?? 0)).toBe(3_600_000);
  });

  test('are those of tasks that have a time, and so are the arrows', () => {
    const shown = gantt([item(1), item(2, { start: null }), item(3)], {
      links: [
        { from: 1, to: 3 },
        { from: 1, to: 2 },
      ],
    });
    expect(barsOf(shown, kyiv).map(({ id }) => id)).toEqual([1, 3]);
    expect(arrowsOf(shown)).toEqual([{ id: '1-3', source: 1, target: 3, type: 'e2s' }]);
    expect(waitsFor(shown.links, 3)).toEqual([1]);
  });
});

describe('a bar that was dragged', () => {
  const dragged = (task: GanttTask, moved: number, stretched: number) => planOfBar(task, { moved, stretched }, kyiv);

  test('as a whole keeps its hours and how long it takes', () => {
    expect(dragged(item(1), 2, 2)).toEqual({ plannedAt: '2026-12-02T07:00:00.000Z', plannedOn: null });
    expect(dragged(item(1), 0, 0)).toBeUndefined();
  });

  test('over the change of clocks stands at the same hour', () => {
    const before = item(1, { start: '2026-03-27T07:00:00Z', end: '2026-03-27T09:00:00Z' });
    expect(dragged(before, 3, 3)?.plannedAt).toBe('2026-03-30T06:00:00.000Z');
  });

  test('at its end only takes longer', () => {
    expect(dragged(item(1), 0, 2)).toEqual({
      plannedAt: '2026-11-30T07:00:00.000Z',
      plannedOn: null,
      durationMinutes: 80 * 60,
    });
  });

  test('of whole days stays one of whole days', () => {
    const days = item(1, { start: '2026-11-29T22:00:00Z', end: '2026-12-01T22:00:00Z' });
    expect(dragged(days, 3, 3)).toEqual({ plannedAt: null, plannedOn: '2026-12-03' });
    expect(dragged(days, 0, 1)).toEqual({ plannedAt: null, plannedOn: '2026-11-30', durationMinutes: 3 * 1440 });
  });
});
