import { expect, test } from 'vitest';
import type { TaskStatus } from '@/shared/api/types';
import { lacking, newRow, rowOf, statusRequests } from './statusRows';

const open = rowOf({
  id: 1,
  name: 'Нова',
  colour: '#888888',
  kind: 'OPEN',
  position: 0,
  handToPerson: { id: 9, name: 'Дарина' },
  handToRole: null,
} as TaskStatus);

test('statuses are sent in the order in which they stand, new ones without an id', () => {
  const added = { ...newRow([open]), name: ' Готово ', kind: 'DONE' as const, colour: '#2a9d5c' };
  expect(statusRequests([added, open])).toEqual([
    { id: null, name: 'Готово', colour: '#2a9d5c', kind: 'DONE', handToPersonId: null, handToRoleId: null },
    { id: 1, name: 'Нова', colour: '#888888', kind: 'OPEN', handToPersonId: 9, handToRoleId: null },
  ]);
});

test('work needs a status to begin in and one to end in, all with names', () => {
  const done = { ...open, kind: 'DONE' as const };
  expect(lacking([open, done])).toBeUndefined();
  expect(lacking([open])).toBe('done');
  expect(lacking([done])).toBe('open');
  expect(lacking([open, done, newRow([])])).toBe('name');
});
