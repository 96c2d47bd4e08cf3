import { expect, test } from 'vitest';
import type { Activity } from '../api/types';
import { inTab, linesOf, stagesOf } from './lines';

let next = 100;
const line = (action: string, more: object = {}) =>
  ({
    id: next--,
    action,
    user: { id: 1 },
    record: { type: 'DEAL', id: 7 },
    changes: [],
    ...more,
  }) as unknown as Activity;
const move = (from: string, to: string, more: object = {}) =>
  line('MOVED', { changes: [{ field: 'stage', from, to }], ...more });

test('moves that follow one another are one line, which says from where to where', () => {
  const lines = linesOf([move('B', 'C'), move('A', 'B'), line('CHANGED'), move('New', 'A')]);
  expect(lines.map(({ moves }) => moves.length)).toEqual([2, 1, 1]);
  expect(stagesOf(lines[0]?.moves ?? [])).toEqual(['A', 'B', 'C']);
});

test('those of another person or record are lines of their own', () => {
  const others = [{ user: { id: 2 } }, { record: { type: 'LEAD', id: 7 } }];
  for (const other of others) expect(linesOf([move('B', 'C'), move('A', 'B', other)])).toHaveLength(2);
});

test('what was said and what was changed are told apart', () => {
  expect(inTab('comments', line('COMMENTED'))).toBe(true);
  expect(inTab('comments', line('CHANGED'))).toBe(false);
  expect(inTab('changes', line('COMMENT_DELETED'))).toBe(false);
  expect(inTab('changes', line('IMPORTED'))).toBe(true);
  expect(inTab('all', line('COMMENTED'))).toBe(true);
});
