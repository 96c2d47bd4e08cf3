import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Deal } from '@/shared/api/types';
import { keepDraftsOf } from '@/shared/drafts/drafts';
import { startTexts } from '@/shared/i18n';
import { meQuery, permissionsQuery } from '@/shared/me';
import type { EntryControl } from '../queries';
import { LinesDialog } from './LinesDialog';

vi.setConfig({ testTimeout: 20_000 });

const list = (name: string, validUntil: string | null) => ({
  id: name.length,
  name,
  discount: '10',
  validFrom: null,
  validUntil,
});
const pages = [
  { items: [list('Gone', '2020-12-31')], next: 'AbC' },
  { items: [list('Wholesale', null)], next: null },
];

vi.mock('@/shared/auth/session', () => ({
  authorizedFetch: async ({ url }: Request) => {
    const { pathname, searchParams } = new URL(url);
    const lists = pages[searchParams.has('cursor') ? 1 : 0];
    const answer = pathname.endsWith('/price-lists') ? lists : { items: [], next: null };
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  },
}));

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  keepDraftsOf(1);
  await startTexts();
});

function open() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  client.setQueryData(meQuery.queryKey, { id: 1, name: 'A', timeZone: 'Europe/Kyiv' } as never);
  const permissions = [{ recordType: 'PRICE_LIST', action: 'READ', scope: 'ALL' }];
  client.setQueryData(permissionsQuery.queryKey, { permissions, fields: [] } as never);
  const deal = { kind: 'DEAL', id: 7, number: 7, lines: [], amount: null } as unknown as Deal;
  return render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <LinesDialog deal={deal} control={{} as EntryControl<Deal>} onClose={() => undefined} />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

test('a price list beyond the first page is offered, one that has ended is not, and the choice outlives a reload', async () => {
  const user = userEvent.setup();
  const first = open();
  await user.click(await screen.findByRole('combobox', { name: 'Price list' }));
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Wholesale (−10 %)']);
  await user.click(screen.getByRole('option'));
  first.unmount();
  open();
  expect(await screen.findByRole('combobox', { name: 'Price list' })).toHaveValue('Wholesale (−10 %)');
});
