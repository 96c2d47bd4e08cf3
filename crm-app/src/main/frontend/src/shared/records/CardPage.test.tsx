import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { contacts } from '@/contacts/queries';
import { users } from '@/users/queries';
import { ApiError } from '../api/problem';
import { startTexts } from '../i18n';
import { permissionsQuery } from '../me';
import { CardPage } from './CardPage';
import type { RecordCalls, Versioned } from './calls';
import type { RecordControl } from './useRecord';

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

function show(calls: unknown) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  client.setQueryData(permissionsQuery.queryKey, { permissions: [], fields: [] } as never);
  const control = { calls: calls as RecordCalls<Versioned, object>, id: 7, error: new ApiError(404, { status: 404 }) };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={['/records/7']}>
          <Routes>
            <Route
              path="/records/:id"
              element={
                <CardPage
                  control={control as unknown as RecordControl<never, object>}
                  back={{ path: '/records', title: 'Records' }}
                  parts={() => ({ title: '', properties: null })}
                />
              }
            />
            <Route path="/records" element="The list" />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a record that is gone leads back to the list, in whose bin it may be', async () => {
  show(contacts);
  expect(screen.getByRole('heading', { name: 'Records', level: 1 })).toBeVisible();
  expect(screen.getByText(/in the bin/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getByText('The list')).toBeVisible();
});

test('nobody is sent to a bin that a kind has not', () => {
  show(users);
  expect(screen.getByRole('heading', { name: /deleted/ })).toBeVisible();
  expect(screen.queryByText(/in the bin/)).toBeNull();
});
