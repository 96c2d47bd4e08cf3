import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { needTexts, startTexts } from '../i18n';
import { ExportProgress } from './ExportProgress';
import { exportsKey } from './queries';

const { download } = vi.hoisted(() => ({ download: vi.fn() }));
vi.mock('../api/files', async (original) => ({ ...(await original<typeof import('../api/files')>()), download }));

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
  await needTexts('exports');
});

beforeEach(() => {
  download.mockReset().mockResolvedValue(undefined);
});

const running = { id: 3, state: 'RUNNING', done: 5, total: 10, file: null };
const finished = { ...running, state: 'DONE', done: 10, file: { id: 'f1', name: 'deals.xlsx' } };

function open(item: object) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  client.setQueryData([...exportsKey, 3], item);
  render(
    <MantineProvider env="test">
      <MemoryRouter>
        <QueryClientProvider client={client}>
          <ExportProgress id={3} onClose={() => {}} />
        </QueryClientProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
  return (next: object) => act(async () => client.setQueryData([...exportsKey, 3], next));
}

test('the file downloads itself once when it is done, and again by the button', async () => {
  const become = open(running);
  expect(download).not.toHaveBeenCalled();
  await become(finished);
  await waitFor(() => expect(download).toHaveBeenCalledExactlyOnceWith('/api/v1/files/f1', 'deals.xlsx'));
  await become({ ...finished });
  await userEvent.click(await screen.findByRole('button', { name: 'Download' }));
  expect(download).toHaveBeenCalledTimes(2);
});

test('an export that failed downloads nothing', async () => {
  const become = open(running);
  await become({ ...running, state: 'FAILED', failure: 'internal' });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(download).not.toHaveBeenCalled();
});
