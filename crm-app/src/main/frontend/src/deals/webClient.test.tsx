import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test, vi } from 'vitest';
import { contactLookup } from '@/contacts/queries';
import { answer, api } from '@/shared/api/client';
import { useKeyset } from '@/shared/list/keyset';
import { useListState } from '@/shared/list/listState';
import { listParameters } from './filters';
import { createEntry, keys, moveEntry, readCard, readEntries } from './queries';

const { sent } = vi.hoisted(() => ({ sent: [] as Request[] }));
vi.mock('@/shared/auth/session', () => ({
  authorizedFetch: async (request: Request) => {
    sent.push(request);
    return new Response(JSON.stringify({ items: [], next: request.url.includes('cursor') ? null : 'AbC' }), {
      headers: { 'Content-Type': 'application/json' },
    });
  },
}));

/** What the measurements send as the web client's requests. */
const measured: Record<string, string> = JSON.parse(
  readFileSync(resolve('../../test/resources/bench/web-client.json'), 'utf8'),
);

beforeEach(() => {
  sent.length = 0;
});

function lines(): string[] {
  return sent.map(({ method, url }) => `${method} ${url.slice(new URL(url).origin.length)}`);
}

/** The list as its page reads it, at an address that says what it is narrowed by. */
function open(search: string, names: readonly string[], read: typeof readEntries) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={[`/list?${search}`]}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </MemoryRouter>
  );
  return renderHook(
    () => {
      const control = useListState(names, '-createdAt');
      return useKeyset([...keys.lists, control.query], (page) => read(control.query, page));
    },
    { wrapper },
  );
}

function filtersOf(request: string | undefined): string {
  const filters = new URLSearchParams(request?.split('?')[1]);
  for (const ofTheList of ['sort', 'count', 'limit', 'cursor']) filters.delete(ofTheList);
  return filters.toString();
}

test('a filtered list and a search ask for their first page and their total', async () => {
  for (const name of ['list', 'search']) {
    sent.length = 0;
    open(filtersOf(measured[name]), listParameters, readEntries);
    await waitFor(() => expect(lines()).toEqual([measured[name]]));
  }
  sent.length = 0;
  open(
    filtersOf(measured.contacts),
    ['q'],
    (query, page) => answer(api.GET('/api/v1/contacts', { params: { query: { ...query, ...page } } })) as never,
  );
  await waitFor(() => expect(lines()).toEqual([measured.contacts]));
});

test('the following page is asked for by its place, without a total', async () => {
  const { result } = open(filtersOf(measured.next), listParameters, readEntries);
  await waitFor(() => expect(result.current.hasMore).toBe(true));
  await result.current.more();
  expect(lines()[1]).toBe(measured.next);
});

test('cards, moves, new deals and pickers ask as they are measured', async () => {
  await readCard('DEAL', 42);
  await moveEntry({ kind: 'DEAL', id: 42, version: 3 }, 12);
  await createEntry('DEAL', { title: 'Болти' }, { 'Idempotency-Key': 'k' });
  await contactLookup.search('шевч');
  expect(lines()).toEqual([measured.card, measured.move, measured.create, measured.picker]);
  expect(sent[1]?.headers.get('If-Match')).toBe('"3"');
  expect(sent[2]?.headers.get('Idempotency-Key')).toBe('k');
});
