import { expect, test } from 'vitest';
import type { Import } from '@/shared/api/types';
import { withAnswer, withProgress } from './queries';

const running = { state: 'RUNNING', done: 500, total: 900, mapping: { 0: 'phone' } } as unknown as Import;
const counts = { total: 900, created: 0, updated: 0, skipped: 0, failed: 0 };

test('goes on with each message and keeps what the message does not tell', () => {
  expect(withProgress(running, { ...counts, state: 'RUNNING', done: 700 })).toMatchObject({
    done: 700,
    mapping: { 0: 'phone' },
  });
  expect(withProgress(running, { ...counts, state: 'DONE', done: 900 })).toMatchObject({ state: 'DONE' });
});

test('a message that comes late does not turn the progress back', () => {
  expect(withProgress(running, { ...counts, state: 'RUNNING', done: 300 })).toBe(running);
});

test('the answer of an action leaves the mapping as it is known', () => {
  const answered = { state: 'UNDOING' } as Import;
  expect(withAnswer(running, answered)).toMatchObject({ state: 'UNDOING', mapping: { 0: 'phone' } });
  expect(withAnswer(undefined, answered)).toBeUndefined();
});
