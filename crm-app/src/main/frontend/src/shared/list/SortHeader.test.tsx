import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n';
import { SortHeader } from './SortHeader';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'uk');
  await startTexts();
});

function show(sort: string) {
  const onSort = vi.fn();
  render(<SortHeader title="Створено" name="createdAt" sort={sort} onSort={onSort} />);
  return { onSort, header: screen.getByRole('button') };
}

test('says in the reader’s language how the list is ordered', () => {
  expect(show('-createdAt').header).toHaveAccessibleName('Створено, за спаданням');
});

test('turns the order round when pressed again, by keys too', async () => {
  const { onSort, header } = show('-createdAt');
  header.focus();
  await userEvent.keyboard('{Enter}');
  expect(onSort).toHaveBeenCalledExactlyOnceWith('createdAt');
});

test('keeps the direction when the list goes over to this column', async () => {
  const { onSort, header } = show('-number,id');
  expect(header).toHaveAccessibleName('Створено');
  await userEvent.click(header);
  expect(onSort).toHaveBeenCalledExactlyOnceWith('-createdAt');
});
