import { describe, expect, test } from 'vitest';
import type { TaskBoard, TaskItem } from '@/shared/api/types';
import { addPage, findCard, movedTo, placeCard, undoMove } from './boardState';

const open = { id: 1, name: 'Нова', colour: '#888888', kind: 'OPEN' } as const;
const closed = { id: 2, name: 'Готово', colour: '#2a9d5c', kind: 'DONE' } as const;

function task(id: number, status: TaskItem['status'] = open): TaskItem {
  return { id, version: 1, name: `№ ${id}`, status, done: status.kind === 'DONE', overdue: true } as TaskItem;
}

function board(): TaskBoard {
  return {
    statuses: [
      { status: open, count: 3, items: [task(11), task(12)], next: 'more' },
      { status: closed, count: 1, items: [task(21, closed)], next: null },
    ],
  } as TaskBoard;
}

const ids = (state: TaskBoard) => state.statuses.map(({ items }) => items.map(({ id }) => id));
const counts = (state: TaskBoard) => state.statuses.map(({ count }) => count);

describe('moving a task on the board', () => {
  test('puts it where it was dropped and counts on both sides', () => {
    const before = board();
    const moved = placeCard(before, movedTo(before, task(12), 2), 1);
    expect(ids(moved)).toEqual([[11], [21, 12]]);
    expect(counts(moved)).toEqual([2, 2]);
  });

  test('to a status that is done makes it done, and no longer overdue', () => {
    const before = board();
    expect(movedTo(before, task(12), 2)).toMatchObject({ done: true, overdue: false, status: closed });
    expect(movedTo(before, task(21, closed), 1)).toMatchObject({ done: false, status: open });
  });

  test('is undone to the place it came from when the server refuses', () => {
    const before = board();
    const moved = placeCard(before, movedTo(before, task(12), 2), 0);
    const back = undoMove(moved, task(12), 1);
    expect(ids(back)).toEqual(ids(before));
    expect(counts(back)).toEqual(counts(before));
  });

  test('is not undone over what somebody else did since', () => {
    const moved = placeCard(board(), { ...task(12), version: 5, status: closed }, 0);
    expect(undoMove(moved, task(12), 1)).toBe(moved);
  });

  test('keeps its place when only its version changes', () => {
    const next = placeCard(board(), { ...task(12), version: 2 });
    expect(findCard(next, 12)).toMatchObject({ at: 1, card: { version: 2 } });
    expect(counts(next)).toEqual([3, 1]);
  });
});

test('what is read further down is added once', () => {
  const longer = addPage(board(), 1, { items: [task(12), task(13)], next: null });
  expect(ids(longer)[0]).toEqual([11, 12, 13]);
  expect(longer.statuses[0]?.next).toBeNull();
});
