import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
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
      <button type="button">Elsewhere</button>
    </MantineProvider>,
  );
  return userEvent.setup();
}

test('Enter saves what was typed and returns to reading', async () => {
  const save = vi.fn().mockResolvedValue(undefined);
  const user = show(save);
  await user.click(screen.getByRole('button', { name: 'City Kyiv Edit' }));
  await user.clear(screen.getByLabelText('City'));
  await user.keyboard('Lviv{Enter}');
  expect(save).toHaveBeenCalledExactlyOnceWith('Lviv');
  expect(await screen.findByRole('button', { name: 'City Kyiv Edit' })).toHaveFocus();
});

test('Escape leaves it as it was', async () => {
  const save = vi.fn();
  const user = show(save);
  await user.click(screen.getByRole('button', { name: 'City Kyiv Edit' }));
  await user.keyboard('x{Escape}');
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByText('Kyiv')).toBeVisible();
});

test('a refusal is shown beside the field, with what was typed kept', async () => {
  const user = show(() =>
    Promise.reject(new ApiError(422, { errors: [{ field: 'city', code: 'unknown', message: 'No such city' }] })),
  );
  await user.click(screen.getByRole('button', { name: 'City Kyiv Edit' }));
  await user.clear(screen.getByLabelText('City'));
  await user.keyboard('Atlantis{Enter}');
  expect(await screen.findByText('No such city')).toBeVisible();
  expect(screen.getByLabelText('City')).toHaveValue('Atlantis');
});

test('leaving the field saves what was typed and goes where the person went', async () => {
  const save = vi.fn().mockResolvedValue(undefined);
  const user = show(save);
  await user.click(screen.getByRole('button', { name: 'City Kyiv Edit' }));
  await user.clear(screen.getByLabelText('City'));
  await user.keyboard('Odesa');
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(save).toHaveBeenCalledExactlyOnceWith('Odesa');
  expect(await screen.findByRole('button', { name: 'City Kyiv Edit' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});

test('leaving an unchanged field saves nothing', async () => {
  const save = vi.fn();
  const user = show(save);
  await user.click(screen.getByRole('button', { name: 'City Kyiv Edit' }));
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'City Kyiv Edit' })).toBeVisible();
});

test('its cross leaves it as it was, though the text loses the focus to it', async () => {
  const save = vi.fn();
  const user = show(save);
  await user.click(screen.getByRole('button', { name: 'City Kyiv Edit' }));
  await user.keyboard('x');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(save).not.toHaveBeenCalled();
});

test('what is refused after the page was left is told', async () => {
  let refuse: (reason: unknown) => void = () => undefined;
  const save = vi.fn(() => new Promise((_, reject) => (refuse = reject)));
  const { unmount } = render(
    <MantineProvider>
      <EditableText label="City" value="Kyiv" onSave={save} />
    </MantineProvider>,
  );
  const user = userEvent.setup();
  const told = vi.spyOn(notifications, 'show');
  await user.click(screen.getByRole('button', { name: 'City Kyiv Edit' }));
  await user.clear(screen.getByLabelText('City'));
  await user.keyboard('Atlantis{Enter}');
  unmount();
  refuse(new ApiError(422, { errors: [{ field: 'city', code: 'unknown', message: 'No such city' }] }));
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(expect.objectContaining({ message: 'City: No such city' })));
});
