import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFocusOnPage } from './useFocusOnPage';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<main id="main" tabindex="-1"><input></main>';
});

afterEach(() => vi.useRealTimers());

function open(address: string) {
  return renderHook(({ at }) => useFocusOnPage(at), { initialProps: { at: address } });
}

test('the page gets the focus that went with the former one', () => {
  const { rerender } = open('/leads/1');
  vi.advanceTimersByTime(2000);
  expect(document.body).toHaveFocus();
  rerender({ at: '/leads/2' });
  vi.advanceTimersByTime(2000);
  expect(document.getElementById('main')).toHaveFocus();
});

test('a field that a page gave the focus to keeps it', () => {
  const { rerender } = open('/leads');
  rerender({ at: '/leads/new' });
  document.querySelector('input')?.focus();
  vi.advanceTimersByTime(2000);
  expect(document.querySelector('input')).toHaveFocus();
});

test('a focus that goes with what is moved comes back to it, not to the page', () => {
  const { rerender } = open('/funnels');
  rerender({ at: '/funnels/1/board' });
  document.querySelector('input')?.focus();
  document.querySelector('input')?.remove();
  expect(document.body).toHaveFocus();
  vi.advanceTimersByTime(2000);
  expect(document.body).toHaveFocus();
});

test('whoever has pressed a key already is not taken elsewhere', () => {
  const { rerender } = open('/funnels');
  rerender({ at: '/leads' });
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
  vi.advanceTimersByTime(2000);
  expect(document.body).toHaveFocus();
});
