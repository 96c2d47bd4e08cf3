import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { contacts } from '@/contacts/queries';
import { deals, moveEntry } from '@/deals/queries';
import { users } from '@/users/queries';
import { ApiError } from '../api/problem';
import { FormatsProvider } from '../formats/FormatsProvider';
import { startTexts } from '../i18n';
import { live } from '../live/connection';
import { useRecord } from './useRecord';

const { server } = vi.hoisted(() => ({
  server: {
    record: {} as Record<string, unknown>,
    sent: [] as { version: string | null; body: unknown }[],
    tells: true,
  },
}));
/** A server of one record, which refuses changes of older versions. */
vi.mock('../auth/session', () => ({
  accessToken: async () => null,
  authorizedFetch: async (request: Request) => {
    const json = (body: unknown, status = 200) =>
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
    if (request.url.includes('/activity')) return json({ items: [{ user: { id: 2, name: 'Taras' } }] });
    if (request.method === 'GET') return json(server.record);
    const version = request.headers.get('If-Match');
    const body = await request.json().catch(() => null);
    server.sent.push({ version, body });
    if (version !== `"${server.record.version}"`)
      return json({ status: 412, ...(server.tells ? { current: server.record } : {}) }, 412);
    server.record = { ...server.record, ...body, version: Number(server.record.version) + 1 };
    return json(server.record);
  },
}));

beforeAll(async () => {
  localStorage.setItem('crm.language', 'en');
  await startTexts();
});

beforeEach(() => {
  server.sent.length = 0;
  server.tells = true;
});

const kept = { id: 7, version: 1, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' };
const kinds = [
  [
    'a deal',
    deals,
    { ...kept, kind: 'DEAL', title: 'Anchors', comment: 'a', funnel: { id: 4 }, stage: { id: 1, name: 'New' } },
    'title',
    'comment',
  ],
  ['a contact', contacts, { ...kept, firstName: 'Olena', comment: 'a' }, 'firstName', 'comment'],
  ['an employee', users, { ...kept, firstName: 'Olena', patronymic: 'a' }, 'firstName', 'patronymic'],
] as unknown as [string, typeof contacts, Record<string, unknown>, string, string][];

async function open(calls: typeof contacts, record: Record<string, unknown>) {
  server.record = record;
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <FormatsProvider language="en" timeZone="Europe/Kyiv">
        {children}
      </FormatsProvider>
    </QueryClientProvider>
  );
  const { result } = renderHook(() => useRecord(calls, 7), { wrapper });
  await waitFor(() => expect(result.current.record).toBeDefined());
  return result;
}

/** What somebody else did meanwhile. */
function others(change: object) {
  server.record = { ...server.record, ...change, version: Number(server.record.version) + 1 };
}

test.each(kinds)(
  '%s: what others changed elsewhere in it is no obstacle, and is told',
  async (_, calls, record, mine, theirs) => {
    const shown = await open(calls, record);
    others({ [theirs]: 'b' });
    await act(() => shown.current.save({ [mine]: 'Typed' }));
    expect(server.record).toMatchObject({ [mine]: 'Typed', [theirs]: 'b' });
    expect(shown.current.record).toMatchObject({ [mine]: 'Typed', [theirs]: 'b' });
    expect(shown.current.notice).toEqual({ fields: [theirs], who: 'Taras', saved: true });
  },
);

test.each(kinds)(
  '%s: what others changed in the same place is shown, and saving again replaces it',
  async (_, calls, record, mine) => {
    const shown = await open(calls, record);
    others({ [mine]: 'Theirs' });
    const refusal = await act(() => shown.current.save({ [mine]: 'Typed' }).catch((error: unknown) => error));
    expect(refusal).toBeInstanceOf(ApiError);
    expect((refusal as ApiError).fields[mine]).toBe(
      'While you were editing, Taras saved here: Theirs. Save again to replace it.',
    );
    expect(shown.current.record).toMatchObject({ [mine]: 'Theirs' });
    expect(shown.current.notice).toMatchObject({ fields: [mine], saved: false });
    await act(() => shown.current.save({ [mine]: 'Typed' }));
    expect(server.record[mine]).toBe('Typed');
    expect(shown.current.notice).toBeUndefined();
  },
);

test.each(kinds)(
  '%s: a refusal that brings no present record is answered alike',
  async (_, calls, record, mine, theirs) => {
    server.tells = false;
    const shown = await open(calls, record);
    others({ [theirs]: 'b' });
    await act(() => shown.current.save({ [mine]: 'Typed' }));
    expect(server.record).toMatchObject({ [mine]: 'Typed', [theirs]: 'b' });
  },
);

test('of two moves the later one is refused, and the card shows where it is now', async () => {
  const [, , deal = {}] = kinds[0] ?? [];
  const shown = await open(deals as never, deal);
  others({ stage: { id: 2, name: 'Packed' } });
  const move = () => shown.current.run(['stage' as never], (present) => moveEntry(present as never, 3) as never);
  await act(() => expect(move()).rejects.toMatchObject({ status: 412, changedBy: 'Taras' }));
  expect(shown.current.record).toMatchObject({ stage: { name: 'Packed' } });
  expect(server.sent).toHaveLength(1);
});

test('what others do appears by itself, but not under the hands of somebody who edits', async () => {
  let tell: (message: object) => void = () => undefined;
  vi.spyOn(live, 'subscribe').mockImplementation((topic, handler) => {
    if (topic === '/topic/records.DEAL.7') tell = handler;
    return () => undefined;
  });
  const [, , deal = {}] = kinds[0] ?? [];
  const shown = await open(deals as never, deal);
  const told = () => act(async () => tell({ id: 7, action: 'CHANGED', version: server.record.version }));
  others({ comment: 'b' });
  await told();
  await waitFor(() => expect(shown.current.record).toMatchObject({ comment: 'b' }));

  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = '<form class="comment"></form><form data-editing="true"></form>';
  others({ comment: 'c' });
  await told();
  expect(shown.current.notice).toEqual({});
  expect(shown.current.record).toMatchObject({ comment: 'b' });
  main.remove();
  act(() => shown.current.dismiss());
  await waitFor(() => expect(shown.current.record).toMatchObject({ comment: 'c' }));
});

test('one’s own change is not told as somebody else’s where the message has no version', async () => {
  let tell: (message: object) => void = () => undefined;
  vi.spyOn(live, 'subscribe').mockImplementation((topic, handler) => {
    if (topic === '/topic/records.CONTACT.7') tell = handler;
    return () => undefined;
  });
  const [, , contact = {}] = kinds[1] ?? [];
  const shown = await open(contacts, contact);
  await act(() => shown.current.save({ firstName: 'Typed' } as never));

  const main = document.body.appendChild(document.createElement('main'));
  main.innerHTML = '<form data-editing="true"></form>';
  await act(async () => tell({ id: 7, action: 'CHANGED' }));
  expect(shown.current.notice).toBeUndefined();

  others({ comment: 'b' });
  await act(async () => tell({ id: 7, action: 'CHANGED' }));
  await waitFor(() => expect(shown.current.notice).toEqual({}));
  main.remove();
});
