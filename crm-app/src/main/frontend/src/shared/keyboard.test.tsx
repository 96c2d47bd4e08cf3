import { fireEvent, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useUndoKey } from './keyboard';

const undo = { code: 'KeyZ', ctrlKey: true };

test('Ctrl+Z takes back what was done last, then what was done before', () => {
  const first = vi.fn();
  const second = vi.fn();
  renderHook(() => useUndoKey(first, true));
  const later = renderHook(({ active }) => useUndoKey(second, active), { initialProps: { active: true } });
  fireEvent.keyDown(window, undo);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  later.rerender({ active: false });
  fireEvent.keyDown(window, undo);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

test('while one types it is the text’s, and other keys do nothing', () => {
  const taken = vi.fn();
  renderHook(() => useUndoKey(taken, true));
  const input = document.body.appendChild(document.createElement('input'));
  fireEvent.keyDown(input, undo);
  fireEvent.keyDown(window, { code: 'KeyZ' });
  fireEvent.keyDown(window, { ...undo, shiftKey: true });
  expect(taken).not.toHaveBeenCalled();
  input.remove();
});
