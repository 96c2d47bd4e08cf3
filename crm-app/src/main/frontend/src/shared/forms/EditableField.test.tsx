import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { ApiError } from '../api/problem';
import { startTexts } from '../i18n';
import { EditableText } from './editables';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

function show(onSave: (value: string | null) => Promise<unknown>) {
  render(
    <MantineProvider>
      <EditableText label="City" value="Kyiv" onSave={onSave} />
    </MantineProvider>,
  );
  return userEvent.setup();
}

test('Enter saves what was typed and returns to reading', async () => {
  const save = vi.fn().mockResolvedValue(undefined);
  const user = show(save);
  await user.click(screen.getByRole('button', { name: 'Edit: City' }));
  await user.clear(screen.getByLabelText('City'));
  await user.keyboard('Lviv{Enter}');
  expect(save).toHaveBeenCalledExactlyOnceWith('Lviv');
  expect(await screen.findByRole('button', { name: 'Edit: City' })).toHaveFocus();
});

test('Escape leaves it as it was', async () => {
  const save = vi.fn();
  const user = show(save);
  await user.click(screen.getByRole('button', { name: 'Edit: City' }));
  await user.keyboard('x{Escape}');
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByText('Kyiv')).toBeVisible();
});

test('a refusal is shown beside the field, with what was typed kept', async () => {
  const user = show(() =>
    Promise.reject(new ApiError(422, { errors: [{ field: 'city', code: 'unknown', message: 'No such city' }] })),
  );
  await user.click(screen.getByRole('button', { name: 'Edit: City' }));
  await user.clear(screen.getByLabelText('City'));
  await user.keyboard('Atlantis{Enter}');
  expect(await screen.findByText('No such city')).toBeVisible();
  expect(screen.getByLabelText('City')).toHaveValue('Atlantis');
});
