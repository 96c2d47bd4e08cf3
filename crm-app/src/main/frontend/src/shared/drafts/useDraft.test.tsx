import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetDrafts, keepDraftsOf, keptDraft } from './drafts';
import { useDraft } from './useDraft';

const nothing = { title: '', phone: '' };

beforeEach(() => {
  sessionStorage.clear();
  keepDraftsOf(1);
});

function open<T>(name: string | undefined, initial: T) {
  return renderHook(({ name }) => useDraft(name, initial), { initialProps: { name } });
}

function type(name: string, text: string) {
  const { result } = open(name, '');
  act(() => result.current.set(text));
  expect(keptDraft(name)).toBe(text);
}

test('what was typed is there again after the page was left', () => {
  const first = open('new LEAD', nothing);
  expect(first.result.current).toMatchObject({ value: nothing, changed: false, restored: false });
  act(() => first.result.current.set((present) => ({ ...present, title: 'Анкери' })));
  expect(first.result.current).toMatchObject({ changed: true, restored: false });
  first.unmount();
  expect(open('new LEAD', nothing).result.current).toMatchObject({
    value: { title: 'Анкери', phone: '' },
    changed: true,
    restored: true,
  });
});

test('several changes of one moment all count', () => {
  const { result } = open('new LEAD', nothing);
  act(() => {
    result.current.set((present) => ({ ...present, title: 'Анкери' }));
    result.current.set((present) => ({ ...present, phone: '050' }));
  });
  expect(result.current.value).toEqual({ title: 'Анкери', phone: '050' });
  expect(keptDraft('new LEAD')).toEqual({ title: 'Анкери', phone: '050' });
});

test('what was saved, thrown away or typed back is kept no longer', () => {
  const { result } = open('comment DEAL:7', '');
  act(() => result.current.set('Передзвонити'));
  act(() => result.current.clear());
  expect(result.current).toMatchObject({ value: '', changed: false, restored: false });
  expect(keptDraft('comment DEAL:7')).toBeUndefined();
  act(() => result.current.set('П'));
  act(() => result.current.set(''));
  expect(keptDraft('comment DEAL:7')).toBeUndefined();
});

test('another record has another draft', () => {
  const { result, rerender } = open('comment DEAL:7', '');
  act(() => result.current.set('Про сьому'));
  rerender({ name: 'comment DEAL:8' });
  expect(result.current).toMatchObject({ value: '', restored: false });
  act(() => result.current.set('Про восьму'));
  rerender({ name: 'comment DEAL:7' });
  expect(result.current).toMatchObject({ value: 'Про сьому', restored: true });
  expect(keptDraft('comment DEAL:8')).toBe('Про восьму');
});

test('a member that the form did not have when the draft was kept has its first value', () => {
  const before = open('new LEAD', { title: '' });
  act(() => before.result.current.set({ title: 'Анкери' }));
  expect(open('new LEAD', nothing).result.current.value).toEqual({ title: 'Анкери', phone: '' });
});

test('nobody sees what another person typed in the same tab', () => {
  type('comment DEAL:7', 'Лише моє');
  keepDraftsOf(2);
  expect(open('comment DEAL:7', '').result.current.value).toBe('');
  keepDraftsOf(1);
  expect(keptDraft('comment DEAL:7')).toBeUndefined();
});

test('signing out takes them away', () => {
  type('comment DEAL:7', 'Передзвонити');
  forgetDrafts();
  expect(Object.keys(sessionStorage)).toEqual([]);
});

test('typing goes on where the browser keeps nothing', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const { result } = open('comment DEAL:7', '');
  act(() => result.current.set('Довгий текст'));
  expect(result.current.value).toBe('Довгий текст');
});
