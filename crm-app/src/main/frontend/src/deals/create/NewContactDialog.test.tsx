import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import { EditableRecord } from '@/shared/forms/editables';
import { startTexts } from '@/shared/i18n';
import { meQuery, permissionsQuery } from '@/shared/me';
import { typedReach } from './contactChoice';
import { NewContactDialog } from './NewContactDialog';

const { sent } = vi.hoisted(() => ({ sent: [] as { call: string; body: unknown }[] }));
vi.mock('@/shared/auth/session', () => ({
  authorizedFetch: async (request: Request) => {
    const body = request.method === 'POST' ? await request.json() : null;
    sent.push({ call: `${request.method} ${new URL(request.url).pathname}`, body });
    const answer = request.method === 'POST' ? { id: 5, name: '067 123 45 67' } : { items: [], next: null };
    return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } });
  },
}));

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

function Card({ onSave }: { onSave: (contact: unknown) => Promise<unknown> }) {
  const [making, setMaking] = useState<string>();
  return (
    <>
      <EditableRecord
        of="CONTACT"
        label="Contact"
        value={null}
        onSave={onSave}
        make={{
          label: (text) => `New: ${text}`,
          first: (text) => typedReach(text) !== undefined,
          onMake: setMaking,
        }}
      />
      {making !== undefined && (
        <NewContactDialog typed={making} onClose={() => setMaking(undefined)} onChosen={onSave} />
      )}
    </>
  );
}

test('an unknown phone typed on a card becomes its new contact', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  client.setQueryData(meQuery.queryKey, { id: 1, name: 'A' } as never);
  client.setQueryData(permissionsQuery.queryKey, { permissions: [], fields: [] } as never);
  const save = vi.fn().mockResolvedValue(undefined);
  const user = userEvent.setup();
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <Card onSave={save} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await user.click(screen.getByRole('button', { name: /^Contact/ }));
  await user.type(screen.getByRole('combobox', { name: 'Contact' }), '0671234567');
  await user.click(await screen.findByRole('option', { name: 'New: 0671234567' }));
  expect(await screen.findByRole('textbox', { name: 'Phone' })).toHaveValue('+380671234567');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(save).toHaveBeenCalledExactlyOnceWith({ id: 5, name: '067 123 45 67' }));
  expect(sent.find(({ call }) => call === 'POST /api/v1/contacts')?.body).toMatchObject({
    phones: [{ number: '+380671234567' }],
  });
});
