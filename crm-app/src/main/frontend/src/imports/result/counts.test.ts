import { expect, test } from 'vitest';
import { percentDone, undoable } from './counts';

const running = { state: 'RUNNING', done: 250, total: 1000, created: 200, updated: 40, undo: null } as const;

test('an import goes by its rows, an undo by the records it wrote', () => {
  expect(percentDone(running)).toBe(25);
  const kept = [{ record: { type: 'CONTACT' as const, id: 1 }, name: 'Бойко', reason: '' }];
  expect(percentDone({ ...running, state: 'UNDOING', undo: { restored: 119, related: 0, kept, keptCount: 1 } })).toBe(
    50,
  );
  expect(percentDone({ ...running, total: 0 })).toBeUndefined();
  expect(percentDone({ ...running, done: 1001 })).toBe(100);
});

test('only what was written can be taken back, and only once', () => {
  expect(undoable({ ...running, state: 'DONE' })).toBe(true);
  expect(undoable({ ...running, state: 'DONE', created: 0, updated: 0 })).toBe(false);
  expect(undoable({ ...running, state: 'UNDONE' })).toBe(false);
});
