import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Role, Scope } from '@/shared/api/types';
import { keepDraftsOf } from '@/shared/drafts/drafts';
import { needTexts, startTexts } from '@/shared/i18n';
import { meQuery, permissionsQuery } from '@/shared/me';
import { rolesQuery } from '../queries';
import { restrictableQuery } from './queries';
import { RoleEditor } from './RoleEditor';

const { server } = vi.hoisted(() => ({
  server: { sent: [] as Request[], answer: (_: Request) => new Response('{}') },
}));
vi.mock('@/shared/auth/session', () => ({
  authorizedFetch: async (request: Request) => {
    server.sent.push(request);
    return server.answer(request);
  },
}));

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
  await needTexts('roles');
});

beforeEach(() => {
  sessionStorage.clear();
  keepDraftsOf(1);
  server.sent.length = 0;
});

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

function roleOf(version: number, read: Scope, export_: Scope, name = 'Sales'): Role {
  return {
    id: 7,
    version,
    name,
    code: null,
    builtIn: false,
    permissions: [
      { recordType: 'DEAL', action: 'READ', scope: read },
      { recordType: 'DEAL', action: 'EXPORT', scope: export_ },
    ],
    fields: [],
    secondFactorRequired: false,
  } as unknown as Role;
}

function open(role: Role) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  client.setQueryData(meQuery.queryKey, { id: 1, name: 'A' } as never);
  client.setQueryData(permissionsQuery.queryKey, {
    permissions: [{ recordType: 'ROLE', action: 'EDIT', scope: 'ALL' }],
  } as never);
  client.setQueryData(rolesQuery.queryKey, [role]);
  client.setQueryData(restrictableQuery.queryKey, []);
  const ui = (shown: Role) => (
    <MantineProvider env="test">
      <MemoryRouter>
        <QueryClientProvider client={client}>
          <RoleEditor role={shown} />
        </QueryClientProvider>
      </MemoryRouter>
    </MantineProvider>
  );
  const { rerender, unmount } = render(ui(role));
  return { show: (next: Role) => rerender(ui(next)), unmount, user: userEvent.setup() };
}

const cell = (name: string) => screen.getByRole('combobox', { name });
const lastChange = (request: Request) =>
  request.url.includes('/activity') ? json({ items: [{ user: { id: 2, name: 'Olena' } }], next: null }) : json({});

test('rights that somebody else withdrew since are not given back by an older draft', async () => {
  server.answer = lastChange;
  const first = open(roleOf(3, 'OWN', 'ALL'));
  await first.user.selectOptions(cell('Deals: View'), 'GROUP');
  first.unmount();

  open(roleOf(4, 'OWN', 'NONE'));
  expect(await screen.findByText(/^Olena changed these rights/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Review and save' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
  expect(cell('Deals: View')).toHaveValue('OWN');
  expect(cell('Deals: Export')).toHaveValue('NONE');
  expect(screen.queryByRole('button', { name: 'Review and save' })).toBeNull();
});

test('rights that others change are shown as they are now to who changed none', () => {
  const { show } = open(roleOf(3, 'OWN', 'ALL'));
  show(roleOf(4, 'OWN', 'NONE'));
  expect(cell('Deals: Export')).toHaveValue('NONE');
  expect(screen.queryByRole('button', { name: 'Review and save' })).toBeNull();
});

test('a new name of the role takes no rights away: what one set is saved over it', async () => {
  server.answer = (request) =>
    request.url.endsWith('/preview')
      ? json({ people: [], unchanged: 0, more: false })
      : json(roleOf(5, 'GROUP', 'ALL'));
  const { show, user } = open(roleOf(3, 'OWN', 'ALL'));
  await user.selectOptions(cell('Deals: View'), 'GROUP');
  show(roleOf(4, 'OWN', 'ALL', 'Sellers'));
  await user.click(screen.getByRole('button', { name: 'Review and save' }));
  await waitFor(() => expect(screen.getByRole('button', { name: /^Save/ })).toBeEnabled());
  await user.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(server.sent.some(({ method }) => method === 'PUT')).toBe(true));
  expect(server.sent.find(({ method }) => method === 'PUT')?.headers.get('If-Match')).toBe('"4"');
});
