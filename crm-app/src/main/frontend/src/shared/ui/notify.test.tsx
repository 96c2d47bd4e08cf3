import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startTexts } from '../i18n';
import { useNotify } from './notify';

vi.setConfig({ testTimeout: 20_000 });

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

afterEach(() => notifications.clean());

test('a message that takes the place of one that was undone can be undone as well, by its button and by Ctrl+Z', async () => {
  const first = vi.fn();
  const second = vi.fn();
  const third = vi.fn();
  function Page() {
    const notify = useNotify();
    const tell = (message: string, undo: () => void) => notify.done(message, { undo, name: 'move' });
    return (
      <>
        <button type="button" onClick={() => tell('First move', first)}>
          move
        </button>
        <button type="button" onClick={() => tell('Second move', second)}>
          move on
        </button>
        <button type="button" onClick={() => tell('Third move', third)}>
          move further
        </button>
      </>
    );
  }
  render(
    <MantineProvider env="test">
      <MemoryRouter>
        <Page />
        <Notifications />
      </MemoryRouter>
    </MantineProvider>,
  );

  await userEvent.click(screen.getByText('move'));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(first).toHaveBeenCalledOnce();

  await userEvent.click(screen.getByText('move on'));
  await screen.findByText('Second move');
  await waitFor(() => expect(screen.queryByText('First move')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(second).toHaveBeenCalledOnce();

  await userEvent.click(screen.getByText('move further'));
  await screen.findByText('Third move');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(third).toHaveBeenCalledOnce();
  expect(first).toHaveBeenCalledOnce();
});
