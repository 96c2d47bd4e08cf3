import { useForm } from '@mantine/form';
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { keepDraftsOf } from './drafts';
import { useFormDraft } from './useFormDraft';

beforeEach(() => {
  sessionStorage.clear();
  keepDraftsOf(1);
});

function open() {
  return renderHook(() => {
    const form = useForm({ initialValues: { lastName: '', phones: [{ key: 'a', value: '' }] } });
    return { form, draft: useFormDraft('new CONTACT', form) };
  });
}

test('a new contact that was left is there again, until it is saved', () => {
  const first = open();
  expect(first.result.current.draft).toMatchObject({ kept: false, restored: false });
  act(() => first.result.current.form.setFieldValue('lastName', 'Шевчук'));
  act(() => first.result.current.form.setFieldValue('phones', [{ key: 'a', value: '050' }]));
  expect(first.result.current.draft).toMatchObject({ kept: true, restored: false });
  first.unmount();

  const second = open();
  expect(second.result.current.form.values).toEqual({ lastName: 'Шевчук', phones: [{ key: 'a', value: '050' }] });
  expect(second.result.current.form.isDirty()).toBe(true);
  expect(second.result.current.draft).toMatchObject({ kept: true, restored: true });
  act(() => second.result.current.draft.clear());
  second.unmount();
  expect(open().result.current.form.values.lastName).toBe('');
});

test('a restored one can be thrown away, and nothing typed is nothing kept', () => {
  const first = open();
  act(() => first.result.current.form.setFieldValue('lastName', 'Шевчук'));
  first.unmount();
  const second = open();
  act(() => second.result.current.draft.discard());
  expect(second.result.current.form.values.lastName).toBe('');
  expect(second.result.current.draft).toMatchObject({ kept: false, restored: false });
  expect(sessionStorage).toHaveLength(0);
});
