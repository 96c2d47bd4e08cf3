import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '@/shared/api/problem';
import { keepDraftsOf } from '@/shared/drafts/drafts';
import { startTexts } from '@/shared/i18n';
import { EmailsField } from './ReachFields';

vi.mock('@/shared/auth/session', () => ({
  authorizedFetch: async () => new Response('{"items":[]}', { headers: { 'Content-Type': 'application/json' } }),
}));

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

beforeEach(() => {
  sessionStorage.clear();
  keepDraftsOf(1);
});

const email = (address: string) => ({ address, main: true }) as never;

function open(onSave: (requests: unknown[]) => Promise<unknown>, address = 'old@example.com') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { unmount } = render(
    <MantineProvider env="test">
      <MemoryRouter>
        <QueryClientProvider client={client}>
          <EmailsField value={[email(address)]} onSave={onSave} readOnly={false} of={{ kind: 'CONTACT', id: 7 }} />
          <button type="button">Elsewhere</button>
        </QueryClientProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), unmount };
}

const input = () => screen.getByRole('textbox', { name: 'E-mail' });

test('leaving saves what was typed and goes where the person went', async () => {
  const save = vi.fn().mockResolvedValue(undefined);
  const { user } = open(save);
  await user.click(screen.getByRole('button', { name: /Edit/ }));
  await user.clear(input());
  await user.type(input(), 'new@example.com');
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(save).toHaveBeenCalledExactlyOnceWith([{ address: 'new@example.com', main: true }]);
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});

test('leaving what was not changed saves nothing', async () => {
  const save = vi.fn();
  const { user } = open(save);
  await user.click(screen.getByRole('button', { name: /Edit/ }));
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(save).not.toHaveBeenCalled();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('what was refused is there again after the page was left, and can be thrown away', async () => {
  const refusal = new ApiError(422, { errors: [{ field: 'emails[0].address', code: 'email', message: 'No address' }] });
  const first = open(() => Promise.reject(refusal));
  await first.user.click(screen.getByRole('button', { name: /Edit/ }));
  await first.user.clear(input());
  await first.user.type(input(), 'broken');
  const leaving = new Event('beforeunload', { cancelable: true });
  fireEvent(window, leaving);
  expect(leaving.defaultPrevented).toBe(true);
  await first.user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(await screen.findByText('No address')).toBeVisible();
  expect(input()).toHaveValue('broken');
  first.unmount();

  const { user } = open(vi.fn());
  expect(input()).toHaveValue('broken');
  await user.click(screen.getByRole('button', { name: 'Start over' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});

test('what others changed since is not replaced by leaving an older draft', async () => {
  const first = open(() => Promise.reject(new ApiError(500, {})));
  await first.user.click(screen.getByRole('button', { name: /Edit/ }));
  await first.user.type(input(), '.ua');
  first.unmount();

  const save = vi.fn().mockResolvedValue(undefined);
  const { user } = open(save, 'theirs@example.com');
  expect(screen.getByText(/Somebody else has changed this/)).toBeVisible();
  await user.click(input());
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(save).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledOnce();
});
