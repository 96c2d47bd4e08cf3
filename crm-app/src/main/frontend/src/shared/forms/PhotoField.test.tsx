import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { ApiError } from '../api/problem';
import { startTexts } from '../i18n';
import { PhotoField } from './PhotoField';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

const photo = new File(['x'], 'me.png', { type: 'image/png' });

function show(has: boolean, error: unknown = null) {
  const choose = vi.fn();
  const remove = vi.fn();
  render(
    <MantineProvider>
      <PhotoField avatar={null} has={has} busy={false} error={error} onChoose={choose} onRemove={remove} />
    </MantineProvider>,
  );
  return { choose, remove, user: userEvent.setup() };
}

test('the same photo can be chosen again after it was refused', async () => {
  const { choose, user } = show(false);
  await user.upload(screen.getByLabelText('Choose a photo'), photo);
  await user.upload(screen.getByLabelText('Choose a photo'), photo);
  expect(choose.mock.calls).toEqual([[photo], [photo]]);
});

test('a photo is replaced and removed by keyboard', async () => {
  const { remove, user } = show(true);
  const asked = vi.spyOn(HTMLInputElement.prototype, 'click');
  await user.tab();
  expect(screen.getByRole('button', { name: 'Replace the photo' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(asked).toHaveBeenCalledOnce();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(remove).toHaveBeenCalledOnce();
});

test('a refusal is told in the words of the server', () => {
  show(
    false,
    new ApiError(415, {
      detail: 'This kind of data is not accepted here.',
      errors: [{ field: 'file', code: 'file-kind', message: 'You can upload: jpg' }],
    }),
  );
  expect(screen.getByRole('alert')).toHaveTextContent('You can upload: jpg');
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
});
